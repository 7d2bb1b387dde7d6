namespace FunnelKit.Scoring;

/// <summary>Why a back-test leaves something unanswered.</summary>
public enum BackTestGap
{
    /// <summary>Nothing is left unanswered; the default.</summary>
    None = 0,

    /// <summary>No outcome is known: there is no answer to anything.</summary>
    NoOutcomes = 1,

    /// <summary>All outcomes are alike: no score can tell good from bad.</summary>
    OneOutcome = 2,

    /// <summary>The card has no odds, so that its scores stand for no probabilities.</summary>
    NoOdds = 3,
}
