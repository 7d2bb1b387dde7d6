namespace FunnelKit.Stages;

/// <summary>What it means for an opportunity to be in a stage.</summary>
public enum StageKind
{
    /// <summary>No kind; a model with such a stage does not build.</summary>
    None = 0,

    /// <summary>The opportunity is open and on its way; a step of the funnel.</summary>
    Open = 1,

    /// <summary>Closed, and won.</summary>
    Won = 2,

    /// <summary>Closed, and lost.</summary>
    Lost = 3,

    /// <summary>Closed because it never was a valid opportunity. Leaves the denominators of conversion.</summary>
    Disqualified = 4,

    /// <summary>Recycled for later. Stays in the denominators of conversion.</summary>
    Nurture = 5,

    /// <summary>Open but paused: the clock that measures time in a stage is stopped.</summary>
    OnHold = 6,

    /// <summary>Handed over to somebody outside. Leaves the denominators of conversion.</summary>
    TransferredOut = 7,

    /// <summary>A phase after the close, such as a hand-over or a retrospective; not part of conversion.</summary>
    PostClose = 8,
}
