using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>The facts that <see cref="ScreeningRules.Standard"/> asks for.</summary>
public static class ScreeningFacts
{
    /// <summary>Whether name, title, company and contact details are right (联系方式有效), a yes or a no.</summary>
    public const string ContactValid = "contact-valid";

    /// <summary>Whether the person is who was said, and not a student for instance (身份真实), a yes or a no.</summary>
    public const string IdentityGenuine = "identity-genuine";

    /// <summary>Whether the need has to do with the business (需求与业务相关), a yes or a no.</summary>
    public const string NeedRelated = "need-related";

    /// <summary>Whether the industry is one of the target profile (行业符合目标画像), a yes or a no.</summary>
    public const string IndustryInProfile = "industry-in-profile";

    /// <summary>Whether the size is within the target profile (规模符合目标画像), a yes or a no.</summary>
    public const string SizeInProfile = "size-in-profile";

    /// <summary>Whether the same lead is there already (重复线索), a yes or a no.</summary>
    public const string IsDuplicate = "is-duplicate";

    /// <summary>Whether the customer is ready to buy (准备购买), a yes or a no.</summary>
    public const string ReadyToBuy = "ready-to-buy";

    /// <summary>Whether the need is genuine, found out by phone or questionnaire (需求真实), a yes or a no.</summary>
    public const string NeedGenuine = "need-genuine";

    /// <summary>How urgent the need is (需求紧急度), a number from 1 to 5, 5 the most urgent.</summary>
    public const string NeedUrgency = "need-urgency";

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        Create(ContactValid, "Contact details valid", "联系方式有效"),
        Create(IdentityGenuine, "Identity genuine", "身份真实"),
        Create(NeedRelated, "Need related to the business", "需求与业务相关"),
        Create(IndustryInProfile, "Industry in the target profile", "行业符合目标画像"),
        Create(SizeInProfile, "Size in the target profile", "规模符合目标画像"),
        Create(IsDuplicate, "Duplicate", "重复线索"),
        Create(ReadyToBuy, "Ready to buy", "准备购买"),
        Create(NeedGenuine, "Need genuine", "需求真实"),
        Create(NeedUrgency, "Urgency of the need", "需求紧急度") with { Kind = FactKind.Number },
    ];

    private static Fact Create(string id, string english, string chinese) => new()
    {
        Id = id,
        Name = LocalizedText.Create(english, chinese),
    };
}
