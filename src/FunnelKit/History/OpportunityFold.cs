using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Goes through the events of one opportunity once, and keeps what counts at the end.</summary>
/// <remarks>
/// A struct of a few dozen words on the stack: going through an event allocates nothing. Instants are ticks of UTC,
/// and 0 stands for one that is not known. With a trace the fold also writes down what happened on the way.
/// </remarks>
internal struct OpportunityFold
{
    private readonly OpportunityTrace? _trace;
    private long _holdStart;

    private OpportunityFold(OpportunityTrace? trace) => _trace = trace;

    public StageKind Status { get; private set; }

    public StageId Stage { get; private set; }

    public bool IsImputed { get; private set; }

    public long CreatedAt { get; private set; }

    public StageId CreationStage { get; private set; }

    public long EnteredAt { get; private set; }

    public long Held { get; private set; }

    public long LeftAt { get; private set; }

    public long ClosedAt { get; private set; }

    /// <summary>The closing or resting stage; none when it is open, or when none was named.</summary>
    public StageId ClosingStage { get; private set; }

    public StageId Phase { get; private set; }

    public int Episodes { get; private set; }

    /// <summary>The event that closed, paused, or reopened the opportunity.</summary>
    public LifecycleEvent? Disposition { get; private set; }

    public TimelineEvent? Amount { get; private set; }

    public TimelineEvent? AmountAtClose { get; private set; }

    public TimelineEvent? CloseDate { get; private set; }

    public int Pushes { get; private set; }

    public TimelineEvent? Owner { get; private set; }

    public ProbabilityOverridden? Override { get; private set; }

    public long InteractionAt { get; private set; }

    public long CustomerInteractionAt { get; private set; }

    public long ActivityAt { get; private set; }

    public long ModifiedAt { get; private set; }

    /// <summary>The event that says by which model the place is named: a judged move, or a migration.</summary>
    public TimelineEvent? ModelSource { get; private set; }

    private readonly bool IsClosed => Status > StageKind.Open && Status != StageKind.OnHold;

    public static OpportunityFold Of(TimelineLog log, long through, long asOf, OpportunityTrace? trace = null)
    {
        var fold = new OpportunityFold(trace);
        var entries = log.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var entry = ref entries[i];
            if (entry.At > through)
            {
                break;
            }

            if (entry.KnownFrom <= asOf && asOf < entry.KnownUntil)
            {
                fold.ModifiedAt = Math.Max(fold.ModifiedAt, entry.KnownFrom);
                fold.Add(entry.Event, entry.At);
            }
        }

        foreach (var correction in log.Corrections)
        {
            var known = correction.KnownAt.UtcTicks;
            fold.ModifiedAt = known <= asOf ? Math.Max(fold.ModifiedAt, known) : fold.ModifiedAt;
        }

        fold.Finish(through);
        return fold;
    }

    private void Add(TimelineEvent item, long at)
    {
        switch (item.Kind)
        {
            case TimelineEventKind.AmountChanged:
                SetAmount(item);
                break;
            case TimelineEventKind.CloseDateChanged:
                SetCloseDate(item);
                break;
            case TimelineEventKind.OwnerChanged:
                Owner = item;
                break;
            case TimelineEventKind.ProbabilityOverridden:
                Override = (ProbabilityOverridden)item;
                break;
            case TimelineEventKind.InteractionLogged:
                InteractionAt = ActivityAt = at;
                CustomerInteractionAt = ((InteractionLogged)item).Direction == InteractionDirection.Inbound
                    ? at
                    : CustomerInteractionAt;
                break;
            case TimelineEventKind.FactRecorded:
                SetFact((FactRecorded)item);
                break;
            case TimelineEventKind.ModelMigrated:
                Migrate((ModelMigrated)item);
                break;
            case TimelineEventKind.PhaseEntered:
                ActivityAt = at;
                NoteAmount((PhaseEntered)item);
                NoteModel((PhaseEntered)item);
                EnterPhase((PhaseEntered)item, at);
                break;
            default:
                ActivityAt = at;
                Move((LifecycleEvent)item, at);
                break;
        }
    }

    private void Move(LifecycleEvent item, long at)
    {
        NoteAmount(item);
        NoteModel(item);
        switch (item.Kind)
        {
            case TimelineEventKind.StageEntered:
                Enter(item, item.Stage, at, false);
                break;
            case TimelineEventKind.Won:
                Close(item, StageKind.Won, at);
                break;
            case TimelineEventKind.Lost:
                Close(item, StageKind.Lost, at);
                break;
            case TimelineEventKind.Disqualified:
                Close(item, StageKind.Disqualified, at);
                break;
            case TimelineEventKind.MovedToNurture:
                Close(item, StageKind.Nurture, at);
                break;
            case TimelineEventKind.TransferredOut:
                Close(item, StageKind.TransferredOut, at);
                break;
            case TimelineEventKind.PutOnHold:
                Hold(item, at);
                break;
            case TimelineEventKind.Resumed:
                Resume(item, at);
                break;
            case TimelineEventKind.Reactivated when item.Stage != StageId.None:
                Enter(item, item.Stage, at, false);
                break;
            case TimelineEventKind.Reactivated when Status == StageKind.OnHold:
                Resume(item, at);
                break;
            case TimelineEventKind.Reactivated when IsClosed && Stage != StageId.None:
                Enter(item, Stage, at, true);
                break;
            default:
                // Nobody knows into which stage it was reactivated, or it was open anyway.
                break;
        }
    }

    private void Enter(LifecycleEvent item, StageId stage, long at, bool isImputed)
    {
        Open(item, at, stage);
        EndVisit(at);
        Status = StageKind.Open;
        Stage = stage;
        ClosingStage = StageId.None;
        IsImputed = isImputed;
        (EnteredAt, Held, LeftAt, _holdStart) = (at, 0, 0, 0);
        _trace?.Enter(item, stage, at);
    }

    /// <summary>Creates the opportunity, or begins another episode if it was closed.</summary>
    private void Open(LifecycleEvent item, long at, StageId into)
    {
        if (Status == StageKind.None)
        {
            (CreatedAt, CreationStage) = (at, into);
        }

        if (Status == StageKind.None || IsClosed)
        {
            Episodes++;
            ClosedAt = 0;
            Phase = StageId.None;
            AmountAtClose = null;
            Disposition = item;
            _trace?.Open(at, into);
        }
    }

    private void Close(LifecycleEvent item, StageKind outcome, long at)
    {
        if (Status == StageKind.None)
        {
            Open(item, at, item.Stage);
        }

        // What is closed already is closed as something else now; that is no other episode.
        EndVisit(at);
        Status = outcome;
        ClosingStage = item.Stage;
        ClosedAt = at;
        Phase = StageId.None;
        Disposition = item;
        AmountAtClose = Amount;
        _trace?.Close(item, outcome, at, Stage);
    }

    private void Hold(LifecycleEvent item, long at)
    {
        if (Status is not (StageKind.Open or StageKind.OnHold))
        {
            // It comes back without moving on: it rests, from the beginning, in the stage it was in last.
            Open(item, at, Stage);
            IsImputed = Stage != StageId.None;
            (EnteredAt, Held, LeftAt) = (at, 0, 0);
            _trace?.Rest(Stage, at);
        }

        // What rests already goes on resting, perhaps for another reason.
        _holdStart = Status == StageKind.OnHold ? _holdStart : at;
        Status = StageKind.OnHold;
        ClosingStage = item.Stage;
        Disposition = item;
        _trace?.Hold(item, at);
    }

    private void Resume(LifecycleEvent item, long at)
    {
        if (Status == StageKind.OnHold && Stage != StageId.None)
        {
            EndHold(at);
            Status = StageKind.Open;
            ClosingStage = StageId.None;
            Disposition = item;
            _trace?.Resume(item, Stage, at);
        }
    }

    private void EndHold(long at)
    {
        if (Status == StageKind.OnHold)
        {
            Held += EnteredAt == 0 || _holdStart == 0 ? 0 : at - _holdStart;
            _holdStart = 0;
        }
    }

    private void EndVisit(long at)
    {
        if (Status is StageKind.Open or StageKind.OnHold)
        {
            EndHold(at);
            LeftAt = at;
            _trace?.Leave(at, Held);
        }
    }

    private void EnterPhase(PhaseEntered item, long at)
    {
        if (IsClosed)
        {
            Phase = item.Stage;
            _trace?.EnterPhase(item, at);
        }
    }

    private void Migrate(ModelMigrated item)
    {
        ModelSource = item;
        if (Stage != StageId.None && item.Stage != StageId.None)
        {
            Stage = item.Stage;
        }

        // No name of the old model is left: what has none in the new one is the first of its kind there.
        ClosingStage = ClosingStage == StageId.None ? StageId.None : item.ClosingStage;
        Phase = Phase == StageId.None ? StageId.None : item.Phase;
        _trace?.Rename(item, Stage);
    }

    private void NoteModel(LifecycleEvent item) => ModelSource = item.NamesModel ? item : ModelSource;

    private void SetAmount(TimelineEvent item)
    {
        Amount = item;
        _trace?.SetAmount(item, !IsClosed);
    }

    /// <summary>Takes the amount that a move states: it is that of what comes, and not of what was before.</summary>
    private void NoteAmount(LifecycleEvent item)
    {
        if (item.Amount is not null)
        {
            Amount = item;
            _trace?.SetAmount(item, false);
        }
    }

    private void SetCloseDate(TimelineEvent item)
    {
        Pushes += OpportunityValues.CloseDate(item) > OpportunityValues.CloseDate(CloseDate) ? 1 : 0;
        CloseDate = item;
    }

    private void SetFact(FactRecorded item)
    {
        switch (item.Fact)
        {
            case StandardFacts.Amount:
                SetAmount(item);
                break;
            case StandardFacts.CloseDate:
                SetCloseDate(item);
                break;
            case StandardFacts.Owner:
                Owner = item;
                break;
            default:
                // Other facts are looked up when they are asked for.
                break;
        }
    }

    private void Finish(long through)
    {
        if (Status == StageKind.OnHold)
        {
            // The clock stands still since the hold began.
            Held += EnteredAt == 0 || _holdStart == 0 ? 0 : through - _holdStart;
        }

        if (Status is StageKind.Open or StageKind.OnHold)
        {
            LeftAt = through;
            _trace?.Stay(Held);
        }
    }
}
