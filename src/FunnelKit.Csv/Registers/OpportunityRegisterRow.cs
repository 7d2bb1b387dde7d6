namespace FunnelKit.Csv.Registers;

/// <summary>One opportunity of the register of 15 columns (销售漏斗管理总表).</summary>
/// <remarks>
/// <para>
/// A row that was read remembers its cells, those of further columns too: what nobody changed is written back as it
/// was. Use <c>with</c> to change a value.
/// </para>
/// <para>Equality compares the values of the 15 columns. Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// var row = new OpportunityRegisterRow
/// {
///     Id = "SF001", Name = OpportunityName.Create("XX科技", "CRM系统采购"), Stage = "方案制定与价值呈现",
///     Amount = Money.FromAmount(500_000m, Currency.FromCode("CNY")), Probability = Probability.FromPercent(80),
/// };
/// </code>
/// </example>
/// </remarks>
public sealed record OpportunityRegisterRow
{
    /// <summary>Gets the identifier (商机ID), such as <c>SF001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name (商机名称), by convention customer and core need.</summary>
    public OpportunityName Name { get; init; }

    /// <summary>Gets the industry or type of the customer (客户行业/类型).</summary>
    /// <value>Null when there is none.</value>
    public string? Industry { get; init; }

    /// <summary>Gets the source of the lead (线索来源).</summary>
    public SourceLabel Source { get; init; }

    /// <summary>Gets the contact with position (联系人及职位).</summary>
    public ContactLabel Contact { get; init; }

    /// <summary>Gets the stage (当前阶段), as an identifier, name or alias of a stage.</summary>
    /// <value>Null when there is none. It is not derived from <see cref="CustomerStatus"/>, nor the reverse.</value>
    public string? Stage { get; init; }

    /// <summary>Gets the key action (关键动作).</summary>
    /// <value>Null when there is none.</value>
    public string? KeyAction { get; init; }

    /// <summary>Gets who is responsible (负责人).</summary>
    /// <value>Null when there is nobody.</value>
    public string? Owner { get; init; }

    /// <summary>Gets the day on which the key action is due (计划完成时间).</summary>
    /// <value>Null when there is none. It is another date than <see cref="CloseDate"/>.</value>
    public DateOnly? KeyActionDue { get; init; }

    /// <summary>Gets the status of the customer in free words (客户状态), such as "意向明确,待确认".</summary>
    /// <value>Null when there is none. It is no stage.</value>
    public string? CustomerStatus { get; init; }

    /// <summary>Gets the latest follow-up, time and content (最近跟进记录).</summary>
    public FollowUpNote LastFollowUp { get; init; }

    /// <summary>Gets the expected amount (预计成交金额).</summary>
    /// <value>Null when it is missing, which is not zero; otherwise at least 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public Money? Amount
    {
        get;
        init => field = value is { Amount: < 0m }
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "An expected amount is at least 0.")
            : value;
    }

    /// <summary>Gets the probability that somebody set (成交概率).</summary>
    /// <value>Null when nobody set one. It goes before the default of the stage.</value>
    public Probability? Probability { get; init; }

    /// <summary>Gets the expected close date (预计成交日期).</summary>
    /// <value>Null when there is none. It is another date than <see cref="KeyActionDue"/>.</value>
    public DateOnly? CloseDate { get; init; }

    /// <summary>Gets the remarks (备注).</summary>
    /// <value>Null when there are none.</value>
    public string? Remarks { get; init; }

    /// <summary>Gets the line on which the row begins in its file, from 1.</summary>
    /// <value>Null for a row that was not read.</value>
    public long? Line => Origin?.Line;

    internal RegisterOrigin? Origin { get; init; }

    /// <summary>Gets the text of a further column of the file, such as 产品线.</summary>
    /// <param name="heading">The heading, without regard to case and outer white space.</param>
    /// <returns>The text without outer white space; null when there is none, or the row was not read.</returns>
    public string? Extra(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        return Origin?.Extra(heading);
    }

    /// <inheritdoc/>
    public bool Equals(OpportunityRegisterRow? other) =>
        other is not null && OpportunityRegister.Schema.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Stage, Amount, CloseDate);

    /// <summary>Gets identifier and name.</summary>
    /// <returns>For example <c>SF001 XX科技-CRM系统采购</c>.</returns>
    public override string ToString() => Name.IsEmpty ? Id : $"{Id} {Name}";
}
