using FunnelKit.Flow;

namespace FunnelKit.Losses;

/// <summary>How deals drop out at one stage: lost, lost without an explanation, or left open in silence.</summary>
/// <remarks>
/// <para>
/// So it shows what happens behind a demo or a quote that is not followed up (演示后未推进，报价后无反馈): the deals lost
/// from the stage of which nobody says why, and those still open in it of which nothing was heard. Equality compares
/// references; instances are immutable and thread-safe.
/// </para>
/// </remarks>
public sealed class DropPoint
{
    internal DropPoint(StageConversion stage, StageLosses losses, double silentAfterDays)
    {
        Stage = stage;
        Losses = losses;
        Silent = stage.Dwell.OpenLongerThan(silentAfterDays);
        SilentAfterDays = silentAfterDays;
    }

    /// <summary>Gets what became of the deals that reached the stage.</summary>
    public StageConversion Stage { get; }

    /// <summary>Gets the deals that were lost while they were in the stage, and why.</summary>
    public StageLosses Losses { get; }

    /// <summary>Gets the decided deals that came further than the stage.</summary>
    /// <value>For a stage in which a quote lies with the customer, the rate at which quotes are accepted.</value>
    public Rate AdvanceRate => Stage.StepRate;

    /// <summary>Gets the share of the decided deals that did not come further: lost or set aside for later.</summary>
    public Rate DropRate => Rest(AdvanceRate);

    /// <summary>
    /// Gets the deals lost from the stage of which is said at most that nobody answered, of all lost from it.
    /// </summary>
    public Rate LostWithoutExplanation => Rest(Losses.Explained);

    /// <summary>
    /// Gets the open deals in the stage to which nothing has happened for longer than <see cref="SilentAfterDays"/>, of
    /// those in it of which it is known since when.
    /// </summary>
    /// <value>
    /// Any event ends the silence, also one outside the model. They are not lost and in no other number here; deals on
    /// hold are not silent.
    /// </value>
    public Rate Silent { get; }

    /// <summary>Gets how long the visits to the stage lasted that ended in a loss.</summary>
    public DwellTime DwellBeforeLoss => Stage.DwellBefore(StageExit.Lost);

    /// <summary>
    /// Gets how long the visits lasted that went on to a later stage, to compare with those before a loss.
    /// </summary>
    /// <value>Of the last stage, from which deals are won, <see cref="DwellBeforeWin"/> is the one to compare.</value>
    public DwellTime DwellBeforeAdvance => Stage.DwellBefore(StageExit.Advanced);

    /// <summary>Gets how long the visits lasted from which the deal was won.</summary>
    public DwellTime DwellBeforeWin => Stage.DwellBefore(StageExit.Won);

    /// <summary>Gets after how many days an open deal counts as silent.</summary>
    /// <value>In days of 24 hours, at least 0.</value>
    public double SilentAfterDays { get; }

    /// <summary>Says how deals drop out at the stage.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>
    /// One sentence, which states measurements and no cause. The wording may change between versions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LossTexts.Drop(this).ToString(language);
    }

    /// <summary>Says in English how deals drop out at the stage.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private static Rate Rest(Rate rate) =>
        Rate.FromCounts(rate.Denominator - rate.Numerator, rate.Denominator, rate.Method);
}
