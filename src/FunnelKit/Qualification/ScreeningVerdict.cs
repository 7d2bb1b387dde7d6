using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>What becomes of a lead that was screened, and why.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class ScreeningVerdict
{
    internal ScreeningVerdict(ScreeningRules rules, ImmutableArray<ScreeningFinding> findings)
    {
        Rules = rules;
        Findings = findings;
        Reasons = [.. findings.Where(finding => finding.Holds)];
        Outcome = Reasons.Any(finding => finding.Removes) ? ScreeningOutcome.Rejected
            : !Reasons.IsEmpty ? ScreeningOutcome.Nurture
            : findings.Any(finding => finding.Removes && finding.Result.Status == CriterionStatus.Unknown)
                ? ScreeningOutcome.Undecided
            : ScreeningOutcome.Passed;
        MissingFacts =
        [
            .. findings
                .Where(finding => finding.Result.Status == CriterionStatus.Unknown)
                .SelectMany(finding => finding.Result.MissingFacts)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Gets the rules.</summary>
    public ScreeningRules Rules { get; }

    /// <summary>Gets what becomes of the lead.</summary>
    /// <value>
    /// Rejected if a finding that removes holds; else nurture if another holds; else undecided if a finding that
    /// removes can neither be affirmed nor denied; else passed. That nobody knows whether the customer is ready holds
    /// nobody up.
    /// </value>
    public ScreeningOutcome Outcome { get; }

    /// <summary>Gets how the lead stands to every rule, in the order of the rules.</summary>
    public ImmutableArray<ScreeningFinding> Findings { get; }

    /// <summary>Gets the findings that hold: all the reasons, in the order of the rules.</summary>
    public ImmutableArray<ScreeningFinding> Reasons { get; }

    /// <summary>Gets the facts to ask for, because they are missing to affirm or deny a finding.</summary>
    /// <value>Identifiers, each once, in the order of the rules.</value>
    public ImmutableArray<string> MissingFacts { get; }

    /// <summary>Gets the finding with which <see cref="LeadTimeline.SetAside"/> sets the lead aside.</summary>
    /// <value>
    /// That of the first rule that holds and removes, else of the first that holds; <see cref="LeadFinding.None"/> for
    /// a lead that is not set aside.
    /// </value>
    public LeadFinding Finding =>
        (Reasons.FirstOrDefault(finding => finding.Removes) ?? Reasons.FirstOrDefault())?.Rule.Finding
            ?? LeadFinding.None;

    /// <summary>Says what becomes of the lead, and why.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>A sentence; the wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ScreeningTexts.Sentence(this, language);
    }

    /// <summary>Says in English what becomes of the lead, and why.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
