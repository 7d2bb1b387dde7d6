namespace FunnelKit.Flow;

/// <summary>Ways in which a deal came to rest without being won or lost.</summary>
[Flags]
public enum DispositionSet
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>The deal turned out not to be a valid opportunity.</summary>
    Disqualified = 1,

    /// <summary>The deal was handed over to somebody outside.</summary>
    TransferredOut = 2,

    /// <summary>The deal was set aside for later.</summary>
    Nurtured = 4,

    /// <summary>The deal is on hold.</summary>
    OnHold = 8,
}
