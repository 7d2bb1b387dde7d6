namespace FunnelKit.Flow;

/// <summary>How a visit to a stage ended.</summary>
public enum StageExit
{
    /// <summary>It has not ended.</summary>
    None = 0,

    /// <summary>The deal went on to a later stage.</summary>
    Advanced = 1,

    /// <summary>The deal was won from this stage.</summary>
    Won = 2,

    /// <summary>The deal was lost from this stage.</summary>
    Lost = 3,

    /// <summary>The deal went back to an earlier stage.</summary>
    Regressed = 4,

    /// <summary>The deal turned out not to be a valid opportunity.</summary>
    Disqualified = 5,

    /// <summary>The deal was set aside for later.</summary>
    Nurtured = 6,

    /// <summary>The deal was handed over to somebody outside.</summary>
    TransferredOut = 7,

    /// <summary>The deal was paused, which stops the clock.</summary>
    OnHold = 8,

    /// <summary>The deal entered the same stage again, which starts a new visit.</summary>
    Repeated = 9,

    /// <summary>Something outside the model happened, which stops the clock but does not move the deal.</summary>
    LeftModel = 10,
}
