using System.Collections.Immutable;
using System.CommandLine;
using FunnelKit.Csv;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Input;

/// <summary>The file with leads of a command line, with what its options say about it.</summary>
internal sealed class LeadFile : IAsyncDisposable
{
    private const int LookedAtRows = 1_000;
    private const int NamedValues = 10;

    private readonly ParseResult _command;
    private readonly LeadOptions _options;
    private readonly Terminal _terminal;
    private readonly CsvFormat _format;
    private readonly FileStream _stream;

    private LeadFile(ParseResult command, LeadOptions options, Terminal terminal, CsvFormat format, FileStream stream)
    {
        _command = command;
        _options = options;
        _terminal = terminal;
        _format = format;
        _stream = stream;
        Language = Language.FromTag(command.GetValue(options.Common.Language));
    }

    public Language Language { get; }

    /// <summary>Gets the header and the first rows.</summary>
    public CsvPreview Preview { get; private set; } = null!;

    /// <summary>Gets what says how the leads turned out, or null.</summary>
    public LeadOutcome? Outcome { get; private set; }

    public string? Id => _command.GetValue(_options.Id);

    public ImmutableArray<string> MissingWords => [.. _command.GetValue(_options.Missing) ?? []];

    public static async Task<LeadFile> OpenAsync(
        ParseResult command, LeadOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var format = Arguments.Format(command, options.Common);
        var outcome = OutcomeOf(command, options);
        var stream = await SeekableFile.OpenAsync(
            command.GetValue(options.Common.File)!, cancellation).ConfigureAwait(false);
        try
        {
            var file = new LeadFile(command, options, terminal, format, stream) { Outcome = outcome };
            file.Preview = await CsvImport.PreviewAsync(
                stream, format, LookedAtRows, cancellation).ConfigureAwait(false);
            return file;
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<CsvLeads> ReadAsync(LeadColumns columns, CancellationToken cancellation)
    {
        _stream.Position = 0;
        var badRows = _command.GetValue(_options.Common.Strict) ? BadRows.Throw : BadRows.Report;
        var leads = await ReadProgress.ShowAsync(
            _terminal,
            Language,
            _stream.Length,
            progress => CsvImport.ReadLeadsAsync(_stream, columns, _format, badRows, progress, cancellation))
            .ConfigureAwait(false);
        return Outcome is null || leads.Table.Count == 0 || leads.Outcomes.Contains(true)
            ? leads
            : throw NoPositive(Outcome);
    }

    /// <summary>Copies the file with further columns.</summary>
    public Task AppendAsync(
        TextWriter target,
        ImmutableArray<string> headings,
        Func<long, IReadOnlyList<string>?> cellsOf,
        CancellationToken cancellation)
    {
        _stream.Position = 0;
        return CsvExport.AppendColumnsAsync(_stream, target, headings, cellsOf, _format, cancellation);
    }

    public Report Report(ImmutableArray<RejectedRow> rejected) => new()
    {
        Language = Language,
        Complaints = new Complaints(Language, null, isOfLeads: true),
        IsJson = _command.GetValue(_options.Common.Json),
        RejectedRows = rejected,
    };

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static LeadOutcome? OutcomeOf(ParseResult command, LeadOptions options)
    {
        var column = command.GetValue(options.Label);
        var positive = command.GetValue(options.Positive);
        var negative = command.GetValue(options.Negative) ?? [];
        if (column is null && positive is null && negative.Length == 0)
        {
            return null;
        }

        return column is not null && positive is not null
            ? new LeadOutcome
            {
                Column = column,
                Positive = positive,
                Negative = [.. negative],
            }
            : throw new UsageException(
                "--label COLUMN and --positive VALUE go together: they say which leads turned out well.",
                "--label 列 与 --positive 值 必须一起使用，用于说明哪些线索结果良好。");
    }

    /// <summary>Says which values the label has, so that a misspelt one is found at once.</summary>
    private UsageException NoPositive(LeadOutcome outcome)
    {
        var column = Preview.FindColumn(outcome.Column);
        string[] values =
        [
            .. Preview.Rows.Select(row => row[column].Trim()).Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(NamedValues),
        ];
        var names = string.Join(", ", values.Select(value => $"'{value}'"));
        return new(
            $"--positive: no row has '{outcome.Positive}' in the column '{outcome.Column}'. It has for example "
            + $"{names}.",
            $"--positive：列“{outcome.Column}”中没有“{outcome.Positive}”。该列的值例如：{names}。");
    }
}
