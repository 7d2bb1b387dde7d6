using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>
/// Where an opportunity stands, as it looked at an instant: the fold of what had happened and was known.
/// </summary>
/// <remarks>
/// <para>
/// A state answers for the facts of the opportunity, so that criteria can be judged against it. Facts, visits and
/// episodes are found when they are asked for; a state keeps no copy of them until then.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// OpportunityState state = timeline.StateAt(asOf);
/// Console.WriteLine($"{state.Stage} since {state.StageEnteredAt}, {state.TimeInStage.TotalDays} days");
/// </code>
/// </example>
/// </remarks>
public sealed partial class OpportunityState : IFactSource
{
    private readonly OpportunityTimeline _timeline;
    private readonly OpportunityFold _fold;
    private readonly long _through;
    private readonly long _asOf;

    internal OpportunityState(OpportunityTimeline timeline, OpportunityFold fold, long through, long asOf)
    {
        _timeline = timeline;
        _fold = fold;
        _through = through;
        _asOf = asOf;
    }

    /// <summary>Gets the identifier of the opportunity.</summary>
    public string OpportunityId => _timeline.OpportunityId;

    /// <summary>Gets the instant up to which events count: what had happened by then.</summary>
    public DateTimeOffset Through => new(_through, TimeSpan.Zero);

    /// <summary>Gets the instant of knowledge: only what was recorded by then counts.</summary>
    public DateTimeOffset AsOf => new(_asOf, TimeSpan.Zero);

    /// <summary>Gets the version of the timeline that this state was taken from.</summary>
    public int Version => _timeline.Version;

    /// <summary>Gets what it means to be where the opportunity is.</summary>
    /// <value>
    /// <see cref="StageKind.None"/> while nothing is known to have happened. <see cref="StageKind.Open"/> only with a
    /// known <see cref="Stage"/>; never <see cref="StageKind.PostClose"/>, which is in <see cref="Phase"/>.
    /// </value>
    public StageKind Status => _fold.Status;

    /// <summary>Gets a value indicating whether the opportunity is open or on hold.</summary>
    public bool IsOpen => Status is StageKind.Open or StageKind.OnHold;

    /// <summary>Gets the open stage that the opportunity is in, or was in last.</summary>
    /// <value><see cref="StageId.None"/> when it never was in an open stage, as far as is known.</value>
    public StageId Stage => _fold.Stage;

    /// <summary>
    /// Gets a value indicating whether <see cref="Stage"/> was not observed, but is taken to be so.
    /// </summary>
    /// <value>
    /// True after an opportunity came back without anybody saying into which stage: it is then taken to be in the one
    /// it was in last, until it enters a stage.
    /// </value>
    public bool StageIsImputed => _fold.IsImputed;

    /// <summary>Gets the instant of creation: the first entry into a stage, whichever it is.</summary>
    /// <value>Null while it is not created, or when nobody knows the instant.</value>
    public DateTimeOffset? CreatedAt => TimelineInstant.Of(_fold.CreatedAt);

    /// <summary>
    /// Gets the stage that the opportunity was created in, by its name in the model of that time; a closing stage if
    /// it was created closed.
    /// </summary>
    /// <value><see cref="StageId.None"/> when no stage was named.</value>
    public StageId CreationStage => _fold.CreationStage;

    /// <summary>Gets the instant of the latest entry into <see cref="Stage"/>.</summary>
    /// <value>Null when it never was in a stage, or nobody knows the instant.</value>
    public DateTimeOffset? StageEnteredAt => TimelineInstant.Of(_fold.EnteredAt);

    /// <summary>Gets how long the latest visit to <see cref="Stage"/> has lasted, without the time on hold.</summary>
    /// <value>
    /// Up to <see cref="Through"/>, or to the close. Zero when nobody knows when it began.
    /// </value>
    public TimeSpan TimeInStage =>
        _fold.EnteredAt == 0 ? TimeSpan.Zero : new TimeSpan(_fold.LeftAt - _fold.EnteredAt - _fold.Held);

    /// <summary>Gets how long of the latest visit the opportunity was on hold.</summary>
    public TimeSpan HeldTime => new(_fold.Held);

    /// <summary>Gets the instant of the close.</summary>
    /// <value>Null while it is open, again open, or not created, and when nobody knows the instant.</value>
    public DateTimeOffset? ClosedAt => TimelineInstant.Of(_fold.ClosedAt);

    /// <summary>Gets the closing or resting stage of the model that it is in.</summary>
    /// <value><see cref="StageId.None"/> while it is in an open stage, and when no stage was named.</value>
    public StageId ClosingStage => _fold.ClosingStage;

    /// <summary>Gets the phase after the close that a closed opportunity is in.</summary>
    /// <value><see cref="StageId.None"/> when it is in none.</value>
    public StageId Phase => _fold.Phase;

    /// <summary>Gets the open stage that a lost opportunity was lost from.</summary>
    /// <value>
    /// <see cref="StageId.None"/> when it is not lost, and when it never was in an open stage: unknown, and not the
    /// first stage. See <see cref="StageIsImputed"/>.
    /// </value>
    public StageId LostFrom => Status == StageKind.Lost ? Stage : StageId.None;

    /// <summary>Gets the reason given for what the opportunity is, or for its having been reopened.</summary>
    /// <value>Null when none was given.</value>
    public string? Reason => _fold.Disposition?.Reason;

    /// <summary>Gets the reason for which it was lost.</summary>
    /// <value>Null when it is not lost, or no reason was given.</value>
    public string? LossReason => Status == StageKind.Lost ? Reason : null;

    /// <summary>Gets the competitor that it was lost to.</summary>
    /// <value>Null when it is not lost, or none is named.</value>
    public string? Competitor => Status == StageKind.Lost ? (_fold.Disposition as OpportunityLost)?.Competitor : null;

    /// <summary>Gets to whom it was handed over.</summary>
    /// <value>Null when it was not transferred, or nobody is named.</value>
    public string? TransferredTo =>
        Status == StageKind.TransferredOut ? (_fold.Disposition as TransferredOut)?.To : null;

    /// <summary>Gets the amount.</summary>
    /// <value>Null when it is not known. Missing is not zero.</value>
    public Money? Amount => OpportunityValues.Amount(_fold.Amount);

    /// <summary>Gets the amount that a closed opportunity had at its close.</summary>
    /// <value>Null while it is open, and when the amount was not known.</value>
    public Money? AmountAtClose => OpportunityValues.Amount(_fold.AmountAtClose);

    /// <summary>Gets the expected close date.</summary>
    /// <value>Null when it is not known.</value>
    public DateOnly? CloseDate => OpportunityValues.CloseDate(_fold.CloseDate);

    /// <summary>Gets how many times the expected close date was moved to a later day.</summary>
    public int CloseDatePushes => _fold.Pushes;

    /// <summary>Gets who looks after the opportunity.</summary>
    /// <value>Null when nobody does.</value>
    public string? Owner => OpportunityValues.Owner(_fold.Owner);

    /// <summary>Gets the chance of winning that somebody set by hand, and that still holds.</summary>
    /// <value>Null when there is none. It survives every move and every other change.</value>
    public ProbabilityOverride? ProbabilityOverride =>
        _fold.Override is { Probability: { } probability } set && !(set.ExpiresAt?.UtcTicks <= _through)
            ? new ProbabilityOverride
            {
                Probability = probability,
                SetAt = set.OccurredAt.ToUniversalTime(),
                SetBy = set.Actor,
                Reason = set.Reason,
                ExpiresAt = set.ExpiresAt?.ToUniversalTime(),
            }
            : null;

    /// <summary>Gets the instant of the latest interaction, whichever way it went.</summary>
    /// <value>Null when there was none.</value>
    public DateTimeOffset? LastInteractionAt => TimelineInstant.Of(_fold.InteractionAt);

    /// <summary>Gets the instant of the latest interaction that came from the customer.</summary>
    /// <value>Null when there was none.</value>
    public DateTimeOffset? LastCustomerInteractionAt => TimelineInstant.Of(_fold.CustomerInteractionAt);

    /// <summary>Gets the instant of the latest interaction or move; changed values are no activity.</summary>
    /// <value>Null when there was none.</value>
    public DateTimeOffset? LastActivityAt => TimelineInstant.Of(_fold.ActivityAt);

    /// <summary>Gets the latest instant at which anything became known, corrections included.</summary>
    /// <value>Null when nothing is known.</value>
    public DateTimeOffset? LastModifiedAt => TimelineInstant.Of(_fold.ModifiedAt);

    /// <summary>
    /// Gets how many times the opportunity was opened: 1, and 1 more for each time it was reopened.
    /// </summary>
    /// <value>0 while it is not created.</value>
    public int EpisodeCount => _fold.Episodes;

    /// <summary>Gets the content hash of the version of the model that the opportunity is in.</summary>
    /// <value>
    /// That of the model that its latest move names, its creation included, which a judged move does; or that it was
    /// taken over into since. Null when neither is known.
    /// </value>
    public string? ModelHash => _fold.ModelSource switch
    {
        ModelMigrated migration => migration.ToModel,
        LifecycleEvent move => move.ModelHash,
        _ => null,
    };

    /// <summary>Gets the stretches from opening to close, in order.</summary>
    public ImmutableArray<Episode> Episodes => Trace.Episodes;

    /// <summary>Gets the stays in stages, in order.</summary>
    public ImmutableArray<StageVisit> Visits => Trace.Visits;

    /// <summary>Gets the moves that counted, in order.</summary>
    internal OpportunityTrace Trace => LazyInitializer.EnsureInitialized(ref field, FoldAgain);

    private OpportunityTrace FoldAgain()
    {
        var trace = new OpportunityTrace();
        _ = OpportunityFold.Of(_timeline.Log, _through, _asOf, trace);
        return trace;
    }
}
