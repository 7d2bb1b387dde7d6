using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>A history read and folded, with what the output has to say about it.</summary>
internal sealed class FlowAnswer
{
    private FlowAnswer(StageHistory history, StageFlow flow, bool isAsOfGiven, bool isCurrencyNamed, Language language)
    {
        History = history;
        Flow = flow;
        IsAsOfGiven = isAsOfGiven;
        IsCurrencyNamed = isCurrencyNamed;
        Language = language;
    }

    public StageHistory History { get; }

    public StageFlow Flow { get; }

    /// <summary>Gets a value indicating whether the instant was named, and is not that of the last event.</summary>
    public bool IsAsOfGiven { get; }

    public bool IsCurrencyNamed { get; }

    public Language Language { get; }

    public ImmutableArray<RejectedRow> RejectedRows => History.RejectedRows;

    public static async Task<FlowAnswer> ReadAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Of(command, options);
        var semantics = new FlowSemantics { Reach = ReachOf(command.GetValue(options.Reach)) };
        DateTimeOffset? given = command.GetValue(options.AsOf) is { } text ? Arguments.Instant(text) : null;
        var file = await CsvFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        var history = await file.ReadHistoryAsync(model, cancellation).ConfigureAwait(false);

        // Without any dated event nothing depends on the instant.
        var asOf = given ?? history.LastOccurredAt ?? DateTimeOffset.UnixEpoch;
        return new(history, history.Fold(asOf, semantics), given is not null, file.Amounts.IsNamed, file.Language);
    }

    private static ReachPolicy ReachOf(string? text) => text?.ToUpperInvariant() switch
    {
        null or "REACHED" => ReachPolicy.Reached,
        "OBSERVED" => ReachPolicy.Observed,
        _ => throw new UsageException($"--reach: '{text}' is neither observed nor reached."),
    };
}
