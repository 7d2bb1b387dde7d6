using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Names one count of a flow, to ask for the deals behind it.</summary>
/// <remarks>
/// Equality compares all values. Instances are immutable and thread-safe.
/// <example>
/// <code>
/// ImmutableArray&lt;string&gt; deals = history.DealsBehind(asOf, FlowFigure.Step("proposal", StepOutcome.Lost));
/// </code>
/// </example>
/// </remarks>
public sealed record FlowFigure
{
    private FlowFigure(
        FlowFigureKind kind, StageId stage = default, StepOutcome outcome = StepOutcome.None, string? reason = null)
    {
        Kind = kind;
        Stage = stage;
        Outcome = outcome;
        Reason = reason;
    }

    /// <summary>Gets the figure of all deals counted.</summary>
    public static FlowFigure Deals { get; } = new(FlowFigureKind.Deals);

    /// <summary>Gets the figure of the won deals.</summary>
    public static FlowFigure Won { get; } = new(FlowFigureKind.Won);

    /// <summary>Gets the figure of the lost deals.</summary>
    public static FlowFigure Lost { get; } = new(FlowFigureKind.Lost);

    /// <summary>Gets the figure of the deals that are no valid opportunities.</summary>
    public static FlowFigure Disqualified { get; } = new(FlowFigureKind.Disqualified);

    /// <summary>Gets the figure of the deals set aside for later.</summary>
    public static FlowFigure Nurtured { get; } = new(FlowFigureKind.Nurtured);

    /// <summary>Gets the figure of the deals handed over to somebody outside.</summary>
    public static FlowFigure TransferredOut { get; } = new(FlowFigureKind.TransferredOut);

    /// <summary>Gets the figure of the open deals, those on hold included.</summary>
    public static FlowFigure Open { get; } = new(FlowFigureKind.Open);

    /// <summary>Gets the figure of the deals on hold.</summary>
    public static FlowFigure OnHold { get; } = new(FlowFigureKind.OnHold);

    /// <summary>Gets the figure of the deals that are not in the cohort.</summary>
    public static FlowFigure OutsideCohort { get; } = new(FlowFigureKind.OutsideCohort);

    /// <summary>Gets the figure of the deals without an event in an open or closing stage of the model.</summary>
    public static FlowFigure OutsideModel { get; } = new(FlowFigureKind.OutsideModel);

    /// <summary>Gets the figure of the deals that had not begun.</summary>
    public static FlowFigure Later { get; } = new(FlowFigureKind.Later);

    /// <summary>Gets what is counted.</summary>
    /// <value>Never <see cref="FlowFigureKind.None"/>.</value>
    public FlowFigureKind Kind { get; }

    /// <summary>Gets the stage that the figure is about.</summary>
    /// <value><see cref="StageId.None"/> for whole deals, and for deals lost from an unknown stage.</value>
    public StageId Stage { get; }

    /// <summary>Gets the outcome that is counted.</summary>
    /// <value><see cref="StepOutcome.None"/> unless <see cref="Kind"/> is <see cref="FlowFigureKind.Step"/>.</value>
    public StepOutcome Outcome { get; }

    /// <summary>Gets the reason for which deals were lost.</summary>
    /// <value>Null for any; empty for none given.</value>
    public string? Reason { get; }

    /// <summary>Names the entries into a stage.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure Entries(StageId stage) => new(FlowFigureKind.Entries, stage);

    /// <summary>Names the entries into a stage of which one thing became.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <param name="outcome">What became of them.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The outcome is none.</exception>
    public static FlowFigure Step(StageId stage, StepOutcome outcome) =>
        outcome is >= StepOutcome.Advanced and <= StepOutcome.StillThere
            ? new(FlowFigureKind.Step, stage, outcome)
            : throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This is no outcome of an entry.");

    /// <summary>Names the entries into a stage that was skipped.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure Imputed(StageId stage) => new(FlowFigureKind.Imputed, stage);

    /// <summary>Names the undecided entries into a stage whose window is over.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure Expired(StageId stage) => new(FlowFigureKind.Expired, stage);

    /// <summary>Names the entries into a stage that do not count because an earlier one was skipped.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure OutOfOrder(StageId stage) => new(FlowFigureKind.OutOfOrder, stage);

    /// <summary>Names the open deals that are in a stage now.</summary>
    /// <param name="stage">The identifier of an open stage.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure InStage(StageId stage) => new(FlowFigureKind.InStage, stage);

    /// <summary>Names the deals that were in a stage when they were lost.</summary>
    /// <param name="stage">The identifier of an open stage; <see cref="StageId.None"/> when it is unknown.</param>
    /// <param name="reason">The reason; null for any, empty for none given.</param>
    /// <returns>The figure.</returns>
    public static FlowFigure LostFrom(StageId stage, string? reason = null) =>
        new(FlowFigureKind.LostFrom, stage, reason: reason);
}
