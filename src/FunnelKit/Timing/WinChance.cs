using FunnelKit.Statistics;

namespace FunnelKit.Timing;

/// <summary>How likely an open deal is to be won, how long it will take, and what the answer rests on.</summary>
/// <remarks>
/// <para>
/// What nobody has seen is not guessed: the chances are those of the deals that leave within the longest age watched
/// (see <see cref="WinOutlook"/>), and <see cref="Unseen"/> says how many do not. Equality compares all values. The
/// default value is an answer of nothing from no visits.
/// </para>
/// </remarks>
public readonly record struct WinChance
{
    /// <summary>Gets the chance that the deal is won at its next close; null when there is no answer.</summary>
    public Probability? Probability { get; internal init; }

    /// <summary>Gets the 95 % interval of the chance; null when there is no answer.</summary>
    /// <value>
    /// That of <see cref="Flow.FlowSemantics.Interval"/>, Wilson's unless chosen otherwise, for as many deals as would
    /// give the variance of the estimate (delta method), or for
    /// <see cref="Visits"/> where all evidence points one way.
    /// </value>
    public ProportionInterval? Interval { get; internal init; }

    /// <summary>Gets the expected time until the next close of any kind, in days.</summary>
    /// <value>
    /// At least 0, without time on hold, of the deals about which something is known (see <see cref="Unseen"/>); null
    /// when there is no answer, or visits on the way have no known length.
    /// </value>
    public double? RemainingDays { get; internal init; }

    /// <summary>Gets the expected time until the win of those that are won, in days.</summary>
    /// <value>As <see cref="RemainingDays"/>; null, too, when none is won.</value>
    public double? RemainingDaysIfWon { get; internal init; }

    /// <summary>Gets how many visits to the stage lasted at least as long and are known to have ended.</summary>
    public long Visits { get; internal init; }

    /// <summary>Gets the share of deals about which nothing is known: the answer holds for the others.</summary>
    /// <value>
    /// In the range [0, 1]: those that stay longer than anybody was watched, and those that come to a stage, or on
    /// hold, from where no way out was seen.
    /// </value>
    public double Unseen { get; internal init; }

    /// <summary>Gets why there is no answer.</summary>
    public OutlookGap Gap { get; internal init; }
}
