using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.History;
using FunnelKit.Stages;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Input;

/// <summary>The file of a command line, with what its options say about it.</summary>
internal sealed class CsvFile : IAsyncDisposable
{
    private readonly ParseResult _command;
    private readonly ToolOptions _options;
    private readonly Terminal _terminal;
    private readonly CsvFormat _format;
    private readonly FileStream _stream;

    private CsvFile(ParseResult command, ToolOptions options, Terminal terminal, CsvFormat format, FileStream stream)
    {
        _command = command;
        _options = options;
        _terminal = terminal;
        _format = format;
        _stream = stream;
        Language = Language.FromTag(command.GetValue(options.Language));
    }

    public Language Language { get; }

    public Amounts Amounts { get; private set; } = null!;

    /// <summary>Gets a value indicating whether the command names columns with times.</summary>
    public bool HasTimes => Times.Length > 0;

    private CsvPreview Preview { get; set; } = null!;

    private string[] Times => _command.GetValue(_options.At) ?? [];

    private BadRows BadRows => _command.GetValue(_options.Strict) ? BadRows.Throw : BadRows.Report;

    public static async Task<CsvFile> OpenAsync(
        ParseResult command, ToolOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var format = Arguments.Format(command, options);
        var stream = await SeekableFile.OpenAsync(command.GetValue(options.File)!, cancellation).ConfigureAwait(false);
        try
        {
            var file = new CsvFile(command, options, terminal, format, stream);
            file.Preview = await CsvImport.PreviewAsync(stream, format, 0, cancellation).ConfigureAwait(false);
            file.CheckColumns();
            file.Amounts = Amounts.Of(command, options, file.Preview);
            return file;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Report Report(ImmutableArray<RejectedRow> rejected, ImmutableArray<RejectedRow> notLearned) => new()
    {
        Language = Language,
        Complaints = new Complaints(Language, _command.GetValue(_options.Probability)),
        IsJson = _command.GetValue(_options.Json),
        RejectedRows = rejected,
        NotLearned = notLearned,
    };

    /// <summary>Determines whether each row is an event: the one time column dates the row's own stage.</summary>
    public bool IsLog(StageModel model) => Times is [var time] && TimeColumnOf(time, model).Stage is null;

    /// <summary>
    /// Says by which dimensions <c>--by</c> compares: columns of the file, or else periods of creation.
    /// </summary>
    public ImmutableArray<string> Dimensions(ImmutableArray<string> by)
    {
        ImmutableArray<string> names = [.. by.Select(name => FindColumn(name) ?? FlowRequest.PeriodOf(name)!)];
        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new UsageException($"--by: '{twice.Key}' is given twice.", $"--by：“{twice.Key}”重复。")
            : names;
    }

    public Task<StageHistory> ReadHistoryAsync(
        StageModel model,
        bool withAmounts,
        ImmutableArray<string> dimensions,
        CancellationToken cancellation)
    {
        var columns = EventColumns(model, withAmounts) with
        {
            Dimensions = [.. dimensions.Where(name => FindColumn(name) is not null)],
        };
        if (columns.Amount is not null && Amounts.Column is not null)
        {
            throw new UsageException(
                $"--currency: '{Amounts.Column}' is a column, but stages are counted with amounts in one "
                + "currency. Name its code, or leave --amount out.",
                $"--currency：“{Amounts.Column}”是列，但阶段统计只能用一种货币的金额。请给出货币代码，或去掉 --amount。");
        }

        return ReadAsync(progress => CsvImport.ReadHistoryAsync(
            _stream, model, columns, _format, Amounts.Currency, BadRows, progress, cancellation));
    }

    /// <summary>Reads the deals as they stand, in a log after its last event until an instant.</summary>
    public Task<CsvDeals> ReadDealsAsync(StageModel model, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var isLog = IsLog(model);
        var columns = new DealColumns
        {
            Deal = isLog ? Needed(_options.Deal) : _command.GetValue(_options.Deal),
            Stage = Needed(_options.Stage),
            Amount = _command.GetValue(_options.Amount),
            Owner = _command.GetValue(_options.Owner),
            ProductLine = _command.GetValue(_options.ProductLine),
            CloseDate = _command.GetValue(_options.Close),
            Probability = _command.GetValue(_options.Probability),
            Currency = Amounts.Column,
            Log = isLog ? new() { At = Times[0], Model = model, AsOf = asOf } : null,
        };
        return ReadAsync(progress => CsvImport.ReadDealsAsync(
            _stream, columns, _format, Amounts.Currency, BadRows, progress, cancellation));
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private Task<T> ReadAsync<T>(Func<IProgress<long>?, Task<T>> read)
    {
        _stream.Position = 0;
        return ReadProgress.ShowAsync(_terminal, Language, _stream.Length, read);
    }

    /// <summary>Checks the columns that are named, those too that this command does not read.</summary>
    private void CheckColumns()
    {
        Option<string?>[] named =
        [
            _options.Deal, _options.Stage, _options.Amount, _options.Reason, _options.Owner, _options.ProductLine,
            _options.Close, _options.Probability,
        ];
        foreach (var column in named.Select(option => _command.GetValue(option)).OfType<string>())
        {
            Preview.FindColumn(column);
        }
    }

    /// <summary>
    /// Finds a column as the file writes it; null for a period of creation that no column is named after.
    /// </summary>
    private string? FindColumn(string name)
    {
        if (FlowRequest.PeriodOf(name) is not null
            && !Preview.Columns.Any(column => string.Equals(column.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        return Preview.Columns[Preview.FindColumn(name)].Trim();
    }

    private EventColumns EventColumns(StageModel model, bool withAmounts)
    {
        if (Times.Length == 0)
        {
            throw Missing(_options.At);
        }

        ImmutableArray<TimeColumn> times = [.. Times.Select(time => TimeColumnOf(time, model))];
        return times.Count(time => time.Stage is null) > 1
            ? throw new UsageException(
                "--at: only one column can date the stage of the row itself; put STAGE= before the others.",
                "--at：只有一列可以表示该行自身阶段的时间；其他列前请写“阶段=”。")
            : new EventColumns
            {
                Deal = Needed(_options.Deal),
                Stage = Needed(_options.Stage),
                Times = times,
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
        var names = string.Join(", ", model.Stages.Select(known => known.Id));
        return model.TryFindStage(stage, out _)
            ? new TimeColumn { Column = column, Stage = stage }
            : throw new UsageException(
                $"--at: '{stage}' is not a stage of the model. It has: {names}.",
                $"--at：模型中没有阶段“{stage}”。现有阶段：{names}。");
    }

    private string Needed(Option<string?> option) =>
        _command.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value) ? value : throw Missing(option);

    private UsageException Missing(Option option)
    {
        var columns = string.Join(", ", Preview.Columns.Select(column => $"'{column}'"));
        return new(
            $"{option.Name} is needed: {option.Description} The file has the columns {columns}.",
            $"需要 {option.Name}。文件中的列：{columns}。");
    }
}
