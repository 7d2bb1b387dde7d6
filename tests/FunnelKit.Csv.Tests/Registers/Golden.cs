using System.Text;
using FunnelKit.Csv.Registers;
using FunnelKit.Stages;

namespace FunnelKit.Csv.Tests.Registers;

/// <summary>The rows that the requirements give for both registers, word for word (items 166, 167 and 170).</summary>
internal static class Golden
{
    public const string OpportunityHeader =
        "商机ID,商机名称,客户行业/类型,线索来源,联系人及职位,当前阶段,关键动作,负责人,计划完成时间,客户状态,"
        + "最近跟进记录(时间+内容),预计成交金额,成交概率,预计成交日期,备注\r\n";

    public const string LeadHeader =
        "线索来源渠道,具体活动/场景,获取时间,负责人,客户公司,行业,初步需求描述,关键决策人,企业规模(员工数),预算范围,"
        + "跟进优先级,下一步动作\r\n";

    public const string Opportunities = OpportunityHeader
        + "SF001,XX科技-CRM系统采购,互联网/科技,线上研讨会,张三-采购总监,方案制定与价值呈现,"
        + "\"修改方案数据安全模块,周三前提交\",李四,2023-10-20,\"意向明确,待确认\","
        + "10月18日:客户对数据安全提出3点要求,50万元,80 %,2023-11-15,需协调技术团队支持\r\n"
        + "SF002,贸易集团-供应链优化,制造/贸易,客户*转介绍,王五-运营经理,商务谈判与异议处理,"
        + "\"准备价格对比表,应对竞品异议\",赵六,2023-10-25,\"犹豫中,价格敏感\","
        + "\"10月19日:\"\"XX公司报价低15%\"\"\",80万元,50 %,2023-12-31,决策人下周出差\r\n";

    public const string Leads = LeadHeader
        + "2023年XX行业展会,A展馆3号展位,2023-09-15,周七,YY制造,汽车零部件,仓储物流系统升级,李总-总经理,"
        + "500-1000人,100-200万,A级,10月22日上门拜访\r\n"
        + "官网表单,\"\"\"解决方案\"\"留资\",2023-10-10,吴八,ZZ医疗,医疗器械,GMP质检管理系统,王经理-质控,"
        + "100-300人,50-80万,B级,\"邮件发送案例资料,预约电话沟通\"\r\n";

    public static readonly DateOnly AsOf = new(2023, 10, 20);

    public static readonly Currency Yuan = Currency.FromCode("CNY");

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false },
        { "utf-8", true },
        { "gb18030", false },
        { "utf-16", true },
    };

    public static StageModel Model { get; } = StageModel.CreateBuilder("seven", "Seven stages")
        .AddStage(Open("proposal", "方案制定与价值呈现", 60))
        .AddStage(Open("negotiation", "商务谈判与异议处理", 75))
        .AddStage("won", "Won", StageKind.Won)
        .Build();

    /// <summary>Encodes a text as a file.</summary>
    public static byte[] Bytes(string text, string encoding = "utf-8", bool hasMark = false)
    {
        var found = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        return [.. hasMark ? found.GetPreamble() : [], .. found.GetBytes(text)];
    }

    public static async Task<OpportunityRegister> ReadOpportunitiesAsync(string text, CsvFormat? format = null)
    {
        using var stream = new MemoryStream(Bytes(text));
        return await OpportunityRegister.ReadAsync(stream, format);
    }

    public static async Task<LeadRegister> ReadLeadsAsync(string text, CsvFormat? format = null)
    {
        using var stream = new MemoryStream(Bytes(text));
        return await LeadRegister.ReadAsync(stream, format);
    }

    public static async Task<byte[]> WriteAsync(OpportunityRegister register, CsvFormat? format = null)
    {
        using var stream = new MemoryStream();
        await register.WriteAsync(stream, format);
        return stream.ToArray();
    }

    public static async Task<byte[]> WriteAsync(LeadRegister register, CsvFormat? format = null)
    {
        using var stream = new MemoryStream();
        await register.WriteAsync(stream, format);
        return stream.ToArray();
    }

    public static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    private static Stage Open(string id, string name, int percent) =>
        new()
        {
            Id = StageId.Create(id),
            Name = LocalizedText.Create(id, name),
            Probability = ProbabilityBand.FromPoint(Probability.FromPercent(percent)),
        };
}
