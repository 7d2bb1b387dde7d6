using System.Collections.Immutable;

namespace FunnelKit.Playbooks;

/// <summary>Settings of a playbook, as an application's configuration holds them.</summary>
public sealed class PlaybookOptions
{
    /// <summary>Gets or sets what becomes of the tasks of a stage when an opportunity enters it again.</summary>
    /// <value>The default value is <see cref="ReEntryPolicy.Restart"/>.</value>
    public ReEntryPolicy ReEntry { get; set; } = ReEntryPolicy.Restart;

    /// <summary>Lists everything that is wrong with these settings.</summary>
    /// <returns>One sentence for each problem; empty when the settings are valid.</returns>
    public ImmutableArray<string> Validate() =>
        ReEntry is ReEntryPolicy.Restart or ReEntryPolicy.Resume or ReEntryPolicy.Keep
            ? []
            : [$"{nameof(ReEntry)} must be Restart, Resume or Keep, but is {ReEntry}."];
}
