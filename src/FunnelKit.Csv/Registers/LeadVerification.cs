using System.Collections.Immutable;

namespace FunnelKit.Csv.Registers;

/// <summary>The verdict on a lead: name, title, company, contact details and preliminary need.</summary>
/// <remarks>
/// A lead is invalid when its contact details are wrong or its need has nothing to do with the business, and only
/// then. What is missing or not verified leaves it open. Instances are immutable and thread-safe.
/// </remarks>
public sealed class LeadVerification
{
    internal LeadVerification(LeadRegisterRow lead, bool? areContactDetailsRight, bool? doesNeedFit)
    {
        Lead = lead;
        Defects = [.. Find(lead, areContactDetailsRight, doesNeedFit)];
        Validity = Defects.Any(defect => defect is LeadDefect.ContactDetailsWrong or LeadDefect.NeedUnrelated)
            ? LeadValidity.Invalid
            : Defects.IsEmpty ? LeadValidity.Valid
            : LeadValidity.Unverified;
    }

    /// <summary>Gets the lead.</summary>
    public LeadRegisterRow Lead { get; }

    /// <summary>Gets the verdict.</summary>
    public LeadValidity Validity { get; }

    /// <summary>Gets everything that keeps the lead from being valid, in the order of the codes.</summary>
    /// <value>Empty when the lead is valid.</value>
    public ImmutableArray<LeadDefect> Defects { get; }

    /// <summary>Formats the verdict in English.</summary>
    /// <returns>For example <c>invalid: the contact details are wrong</c>.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Formats the verdict.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The verdict with its reasons.</returns>
    public string ToString(string language)
    {
        var verdict = Validity switch
        {
            LeadValidity.Valid => LocalizedText.Create("valid", "有效线索"),
            LeadValidity.Invalid => LocalizedText.Create("invalid", "无效线索"),
            _ => LocalizedText.Create("not verified", "待核实"),
        };
        var reasons = string.Join(
            LocalizedText.Create(", ", "、").ToString(language),
            Defects.Select(defect => Name(defect).ToString(language)));
        return reasons.Length == 0
            ? verdict.ToString(language)
            : verdict.ToString(language) + LocalizedText.Create(": ", "：").ToString(language) + reasons;
    }

    private static IEnumerable<LeadDefect> Find(LeadRegisterRow lead, bool? areDetailsRight, bool? doesNeedFit)
    {
        (LeadDefect Defect, bool IsPresent)[] candidates =
        [
            (LeadDefect.NameMissing, lead.DecisionMaker.IsEmpty),
            (LeadDefect.TitleMissing, lead.DecisionMaker.Title.Length == 0),
            (LeadDefect.CompanyMissing, string.IsNullOrWhiteSpace(lead.Company)),
            (LeadDefect.NeedMissing, string.IsNullOrWhiteSpace(lead.Need)),
            (LeadDefect.ContactDetailsUnverified, areDetailsRight is null),
            (LeadDefect.NeedUnverified, doesNeedFit is null),
            (LeadDefect.ContactDetailsWrong, areDetailsRight is false),
            (LeadDefect.NeedUnrelated, doesNeedFit is false),
        ];
        return candidates.Where(candidate => candidate.IsPresent).Select(candidate => candidate.Defect);
    }

    private static LocalizedText Name(LeadDefect defect) => defect switch
    {
        LeadDefect.NameMissing => LocalizedText.Create("the name of the contact is missing", "缺少联系人姓名"),
        LeadDefect.TitleMissing => LocalizedText.Create("the position of the contact is missing", "缺少联系人职位"),
        LeadDefect.CompanyMissing => LocalizedText.Create("the company is missing", "缺少公司名称"),
        LeadDefect.NeedMissing => LocalizedText.Create("the need is missing", "缺少初步需求"),
        LeadDefect.ContactDetailsUnverified =>
            LocalizedText.Create("the contact details have not been verified", "联系方式未核实"),
        LeadDefect.NeedUnverified =>
            LocalizedText.Create("whether the need fits has not been judged", "需求是否相关未核实"),
        LeadDefect.ContactDetailsWrong => LocalizedText.Create("the contact details are wrong", "联系方式错误"),
        _ => LocalizedText.Create("the need has nothing to do with the business", "需求与业务无关"),
    };
}
