using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Scoring;

/// <summary>The scorecards that come with FunnelKit, in English and Simplified Chinese.</summary>
/// <remarks>
/// <para>
/// They are starting points: <see cref="Scorecard.ToBuilder"/> makes variants, and <see cref="Scorecard.ToJson"/>
/// writes a file to edit. What a source gives is in them as it is given; every number that no source gives is said to
/// be chosen by FunnelKit in <see cref="Scorecard.Description"/>.
/// </para>
/// <para>Source: Chinese trade articles on lead scoring and opportunity management, 2023 to 2025.</para>
/// </remarks>
public static class Scorecards
{
    /// <summary>Gets the card of five dimensions, each rated from 1 to 5, 5 being best: 5 to 25 points.</summary>
    /// <value>
    /// Company size (企业规模：营收/员工数), industry match (行业匹配度), urgency of the need (需求紧急度), budget range
    /// (预算范围) and completeness of the decision chain (决策链完整性).
    /// </value>
    /// <remarks>What nobody has rated counts 1, the least: chosen by FunnelKit, no source.</remarks>
    public static Scorecard FiveDimensions { get; } = Read("five-dimensions");

    /// <summary>Gets an attribute score for a seller of medical devices.</summary>
    /// <value>
    /// The grade of the hospital (医院等级), of which class 3 (三级医院) scores high, company size, industry match and
    /// budget range.
    /// </value>
    /// <remarks>All points and cut-offs are chosen by FunnelKit, no source.</remarks>
    public static Scorecard MedicalDevices { get; } = Read("medical-devices");

    /// <summary>Gets a score of several dimensions.</summary>
    /// <value>Source channel (来源渠道), need match (需求匹配度) and company size (企业规模).</value>
    /// <remarks>All points and cut-offs are chosen by FunnelKit, no source.</remarks>
    public static Scorecard SourceNeedSize { get; } = Read("source-need-size");

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<Scorecard> All { get; } = [FiveDimensions, MedicalDevices, SourceNeedSize];

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>five-dimensions</c>; compared without regard to case.</param>
    /// <param name="card">The card, or null when there is none of that identifier.</param>
    /// <returns>True if there is such a card.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static bool TryFind(string id, [NotNullWhen(true)] out Scorecard? card)
    {
        ArgumentNullException.ThrowIfNull(id);
        card = All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.OrdinalIgnoreCase));
        return card is not null;
    }

    private static Scorecard Read(string id) => Scorecard.FromJson(Resources.Read($"Scoring.Templates.{id}.json"));
}
