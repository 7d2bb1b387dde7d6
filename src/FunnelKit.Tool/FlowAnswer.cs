using System.CommandLine;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Tool.Input;

namespace FunnelKit.Tool;

/// <summary>A history read and folded, with what the output has to say about it.</summary>
internal sealed class FlowAnswer
{
    public required StageHistory History { get; init; }

    public required StageFlow Flow { get; init; }

    public required AsOfSource AsOfSource { get; init; }

    public required bool IsCurrencyNamed { get; init; }

    public required Report Report { get; init; }

    public Language Language => Report.Language;

    public static async Task<FlowAnswer> ReadAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var model = ModelSource.Of(command, options);
        var semantics = new FlowSemantics { Reach = Arguments.Reach(command.GetValue(options.Reach)) };
        DateTimeOffset? given = command.GetValue(options.AsOf) is { } text ? Arguments.Instant(text) : null;
        var file = await CsvFile.OpenAsync(command, options, terminal, cancellation).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            var history = await file.ReadHistoryAsync(model, withAmounts: true, cancellation).ConfigureAwait(false);

            // Without any dated event nothing depends on the instant.
            var asOf = given ?? history.LastOccurredAt ?? DateTimeOffset.UnixEpoch;
            return new()
            {
                History = history,
                Flow = history.Fold(asOf, semantics),
                AsOfSource = given is not null ? AsOfSource.Option
                    : history.LastOccurredAt is not null ? AsOfSource.LastEvent
                    : AsOfSource.None,
                IsCurrencyNamed = file.Amounts.IsNamed,
                Report = file.Report(history.RejectedRows, []),
            };
        }
    }
}
