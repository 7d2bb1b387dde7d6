using FunnelKit.History;

namespace FunnelKit.Csv.Registers;

/// <summary>One lead of the register of 12 columns (商机挖掘辅助表).</summary>
/// <remarks>
/// <para>
/// A row that was read remembers its cells, those of further columns too: what nobody changed is written back as it
/// was. Use <c>with</c> to change a value.
/// </para>
/// <para>Equality compares the values of the 12 columns. Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed record LeadRegisterRow
{
    /// <summary>Gets the channel that the lead came from (线索来源渠道).</summary>
    public SourceLabel Source { get; init; }

    /// <summary>Gets the campaign or occasion (具体活动/场景).</summary>
    /// <value>Null when there is none.</value>
    public string? Occasion { get; init; }

    /// <summary>Gets the day on which the lead was captured (获取时间).</summary>
    /// <value>Null when there is none.</value>
    public DateOnly? CapturedOn { get; init; }

    /// <summary>Gets who is responsible (负责人); somebody is from the first day on.</summary>
    /// <value>Null when there is nobody.</value>
    public string? Owner { get; init; }

    /// <summary>Gets the company of the customer (客户公司).</summary>
    /// <value>Null when there is none.</value>
    public string? Company { get; init; }

    /// <summary>Gets the industry (行业).</summary>
    /// <value>Null when there is none.</value>
    public string? Industry { get; init; }

    /// <summary>Gets the first description of the need (初步需求描述).</summary>
    /// <value>Null when there is none.</value>
    public string? Need { get; init; }

    /// <summary>Gets the key decision maker (关键决策人), with position.</summary>
    public ContactLabel DecisionMaker { get; init; }

    /// <summary>Gets the size of the company in employees (企业规模), such as 500–1000.</summary>
    /// <value>Null when it is not known; otherwise at least 0, in whole numbers.</value>
    /// <exception cref="ArgumentOutOfRangeException">An end is negative or no whole number.</exception>
    public NumberRange? Employees
    {
        get;
        init => field = AtLeastZero(value) is { } range && (!IsWhole(range.Low) || !IsWhole(range.High))
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "People are counted in whole numbers.")
            : value;
    }

    /// <summary>Gets the budget (预算范围), such as 1,000,000–2,000,000.</summary>
    /// <value>In units of <see cref="BudgetCurrency"/>, at least 0. Null when it is not known.</value>
    /// <exception cref="ArgumentOutOfRangeException">An end is negative.</exception>
    public NumberRange? Budget
    {
        get;
        init => field = AtLeastZero(value);
    }

    /// <summary>Gets the currency of the budget.</summary>
    /// <value>The default value is <c>CNY</c>. Without any end of a budget it says nothing, and is not written.</value>
    public Currency BudgetCurrency { get; init; } = Currency.FromCode("CNY");

    /// <summary>Gets the priority of following up (跟进优先级), such as <c>A级</c>.</summary>
    /// <value>Null when there is none.</value>
    public string? Priority { get; init; }

    /// <summary>Gets the next action (下一步动作).</summary>
    /// <value>Null when there is none.</value>
    public string? NextAction { get; init; }

    /// <summary>Gets the line on which the row begins in its file, from 1.</summary>
    /// <value>Null for a row that was not read.</value>
    public long? Line => Origin?.Line;

    internal RegisterOrigin? Origin { get; init; }

    /// <summary>Gets the text of a further column of the file.</summary>
    /// <param name="heading">The heading, without regard to case and outer white space.</param>
    /// <returns>The text without outer white space; null when there is none, or the row was not read.</returns>
    public string? Extra(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return Origin?.Extra(heading);
    }

    /// <summary>Judges whether the lead is valid.</summary>
    /// <param name="areContactDetailsRight">
    /// Whether the contact details lead to the contact; null when nobody has tried.
    /// </param>
    /// <param name="doesNeedFit">Whether the need has to do with the business; null when nobody has judged.</param>
    /// <returns>The verdict, with every reason.</returns>
    public LeadVerification Verify(bool? areContactDetailsRight, bool? doesNeedFit) =>
        new(this, areContactDetailsRight, doesNeedFit);

    /// <summary>
    /// Begins the timeline of the lead: captured on its day in UTC, with its owner, need and contact.
    /// </summary>
    /// <param name="leadId">The identifier of the lead, which the register does not have.</param>
    /// <param name="importedAt">
    /// When the register was imported: nothing was known before. It is also when the lead was captured if the row
    /// tells no day, or one that is still to come.
    /// </param>
    /// <param name="actor">Who imported it; null for nobody.</param>
    /// <returns>The timeline.</returns>
    /// <exception cref="ArgumentException"><paramref name="leadId"/> is blank.</exception>
    public LeadTimeline ToTimeline(string leadId, DateTimeOffset importedAt, string? actor = null) =>
        LeadTimeline.Create(leadId, RegisterEvents.Of(this, importedAt, actor));

    /// <inheritdoc/>
    public bool Equals(LeadRegisterRow? other) => other is not null && LeadRegister.Schema.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, CapturedOn, Owner, Company, Need);

    /// <summary>Gets company and need.</summary>
    /// <returns>For example <c>YY制造: 仓储物流系统升级</c>.</returns>
    public override string ToString() => $"{Company}: {Need}";

    private static NumberRange? AtLeastZero(NumberRange? value) =>
        value is { Low: < 0m } or { High: < 0m }
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "The ends are at least 0.")
            : value;

    private static bool IsWhole(decimal? number) => number is null || decimal.IsInteger(number.Value);
}
