namespace FunnelKit;

/// <summary>What happens to the good rows when some rows are bad.</summary>
public enum BadRows
{
    /// <summary>No choice; treated as <see cref="Report"/>.</summary>
    None = 0,

    /// <summary>The good rows are used and every bad one is reported. The default.</summary>
    Report = 1,

    /// <summary>No row is used: a <see cref="RejectedRowsException"/> with every bad row is thrown.</summary>
    Throw = 2,
}
