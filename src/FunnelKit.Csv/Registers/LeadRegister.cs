using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The register of leads with 12 columns (商机挖掘辅助表), read from and written to CSV.</summary>
/// <remarks>
/// <para>
/// Columns are found by their headings in either language, in any order. Ranges such as <c>500-1000人</c> and
/// <c>100-200万</c> become numbers; the unit that stands once, behind a range, is that of both ends.
/// </para>
/// <para>
/// What was read and not changed is written back as it was, so that reading and writing alone changes no cell.
/// Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// LeadRegister register = await LeadRegister.ReadAsync(file);
/// foreach (SourceCount count in register.CountBySource())
/// {
///     Console.WriteLine(count);                  // 官网表单: 12 leads
/// }
/// </code>
/// </example>
/// </remarks>
public sealed class LeadRegister
{
    private readonly RegisterTable<LeadRegisterRow> _table;

    private LeadRegister(RegisterTable<LeadRegisterRow> table) => _table = table;

    /// <summary>Gets the columns, in the order of the register.</summary>
    /// <value>
    /// Twelve. Which are key fields is chosen by FunnelKit, no source: channel, day of capture, owner, company
    /// and need.
    /// </value>
    public static ImmutableArray<RegisterColumn> Columns { get; } =
    [
        new("source", LocalizedText.Create("Lead source channel", "线索来源渠道"), true, "线索来源", "Lead source"),
        new("occasion", LocalizedText.Create("Campaign or occasion", "具体活动/场景"), false),
        new("captured-on", LocalizedText.Create("Captured on", "获取时间"), true),
        new("owner", LocalizedText.Create("Owner", "负责人"), true),
        new("company", LocalizedText.Create("Customer company", "客户公司"), true),
        new("industry", LocalizedText.Create("Industry", "行业"), false),
        new("need", LocalizedText.Create("Initial need", "初步需求描述"), true),
        new("decision-maker", LocalizedText.Create("Key decision maker", "关键决策人"), false),
        new("employees",
            LocalizedText.Create("Company size (employees)", "企业规模(员工数)"),
            false, "企业规模", "Company size")
        {
            Measure = RegisterMeasure.People,
        },
        new("budget", LocalizedText.Create("Budget range", "预算范围"), false) { Measure = RegisterMeasure.Money },
        new("priority", LocalizedText.Create("Follow-up priority", "跟进优先级"), false),
        new("next-action", LocalizedText.Create("Next action", "下一步动作"), false),
    ];

    /// <summary>Gets the rows that could be read, in the order of the file.</summary>
    public ImmutableArray<LeadRegisterRow> Rows => _table.Rows;

    /// <summary>Gets a report of every cell or row that could not be read, in the order of the file.</summary>
    /// <value>A row with such a cell is not in <see cref="Rows"/>; it is written back as it stands.</value>
    public ImmutableArray<RejectedRow> RejectedRows => _table.RejectedRows;

    /// <summary>Gets the headings of the file that are no columns of the register.</summary>
    /// <value>Their cells are kept and written back. Empty for a register that was not read.</value>
    public ImmutableArray<string> ExtraColumns => _table.ExtraColumns;

    /// <summary>Gets the columns that the file does not have.</summary>
    /// <value>Their values are missing in every row. Empty for a register that was not read.</value>
    public ImmutableArray<RegisterColumn> MissingColumns => _table.MissingColumns;

    /// <summary>Gets the columns that every row needs.</summary>
    /// <value>
    /// Those that the file marks with asterisks, and the first one; where it marks none, those whose
    /// <see cref="RegisterColumn.IsKeyField"/> is true.
    /// </value>
    public ImmutableArray<RegisterColumn> KeyFields => _table.Layout.KeyFields;

    /// <summary>Gets the name of the encoding that the register is written in.</summary>
    /// <value>That of the file; <c>utf-8</c> for a register that was not read.</value>
    public string EncodingName => _table.Layout.Encoding;

    internal static RegisterSchema<LeadRegisterRow> Schema { get; } = new()
    {
        Columns = Columns,
        Read = Read,
        ValueOf = ValueOf,
        Attach = (row, origin) => row with { Origin = origin },
        OriginOf = row => row.Origin,
        IdOf = _ => null,
    };

    /// <summary>Creates a register from rows.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="language">The language of headings and units: <c>zh-Hans</c>, the default, or <c>en</c>.</param>
    /// <returns>The register.</returns>
    public static LeadRegister Create(
        IEnumerable<LeadRegisterRow> rows, string language = LocalizedText.SimplifiedChinese) =>
        new(RegisterTable<LeadRegisterRow>.Create(Schema, rows, language));

    /// <summary>Reads a register from CSV, such as a workbook saved as CSV.</summary>
    /// <param name="stream">The file. It is read as a whole, and left open.</param>
    /// <param name="format">
    /// How the file is written; null detects it: the encoding by its byte order mark; without one it is UTF-8 if all
    /// bytes are that; otherwise GB18030 if all bytes are that and a heading is then a Chinese one of the register.
    /// </param>
    /// <param name="rules">Currency and numbering; null means <see cref="RegisterRules.Default"/>.</param>
    /// <param name="badRows">What happens to the good rows when some are bad. The default reports the bad ones.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The register, with a report of every cell that could not be read.</returns>
    /// <exception cref="CsvFormatException">The file is empty, is not text, or is not in the encoding.</exception>
    /// <exception cref="CsvColumnException">A key column is missing, or a column is there more than once.</exception>
    /// <exception cref="RejectedRowsException">
    /// Rows are bad, and <paramref name="badRows"/> asks for all or none.
    /// </exception>
    public static async Task<LeadRegister> ReadAsync(
        Stream stream,
        CsvFormat? format = null,
        RegisterRules? rules = null,
        BadRows badRows = BadRows.Report,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(await RegisterReader.ReadAsync(
            Schema,
            stream,
            format ?? CsvFormat.Default,
            rules ?? RegisterRules.Default,
            badRows,
            cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Makes the register with other rows: the same headings, further columns and encoding.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <returns>The register; this one does not change.</returns>
    public LeadRegister Replace(IEnumerable<LeadRegisterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(_table with { Rows = [.. rows] });
    }

    /// <summary>Writes the register as CSV.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="format">
    /// Separator and encoding; null, or what it leaves open, means those of the file that was read, or else comma and
    /// UTF-8.
    /// </param>
    /// <param name="byteOrderMark">
    /// Whether a Unicode file begins with a mark; null means as in the file that was read, or else true, which
    /// spreadsheets want.
    /// </param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <returns>The end of writing.</returns>
    /// <remarks>
    /// What was read and not changed is written as it was, to the quotation marks and the last line break: headings,
    /// rows, rows that could not be read, and of a changed row the other cells and further columns. Blank rows are
    /// left out.
    /// </remarks>
    /// <exception cref="CsvFormatException">The encoding lacks a character.</exception>
    public Task WriteAsync(
        Stream stream,
        CsvFormat? format = null,
        bool? byteOrderMark = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return RegisterWriter.WriteAsync(
            _table, stream, format ?? CsvFormat.Default, byteOrderMark, cancellationToken);
    }

    /// <summary>Counts the leads by where they come from (线索来源分类统计表).</summary>
    /// <param name="classOf">
    /// Gives the class of a source, so that a company can gather channels; null takes <see cref="SourceLabel.Type"/>.
    /// </param>
    /// <returns>
    /// The classes, the most frequent first, then in ordinal order. The counts add up to the number of rows.
    /// </returns>
    public ImmutableArray<SourceCount> CountBySource(Func<SourceLabel, string>? classOf = null) =>
    [
        .. Rows
            .GroupBy(row => classOf is null ? row.Source.Type : classOf(row.Source), StringComparer.Ordinal)
            .Select(group => new SourceCount(group.Key, [.. group], Rows.Length))
            .OrderByDescending(count => count.Leads)
            .ThenBy(count => count.Source, StringComparer.Ordinal),
    ];

    private static LeadRegisterRow Read(RegisterCells cells)
    {
        var (budget, currency) = cells.Amounts(9);
        return new()
        {
            Source = SourceLabel.FromText(cells.Text(0)),
            Occasion = cells.Text(1),
            CapturedOn = cells.Date(2),
            Owner = cells.Text(3),
            Company = cells.Text(4),
            Industry = cells.Text(5),
            Need = cells.Text(6),
            DecisionMaker = ContactLabel.FromText(cells.Text(7)),
            Employees = cells.People(8),
            Budget = budget,
            BudgetCurrency = currency,
            Priority = cells.Text(10),
            NextAction = cells.Text(11),
        };
    }

    private static object? ValueOf(LeadRegisterRow row, int column) => column switch
    {
        0 => row.Source,
        1 => row.Occasion,
        2 => row.CapturedOn,
        3 => row.Owner,
        4 => row.Company,
        5 => row.Industry,
        6 => row.Need,
        7 => row.DecisionMaker,
        8 => row.Employees,
        9 => row.Budget is { } budget ? (budget, row.BudgetCurrency) : null,
        10 => row.Priority,
        _ => row.NextAction,
    };
}
