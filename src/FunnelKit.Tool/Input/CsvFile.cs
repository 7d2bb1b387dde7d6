using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Input;

/// <summary>The file of a command line, with what its options say about it.</summary>
internal sealed class CsvFile
{
    private readonly ParseResult _command;
    private readonly ToolOptions _options;
    private readonly Terminal _terminal;
    private readonly CsvFormat _format;
    private readonly string _path;

    private CsvFile(ParseResult command, ToolOptions options, Terminal terminal)
    {
        _command = command;
        _options = options;
        _terminal = terminal;
        _format = Arguments.Format(command, options);
        _path = command.GetValue(options.File)!;
        Language = Language.FromTag(command.GetValue(options.Language));
    }

    public Language Language { get; }

    public CsvPreview Preview { get; private set; } = null!;

    public Amounts Amounts { get; private set; } = null!;

    private BadRows BadRows => _command.GetValue(_options.Strict) ? BadRows.Throw : BadRows.Report;

    public static async Task<CsvFile> OpenAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var file = new CsvFile(command, options, terminal);
        var stream = file.OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            file.Preview = await CsvImport.PreviewAsync(stream, file._format, 0, cancellation).ConfigureAwait(false);
        }

        file.Amounts = Amounts.Of(command, options, file.Preview);
        return file;
    }

    public async Task<StageHistory> ReadHistoryAsync(StageModel model, bool withAmounts, CancellationToken cancellation)
    {
        var columns = EventColumns(model, withAmounts);
        if (columns.Amount is not null && Amounts.Column is not null)
        {
            throw new UsageException(
                $"--currency: '{Amounts.Column}' is a column, but stages are counted with amounts in one "
                + "currency. Name its code, or leave --amount out.");
        }

        var stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            return await ReadProgress.ShowAsync(
                _terminal,
                Language,
                stream.Length,
                progress => CsvImport.ReadHistoryAsync(
                    stream, model, columns, _format, Amounts.Currency, BadRows, progress, cancellation))
                .ConfigureAwait(false);
        }
    }

    public async Task<CsvDeals> ReadDealsAsync(CancellationToken cancellation)
    {
        var columns = new DealColumns
        {
            Deal = _command.GetValue(_options.Deal),
            Stage = Needed(_options.Stage),
            Amount = _command.GetValue(_options.Amount),
            Owner = _command.GetValue(_options.Owner),
            CloseDate = _command.GetValue(_options.Close),
            Probability = _command.GetValue(_options.Probability),
            Currency = Amounts.Column,
        };
        var stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            return await ReadProgress.ShowAsync(
                _terminal,
                Language,
                stream.Length,
                progress => CsvImport.ReadDealsAsync(
                    stream, columns, _format, Amounts.Currency, BadRows, progress, cancellation)).ConfigureAwait(false);
        }
    }

    private EventColumns EventColumns(StageModel model, bool withAmounts)
    {
        var times = _command.GetValue(_options.At) ?? [];
        if (times.Length == 0)
        {
            throw Missing(_options.At);
        }

        if (times.Count(time => TimeColumnOf(time, model).Stage is null) > 1)
        {
            throw new UsageException(
                "--at: only one column can date the stage of the row itself; put STAGE= before the others.");
        }

        return new EventColumns
        {
            Deal = Needed(_options.Deal),
            Stage = Needed(_options.Stage),
            Times = [.. times.Select(time => TimeColumnOf(time, model))],
            Amount = withAmounts ? _command.GetValue(_options.Amount) : null,
            Reason = _command.GetValue(_options.Reason),
        };
    }

    private TimeColumn TimeColumnOf(string text, StageModel model)
    {
        var place = text.IndexOf('=', StringComparison.Ordinal);
        if (place <= 0 || Preview.Columns.Contains(text, StringComparer.Ordinal))
        {
            return new TimeColumn { Column = text };
        }

        var (stage, column) = (text[..place].Trim(), text[(place + 1)..].Trim());
        return model.TryFindStage(stage, out _)
            ? new TimeColumn { Column = column, Stage = stage }
            : throw new UsageException(
                $"--at: '{stage}' is not a stage of the model. It has: "
                + $"{string.Join(", ", model.Stages.Select(known => known.Id))}.");
    }

    private string Needed(Option<string?> option) =>
        _command.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : throw Missing(option);

    private UsageException Missing(Option option) =>
        new($"{option.Name} is needed: {option.Description} The file has the columns "
            + string.Join(", ", Preview.Columns.Select(column => $"'{column}'")) + ".");

    private FileStream OpenStream() =>
        new(
            _path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite,
            bufferSize: 1,
            FileOptions.SequentialScan | FileOptions.Asynchronous);
}
