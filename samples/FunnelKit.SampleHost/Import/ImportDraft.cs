using System.Collections.Immutable;
using FunnelKit.Csv;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Import;

/// <summary>A file that has been read by a mapping, but is not stored yet.</summary>
public sealed class ImportDraft
{
    public required StageModel Model { get; init; }

    public required Currency Currency { get; init; }

    public required StageHistory History { get; init; }

    /// <summary>The attributes of the deals by identifier; empty when the mapping names none.</summary>
    public required IReadOnlyDictionary<string, CsvDeal> Deals { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Whether the mapping gives that instant; otherwise it is the last event.</summary>
    public required bool IsAsOfGiven { get; init; }

    /// <summary>Whether the file gives probabilities in percent rather than as fractions.</summary>
    public required bool ProbabilitiesArePercent { get; init; }

    /// <summary>Every rejected value, in the order of the file.</summary>
    public required ImmutableArray<RejectedRow> RejectedRows { get; init; }
}
