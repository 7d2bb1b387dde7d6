using System.Collections.Frozen;
using FunnelKit.Losses;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>The loss reasons of the demo: codes in the data, texts in both languages on the pages.</summary>
public static class DemoReasons
{
    public const string Price = "price";
    public const string Competitor = "competitor";
    public const string NoBudget = "no-budget";
    public const string NoFit = "no-fit";
    public const string NoReply = "no-reply";
    public const string NoDecision = "no-decision";
    public const string WrongContact = "wrong-contact";
    public const string MissingFeature = "missing-feature";
    public const string ProjectStopped = "project-stopped";

    private static readonly FrozenDictionary<string, LocalizedText> Texts = new Dictionary<string, LocalizedText>(
        StringComparer.Ordinal)
    {
        [Price] = LocalizedText.Create("Price", "价格"),
        [Competitor] = LocalizedText.Create("Competitor won", "竞品胜出"),
        [NoBudget] = LocalizedText.Create("No budget", "预算不足"),
        [NoFit] = LocalizedText.Create("No fit", "需求不匹配"),
        [NoReply] = LocalizedText.Create("No reply", "没有回复"),
        [NoDecision] = LocalizedText.Create("No decision", "决策拖延"),
        [WrongContact] = LocalizedText.Create("Wrong contact", "联系人不对"),
        [MissingFeature] = LocalizedText.Create("Missing feature", "缺少功能"),
        [ProjectStopped] = LocalizedText.Create("Project stopped", "项目终止"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly LossTaxonomy Taxonomy = LossTaxonomies.Standard.ToBuilder()
        .AddAliases("budget", NoBudget)
        .AddAliases("need-mismatch", NoFit)
        .AddAliases("function", MissingFeature)
        .AddAliases("decision-delay", NoDecision)
        .AddCategory(new() { Id = ProjectStopped, Name = Texts[ProjectStopped] })
        .Build();

    /// <summary>Gets how reasons are read: the usual categories, and in the demo its own codes as well.</summary>
    public static LossTaxonomy TaxonomyOf(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Id == DemoFunnel.Model.Id ? Taxonomy : LossTaxonomies.Standard;
    }

    /// <summary>Says a reason in one language; reasons of imported data stay as they are.</summary>
    public static string Say(StageModel model, string reason, string language)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reason);
        return model.Id == DemoFunnel.Model.Id && Texts.TryGetValue(reason, out var text)
            ? text.ToString(language)
            : reason;
    }
}
