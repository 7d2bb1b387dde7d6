using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>The facts that every stage model knows without declaring them.</summary>
/// <remarks>
/// A model may declare one of them again, with the same kind, to give it another name or to make it a key field.
/// </remarks>
public static class StandardFacts
{
    /// <summary>The expected amount (预计成交金额), money.</summary>
    public const string Amount = "amount";

    /// <summary>The expected close date (预计成交日期), a date.</summary>
    public const string CloseDate = "close-date";

    /// <summary>The salesperson in charge (负责人), a text.</summary>
    public const string Owner = "owner";

    /// <summary>The need that the customer has stated (客户需求), a text.</summary>
    public const string CustomerNeed = "customer-need";

    /// <summary>The next key action (关键动作), a text.</summary>
    public const string NextStep = "next-step";

    /// <summary>When the next key action is due (计划完成时间), a date; not the close date.</summary>
    public const string NextStepDue = "next-step-due";

    /// <summary>The contact and their position (联系人及职位), a text.</summary>
    public const string Contact = "contact";

    /// <summary>Where the lead came from (线索来源), a text.</summary>
    public const string Source = "source";

    /// <summary>How the customer stands (客户状态), a free text such as 犹豫中; never the stage.</summary>
    public const string CustomerStatus = "customer-status";

    /// <summary>Why the opportunity was lost (输单原因), a text.</summary>
    public const string LossReason = "loss-reason";

    /// <summary>Who else offers (竞争对手), a text.</summary>
    public const string Competitor = "competitor";

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        Create(Amount, FactKind.Money, "Expected amount", "预计成交金额"),
        Create(CloseDate, FactKind.Date, "Expected close date", "预计成交日期"),
        Create(Owner, FactKind.Text, "Owner", "负责人"),
        Create(CustomerNeed, FactKind.Text, "Customer need", "客户需求"),
        Create(NextStep, FactKind.Text, "Next key action", "关键动作"),
        Create(NextStepDue, FactKind.Date, "Next action due", "计划完成时间"),
        Create(Contact, FactKind.Text, "Contact and position", "联系人及职位"),
        Create(Source, FactKind.Text, "Lead source", "线索来源"),
        Create(CustomerStatus, FactKind.Text, "Customer status", "客户状态"),
        Create(LossReason, FactKind.Text, "Loss reason", "输单原因"),
        Create(Competitor, FactKind.Text, "Competitor", "竞争对手"),
    ];

    private static FrozenDictionary<string, Fact> ById { get; } =
        All.ToFrozenDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>amount</c>.</param>
    /// <param name="fact">The fact, or null when none of them has the identifier.</param>
    /// <returns>True if there is such a fact.</returns>
    public static bool TryFind(string id, [NotNullWhen(true)] out Fact? fact)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.TryGetValue(id, out fact);
    }

    private static Fact Create(string id, FactKind kind, string english, string chinese) =>
        new() { Id = id, Name = LocalizedText.Create(english, chinese), Kind = kind };
}
