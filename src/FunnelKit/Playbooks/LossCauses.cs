using System.Collections.Frozen;

namespace FunnelKit.Playbooks;

/// <summary>What the reasons that people give for a loss stand for.</summary>
/// <remarks>
/// Reasons are compared without regard to case and to white space at the ends. Instances are immutable and thread-safe.
/// </remarks>
public sealed class LossCauses
{
    private readonly FrozenDictionary<string, LossCause> _byReason;

    private LossCauses(FrozenDictionary<string, LossCause> byReason) => _byReason = byReason;

    /// <summary>Gets the usual reasons, in Chinese and English.</summary>
    /// <value>
    /// Quote: 价格, 报价, 报价响应慢. Solution: 功能, 需求不匹配, 竞品胜出. Customer: 预算不足, 决策拖延,
    /// 决策周期延长, 没有兴趣. Follow-up: 跟进不及时.
    /// </value>
    public static LossCauses Standard { get; } = Create(
    [
        new("价格", LossCause.Quote), new("price", LossCause.Quote),
        new("报价", LossCause.Quote), new("quote", LossCause.Quote),
        new("报价响应慢", LossCause.Quote), new("slow quote", LossCause.Quote),
        new("功能", LossCause.Solution), new("feature", LossCause.Solution),
        new("需求不匹配", LossCause.Solution), new("need mismatch", LossCause.Solution),
        new("竞品胜出", LossCause.Solution), new("competitor won", LossCause.Solution),
        new("预算不足", LossCause.Customer), new("no budget", LossCause.Customer),
        new("决策拖延", LossCause.Customer), new("decision postponed", LossCause.Customer),
        new("决策周期延长", LossCause.Customer), new("decision cycle extended", LossCause.Customer),
        new("没有兴趣", LossCause.Customer), new("not interested", LossCause.Customer),
        new("跟进不及时", LossCause.FollowUp), new("late follow-up", LossCause.FollowUp),
    ]);

    /// <summary>Creates a list of reasons.</summary>
    /// <param name="reasons">The reasons and what each stands for.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">A reason is empty, or occurs twice.</exception>
    public static LossCauses Create(IEnumerable<KeyValuePair<string, LossCause>> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        var byReason = new Dictionary<string, LossCause>(StringComparer.OrdinalIgnoreCase);
        foreach (var (reason, cause) in reasons)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason, nameof(reasons));
            if (!byReason.TryAdd(reason.Trim(), cause))
            {
                throw new ArgumentException($"The reason '{reason}' occurs twice.", nameof(reasons));
            }
        }

        return new(byReason.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Finds what a reason stands for.</summary>
    /// <param name="reason">The reason that somebody gave; null when nobody gave one.</param>
    /// <returns>The cause; <see cref="LossCause.None"/> when the reason is not in the list.</returns>
    public LossCause CauseOf(string? reason) =>
        reason is null ? LossCause.None : _byReason.GetValueOrDefault(reason.Trim());
}
