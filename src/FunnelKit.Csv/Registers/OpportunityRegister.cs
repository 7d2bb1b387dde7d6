using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The register of opportunities with 15 columns (销售漏斗管理总表), read from and written to CSV.</summary>
/// <remarks>
/// <para>
/// Columns are found by their headings in either language, in any order. Amounts such as <c>50万元</c>, <c>1.2亿</c>
/// and <c>¥500,000</c>, probabilities such as <c>80 %</c> and <c>0.8</c> and dates such as <c>2023年10月20日</c> become
/// values. A heading may give the unit of bare numbers, as <c>预计成交金额(万元)</c> does.
/// </para>
/// <para>
/// What was read and not changed is written back as it was, so that reading and writing alone changes no cell.
/// Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// OpportunityRegister register = await OpportunityRegister.ReadAsync(file);
/// Forecast forecast = register.ToPipeline(model).Forecast(asOf);
/// </code>
/// </example>
/// </remarks>
public sealed partial class OpportunityRegister
{
    private readonly RegisterTable<OpportunityRegisterRow> _table;

    private OpportunityRegister(RegisterTable<OpportunityRegisterRow> table) => _table = table;

    /// <summary>Gets the columns, in the order of the register.</summary>
    /// <value>
    /// Fifteen. Which are key fields is chosen by FunnelKit, no source: identifier, name, stage, owner, amount and
    /// close date.
    /// </value>
    public static ImmutableArray<RegisterColumn> Columns { get; } =
    [
        new("id", LocalizedText.Create("Opportunity ID", "商机ID"), true, "商机编号"),
        new("name", LocalizedText.Create("Opportunity name", "商机名称"), true),
        new("industry", LocalizedText.Create("Customer industry/type", "客户行业/类型"), false, "客户行业", "行业"),
        new("source", LocalizedText.Create("Lead source", "线索来源"), false),
        new("contact", LocalizedText.Create("Contact and position", "联系人及职位"), false, "联系人"),
        new("stage", LocalizedText.Create("Current stage", "当前阶段"), true, "阶段", "Stage"),
        new("key-action", LocalizedText.Create("Key action", "关键动作"), false),
        new("owner", LocalizedText.Create("Owner", "负责人"), true),
        new("key-action-due", LocalizedText.Create("Key action due", "计划完成时间"), false),
        new("customer-status", LocalizedText.Create("Customer status", "客户状态"), false),
        new("last-follow-up",
            LocalizedText.Create("Last follow-up (time + content)", "最近跟进记录(时间+内容)"),
            false, "最近跟进记录", "Last follow-up"),
        new("amount", LocalizedText.Create("Expected amount", "预计成交金额"), true) { Measure = RegisterMeasure.Money },
        new("probability", LocalizedText.Create("Win probability", "成交概率"), false)
        {
            Measure = RegisterMeasure.Probability,
        },
        new("close-date", LocalizedText.Create("Expected close date", "预计成交日期"), true),
        new("remarks", LocalizedText.Create("Remarks", "备注"), false),
    ];

    /// <summary>Gets the rows that could be read, in the order of the file.</summary>
    public ImmutableArray<OpportunityRegisterRow> Rows => _table.Rows;

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

    internal static RegisterSchema<OpportunityRegisterRow> Schema { get; } = new()
    {
        Columns = Columns,
        Read = Read,
        ValueOf = ValueOf,
        Attach = (row, origin) => row with { Origin = origin },
        OriginOf = row => row.Origin,
        IdOf = row => row.Id,
    };

    /// <summary>Creates a register from rows.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="language">The language of headings and units: <c>zh-Hans</c>, the default, or <c>en</c>.</param>
    /// <returns>The register.</returns>
    public static OpportunityRegister Create(
        IEnumerable<OpportunityRegisterRow> rows, string language = LocalizedText.SimplifiedChinese) =>
        new(RegisterTable<OpportunityRegisterRow>.Create(Schema, rows, language));

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
    public static async Task<OpportunityRegister> ReadAsync(
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
    public OpportunityRegister Replace(IEnumerable<OpportunityRegisterRow> rows)
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

    private static OpportunityRegisterRow Read(RegisterCells cells)
    {
        return new()
        {
            Id = cells.Identifier(0),
            Name = OpportunityName.FromText(cells.Text(1)),
            Industry = cells.Text(2),
            Source = SourceLabel.FromText(cells.Text(3)),
            Contact = ContactLabel.FromText(cells.Text(4)),
            Stage = cells.Text(5),
            KeyAction = cells.Text(6),
            Owner = cells.Text(7),
            KeyActionDue = cells.Date(8),
            CustomerStatus = cells.Text(9),
            LastFollowUp = FollowUpNote.FromText(cells.Text(10)),
            Amount = cells.Amount(11),
            Probability = cells.Percentage(12),
            CloseDate = cells.Date(13),
            Remarks = cells.Text(14),
        };
    }

    private static object? ValueOf(OpportunityRegisterRow row, int column) => column switch
    {
        0 => row.Id,
        1 => row.Name,
        2 => row.Industry,
        3 => row.Source,
        4 => row.Contact,
        5 => row.Stage,
        6 => row.KeyAction,
        7 => row.Owner,
        8 => row.KeyActionDue,
        9 => row.CustomerStatus,
        10 => row.LastFollowUp,
        11 => row.Amount,
        12 => row.Probability,
        13 => row.CloseDate,
        _ => row.Remarks,
    };
}
