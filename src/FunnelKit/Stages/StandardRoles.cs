using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>The roles that every stage model knows without declaring them.</summary>
/// <remarks>A model may declare one of them again to give it another name.</remarks>
public static class StandardRoles
{
    /// <summary>The salesperson in charge (负责人).</summary>
    public const string Owner = "owner";

    /// <summary>The most experienced salespeople (资深销售), who follow up the best leads.</summary>
    public const string SeniorSales = "senior-sales";

    /// <summary>The manager of the salesperson (销售经理).</summary>
    public const string Manager = "manager";

    /// <summary>The technical consultants of sales (售前).</summary>
    public const string Presales = "presales";

    /// <summary>The lawyers (法务).</summary>
    public const string Legal = "legal";

    /// <summary>Those who deliver what was sold (交付).</summary>
    public const string Delivery = "delivery";

    /// <summary>Customer service (客服).</summary>
    public const string Service = "service";

    /// <summary>Marketing (市场).</summary>
    public const string Marketing = "marketing";

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<SalesRole> All { get; } =
    [
        Create(Owner, "Owner", "负责人"),
        Create(SeniorSales, "Senior sales", "资深销售"),
        Create(Manager, "Sales manager", "销售经理"),
        Create(Presales, "Presales", "售前"),
        Create(Legal, "Legal", "法务"),
        Create(Delivery, "Delivery", "交付"),
        Create(Service, "Customer service", "客服"),
        Create(Marketing, "Marketing", "市场"),
    ];

    private static FrozenDictionary<string, SalesRole> ById { get; } =
        All.ToFrozenDictionary(role => role.Id, StringComparer.Ordinal);

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>presales</c>.</param>
    /// <param name="role">The role, or null when none of them has the identifier.</param>
    /// <returns>True if there is such a role.</returns>
    public static bool TryFind(string id, [NotNullWhen(true)] out SalesRole? role)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.TryGetValue(id, out role);
    }

    private static SalesRole Create(string id, string english, string chinese) =>
        new() { Id = id, Name = LocalizedText.Create(english, chinese) };
}
