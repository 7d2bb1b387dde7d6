namespace FunnelKit.Losses;

/// <summary>The taxonomies of losses that come with FunnelKit, in English and Simplified Chinese.</summary>
public static class LossTaxonomies
{
    /// <summary>Gets the usual reasons.</summary>
    /// <value>
    /// Causes: the need does not match (需求不匹配), with functions (功能) as a part; a competitor won (竞品胜出); the budget
    /// is not enough (预算不足); the price (价格); the decision takes longer (决策周期延长), with putting it off (决策拖延) as a
    /// part; the chain of decision was not known (决策链未摸清). Invalid leads: wrong contact details (联系方式错误), a need
    /// that is unrelated (需求无关), a false identity (身份不实) with students (学生) as a part. Attempts: no reply (未回复).
    /// </value>
    /// <remarks>
    /// <b>Source:</b> Chinese trade articles on sales funnels and opportunity management, 2023 to 2025. Which
    /// category is
    /// part of which, the English names and the aliases are chosen by FunnelKit.
    /// </remarks>
    public static LossTaxonomy Standard { get; } =
        LossTaxonomy.FromJson(Resources.Read("Losses.Templates.standard.json"));
}
