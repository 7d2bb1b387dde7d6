using System.Collections.Immutable;

namespace FunnelKit.Qualification;

/// <summary>The qualification frameworks of the field, ready to use or to vary.</summary>
/// <remarks>
/// <para>
/// All elements have equal weights and all that are not optional must be met: no standard scale or weighting was found.
/// Sources disagree on more than that. IBM's guidance for BANT is said to call an opportunity validated at three of
/// four; that is second-hand, and <see cref="QualificationFrameworkBuilder.SetQuorum"/> sets it. GPCT is used alone and
/// with four more elements; here those are optional. The I of MEDDIC is read as <em>identify</em> and as
/// <em>implicate</em> pain; here it is identify. The P is sometimes partners and the second C sometimes compelling
/// event; here they are paper process and competition.
/// </para>
/// <para>
/// <b>Source:</b> BANT: IBM, 1950s or 1960s; GPCT(BA/C&amp;I): HubSpot; MEDDIC: D. Dunkel and J. Napoli under
/// J. McMahon, PTC, 1996.
/// </para>
/// </remarks>
public static class QualificationFrameworks
{
    /// <summary>Gets BANT: budget, authority, need, timeline (预算、权限、需求、时间).</summary>
    public static QualificationFramework Bant { get; } = Create(
        "bant", "BANT", "budget", "authority", "need", "timeline");

    /// <summary>Gets CHAMP: challenges, authority, money, prioritization.</summary>
    public static QualificationFramework Champ { get; } = Create(
        "champ", "CHAMP", "challenges", "authority", "money", "prioritization");

    /// <summary>Gets GPCT: goals, plans, challenges, timeline.</summary>
    public static QualificationFramework Gpct { get; } = Create(
        "gpct", "GPCT", "goals", "plans", "challenges", "timeline");

    /// <summary>
    /// Gets GPCT(BA/C&amp;I): goals, plans, challenges, timeline; and optional budget, authority, negative consequences
    /// and positive implications.
    /// </summary>
    public static QualificationFramework GpctBaCi { get; } = Extend(
        Gpct, "gpct-ba-ci", "GPCT(BA/C&I)", isOptional: true, "budget", "authority", "consequences", "implications");

    /// <summary>
    /// Gets MEDDIC: metrics, economic buyer, decision criteria, decision process, identify pain, champion.
    /// </summary>
    public static QualificationFramework Meddic { get; } = Create(
        "meddic",
        "MEDDIC",
        "metrics",
        "economic-buyer",
        "decision-criteria",
        "decision-process",
        "identify-pain",
        "champion");

    /// <summary>Gets MEDDICC: MEDDIC and competition.</summary>
    public static QualificationFramework Meddicc { get; } = Extend(
        Meddic, "meddicc", "MEDDICC", isOptional: false, "competition");

    /// <summary>Gets MEDDPICC: MEDDIC, paper process and competition.</summary>
    public static QualificationFramework Meddpicc { get; } = Create(
        "meddpicc",
        "MEDDPICC",
        "metrics",
        "economic-buyer",
        "decision-criteria",
        "decision-process",
        "paper-process",
        "identify-pain",
        "champion",
        "competition");

    /// <summary>Gets MEDDPICCR: MEDDPICC and risks.</summary>
    public static QualificationFramework Meddpiccr { get; } = Extend(
        Meddpicc, "meddpiccr", "MEDDPICCR", isOptional: false, "risks");

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<QualificationFramework> All { get; } =
        [Bant, Champ, Gpct, GpctBaCi, Meddic, Meddicc, Meddpicc, Meddpiccr];

    private static QualificationFramework Create(string id, string name, params ReadOnlySpan<string> elements)
    {
        var builder = QualificationFramework.CreateBuilder(id, LocalizedText.Create(name));
        foreach (var element in elements)
        {
            builder.AddElement(QualificationElements.Find(element));
        }

        return builder.Build();
    }

    private static QualificationFramework Extend(
        QualificationFramework basis, string id, string name, bool isOptional, params ReadOnlySpan<string> elements)
    {
        var builder = QualificationFramework.CreateBuilder(id, LocalizedText.Create(name));
        foreach (var element in basis.Elements)
        {
            builder.AddElement(element);
        }

        foreach (var element in elements)
        {
            builder.AddElement(QualificationElements.Find(element) with { IsOptional = isOptional });
        }

        return builder.Build();
    }
}
