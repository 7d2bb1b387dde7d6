using System.Collections.Frozen;
using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>
/// Rules that set leads aside before they are scored: invalid, unrelated, outside the profile, not ready.
/// </summary>
/// <remarks>
/// <para>
/// Every reason has a code, <see cref="LeadFinding"/>, with which <see cref="LeadTimeline.SetAside"/> records it. That
/// nobody answered two calls, or replied, is no reason: such rules cannot be built, and conditions ask about facts
/// only. What is not known is neither for nor against a lead: it is asked for.
/// </para>
/// <para>Instances are immutable and thread-safe. Two are alike when their hashes are equal.</para>
/// <example>
/// <code>
/// ScreeningVerdict verdict = ScreeningRules.Standard.Screen(lead.StateAt(asOf));
/// if (verdict.Finding != LeadFinding.None)
///     lead = lead.SetAside(verdict.Finding, change);
/// </code>
/// </example>
/// </remarks>
public sealed partial class ScreeningRules
{
    internal ScreeningRules(ScreeningContent content)
    {
        Content = content;
        FactIndex = DeclaredFacts.Index(content.Facts);
    }

    /// <summary>Gets the usual rules, one for each reason, about the facts of <see cref="ScreeningFacts"/>.</summary>
    public static ScreeningRules Standard { get; } = CreateStandard();

    /// <summary>Gets the identifier.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets the facts that conditions ask for, beside the standard ones.</summary>
    public ImmutableArray<Fact> Facts => Content.Facts;

    /// <summary>Gets the rules, in the order of the definition.</summary>
    public ImmutableArray<ScreeningRule> Rules => Content.Rules;

    internal ScreeningContent Content { get; }

    internal FrozenDictionary<string, Fact> FactIndex { get; }

    /// <summary>Starts new rules.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>An empty builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ScreeningRulesBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new()
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a variant of these rules.</summary>
    /// <returns>A builder that holds these rules and their facts.</returns>
    public ScreeningRulesBuilder ToBuilder() => new(Content);

    /// <summary>Screens a lead.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <returns>What becomes of it, with every rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public ScreeningVerdict Screen(IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new(this, [.. Rules.Select(rule => new ScreeningFinding(rule, rule.Condition!.Judge(facts)))]);
    }

    /// <summary>Shows the name in English.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);

    private static ScreeningRules CreateStandard()
    {
        var builder = CreateBuilder("screening", LocalizedText.Create("Screening of leads", "线索初筛"));
        foreach (var fact in ScreeningFacts.All.Where(fact => fact.Id
            is not (ScreeningFacts.NeedGenuine or ScreeningFacts.NeedUrgency)))
        {
            builder.AddFact(fact);
        }

        return builder
            .AddRule(new()
            {
                Id = "wrong-contact-details",
                Name = LocalizedText.Create("Wrong contact details", "联系方式错误"),
                Finding = LeadFinding.WrongContactDetails,
                Condition = IsFalse(ScreeningFacts.ContactValid),
            })
            .AddRule(new()
            {
                Id = "not-genuine",
                Name = LocalizedText.Create("Identity not genuine", "身份不实"),
                Finding = LeadFinding.NotGenuine,
                Condition = IsFalse(ScreeningFacts.IdentityGenuine),
            })
            .AddRule(new()
            {
                Id = "unrelated-need",
                Name = LocalizedText.Create("Need unrelated to the business", "需求与业务无关"),
                Finding = LeadFinding.UnrelatedNeed,
                Condition = IsFalse(ScreeningFacts.NeedRelated),
            })
            .AddRule(new()
            {
                Id = "outside-profile",
                Name = LocalizedText.Create("Outside the target profile", "不符合目标画像"),
                Finding = LeadFinding.OutsideTargetProfile,
                Condition = Criterion.Any(
                    IsFalse(ScreeningFacts.IndustryInProfile), IsFalse(ScreeningFacts.SizeInProfile)),
            })
            .AddRule(new()
            {
                Id = "duplicate",
                Name = LocalizedText.Create("There already", "重复线索"),
                Finding = LeadFinding.Duplicate,
                Condition = Criterion.IsTrue(ScreeningFacts.IsDuplicate),
            })
            .AddRule(new()
            {
                Id = "not-ready",
                Name = LocalizedText.Create("Not ready to buy", "还没准备买"),
                Finding = LeadFinding.NotReadyToBuy,
                Condition = IsFalse(ScreeningFacts.ReadyToBuy),
            })
            .Build();
    }

    private static Criterion IsFalse(string fact) => Criterion.Equal(fact, FactValue.FromFlag(false));
}
