namespace FunnelKit.Tool;

/// <summary>Where the instant of an answer comes from.</summary>
internal enum AsOfSource
{
    /// <summary>Nothing has a date, so that no answer depends on one.</summary>
    None = 0,

    /// <summary>The command line names it.</summary>
    Option = 1,

    /// <summary>It is that of the last event in the file.</summary>
    LastEvent = 2,

    /// <summary>It is the last day on which a deal was won or lost.</summary>
    LastClose = 3,
}
