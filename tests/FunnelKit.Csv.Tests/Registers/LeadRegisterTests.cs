using FunnelKit.Csv.Registers;

namespace FunnelKit.Csv.Tests.Registers;

public sealed class LeadRegisterTests
{
    public static TheoryData<string, bool> Encodings => Golden.Encodings;

    [Fact]
    public void Item169_Columns_AreTheTwelveInBothLanguages()
    {
        Assert.Equal(
            [
                "线索来源渠道", "具体活动/场景", "获取时间", "负责人", "客户公司", "行业", "初步需求描述", "关键决策人",
                "企业规模(员工数)", "预算范围", "跟进优先级", "下一步动作",
            ],
            LeadRegister.Columns.Select(column => column.Name.ToString("zh-Hans")));
        Assert.Equal(12, LeadRegister.Columns.Select(column => column.Name.ToString("en")).Distinct().Count());
    }

    [Fact]
    public async Task Item170_BothRows_AreReadAsWritten()
    {
        var register = await Golden.ReadLeadsAsync(Golden.Leads);

        Assert.Empty(register.RejectedRows);
        Assert.Equal(
            new LeadRegisterRow
            {
                Source = SourceLabel.FromText("2023年XX行业展会"),
                Occasion = "A展馆3号展位",
                CapturedOn = new DateOnly(2023, 9, 15),
                Owner = "周七",
                Company = "YY制造",
                Industry = "汽车零部件",
                Need = "仓储物流系统升级",
                DecisionMaker = ContactLabel.Create("李总", "总经理"),
                Employees = NumberRange.Between(500, 1_000),
                Budget = NumberRange.Between(1_000_000m, 2_000_000m),
                Priority = "A级",
                NextAction = "10月22日上门拜访",
            },
            register.Rows[0]);
        Assert.Equal(
            new LeadRegisterRow
            {
                Source = SourceLabel.FromText("官网表单"),
                Occasion = "\"解决方案\"留资",
                CapturedOn = new DateOnly(2023, 10, 10),
                Owner = "吴八",
                Company = "ZZ医疗",
                Industry = "医疗器械",
                Need = "GMP质检管理系统",
                DecisionMaker = ContactLabel.Create("王经理", "质控"),
                Employees = NumberRange.Between(100, 300),
                Budget = NumberRange.Between(500_000m, 800_000m),
                Priority = "B级",
                NextAction = "邮件发送案例资料,预约电话沟通",
            },
            register.Rows[1]);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Item170_ReadAndWritten_AreTheSameBytes(string encoding, bool hasMark)
    {
        var bytes = Golden.Bytes(Golden.Leads, encoding, hasMark);
        using var stream = new MemoryStream(bytes);

        var register = await LeadRegister.ReadAsync(stream);

        Assert.Equal((2, encoding), (register.Rows.Length, register.EncodingName));
        Assert.Equal(bytes, await Golden.WriteAsync(register));
    }

    [Fact]
    public async Task Item171_BudgetAndSize_AcceptIntervals()
    {
        var row = (await Golden.ReadLeadsAsync(Golden.Leads)).Rows[0];

        Assert.Equal((500m, 1_000m), (row.Employees!.Value.Low, row.Employees.Value.High));
        Assert.Equal((1_000_000m, 2_000_000m), (row.Budget!.Value.Low, row.Budget.Value.High));
        Assert.True(row.Budget.Value.Contains(1_500_000m));
        Assert.Equal(Golden.Yuan, row.BudgetCurrency);
    }

    [Fact]
    public void Item048_SourceLabel_IsTypeAndDetail()
    {
        var fair = SourceLabel.FromText("展会-2023年XX行业展");
        var referral = SourceLabel.Create("转介绍", "客户*推荐");

        Assert.Equal(("展会", "2023年XX行业展", true), (fair.Type, fair.Detail, fair.HasBothParts));
        Assert.Equal("转介绍-客户*推荐", referral.ToString());
        Assert.Equal(("官网表单", "", false), Parts(SourceLabel.FromText("官网表单")));
        Assert.Equal(("展会", "A-B", true), Parts(SourceLabel.FromText(" 展会 － A-B ")));
        Assert.Equal(("-x", "", false), Parts(SourceLabel.FromText("-x")));
        Assert.True(SourceLabel.FromText(" ").IsEmpty);
        Assert.Throws<ArgumentException>(() => SourceLabel.Create("展-会", "x"));
        Assert.Throws<ArgumentException>(() => SourceLabel.Create(" ", "x"));

        static (string, string, bool) Parts(SourceLabel label) => (label.Type, label.Detail, label.HasBothParts);
    }

    [Fact]
    public void Item049_Lead_IsInvalidForWrongContactDetailsOrUnrelatedNeedOnly()
    {
        var lead = new LeadRegisterRow
        {
            Company = "YY制造",
            Need = "仓储物流系统升级",
            DecisionMaker = ContactLabel.Create("李总", "总经理"),
        };
        var bare = new LeadRegisterRow();

        Assert.Equal(LeadValidity.Valid, lead.Verify(true, true).Validity);
        Assert.Empty(lead.Verify(true, true).Defects);
        Assert.Equal(LeadValidity.Unverified, lead.Verify(null, true).Validity);
        Assert.Equal(LeadValidity.Invalid, lead.Verify(false, true).Validity);
        Assert.Equal(LeadValidity.Invalid, lead.Verify(true, false).Validity);
        Assert.Equal("无效线索：联系方式错误、需求与业务无关", lead.Verify(false, false).ToString("zh-Hans"));
        Assert.Equal("not verified: the contact details have not been verified", lead.Verify(null, true).ToString());
        Assert.Equal(LeadValidity.Unverified, bare.Verify(true, true).Validity);
        Assert.Equal<LeadDefect>(
            [LeadDefect.NameMissing, LeadDefect.TitleMissing, LeadDefect.CompanyMissing, LeadDefect.NeedMissing],
            bare.Verify(true, true).Defects);
    }

    [Fact]
    public void Item050_OpportunityName_IsCustomerAndCoreNeed()
    {
        var name = OpportunityName.FromText("XX科技-CRM系统采购");

        Assert.Equal(("XX科技", "CRM系统采购", true), (name.Customer, name.Need, name.FollowsConvention));
        Assert.Equal(name, OpportunityName.Create("XX科技", "CRM系统采购"));
        Assert.False(OpportunityName.FromText("XX科技").FollowsConvention);
    }

    [Fact]
    public async Task Item051_Owner_IsAssignedOnEntry()
    {
        var register = await Golden.ReadLeadsAsync(Golden.Leads.Replace(",周七,", ",,"));

        var rejected = Assert.Single(register.RejectedRows);
        Assert.Equal((2L, "负责人", RejectionCode.MissingValue), (rejected.Line, rejected.Column, rejected.Code));
        Assert.Equal(["吴八"], register.Rows.Select(row => row.Owner));
    }

    [Fact]
    public void Item051_CountBySource_IsTheTableOfSourceClasses()
    {
        var register = LeadRegister.Create(
        [
            Lead("展会-2023年XX行业展", "A级"), Lead("展会-2023年YY展", "B级"), Lead("官网表单", "B级"), Lead(null, null),
        ]);

        var counts = register.CountBySource();

        Assert.Equal(["展会: 2 leads", ": 1 lead", "官网表单: 1 lead"], counts.Select(count => count.ToString()));
        Assert.Equal(register.Rows.Length, counts.Sum(count => count.Leads));
        Assert.Equal((2L, 4L), (counts[0].Share.Numerator, counts[0].Share.Denominator));
    }

    [Fact]
    public async Task Item193_CountBySource_TellsWhichChannelsBringGoodLeads()
    {
        var register = await Golden.ReadLeadsAsync(Golden.Leads);

        var channels = register.CountBySource(source => source.Type.Contains("展会") ? "展会" : "线上");

        Assert.Equal(["展会", "线上"], channels.Select(count => count.Source).Order());
        var fair = Assert.Single(channels, count => count.Source == "展会");
        Assert.Equal((1L, 1L, 0L), (fair.Leads, fair.WithPriority("A级"), fair.WithPriority("B级")));
        Assert.Equal("YY制造", Assert.Single(fair.Rows).Company);
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public async Task Create_WrittenAndRead_GivesEqualRowsAndThenTheSameBytes(string language)
    {
        var rows = (await Golden.ReadLeadsAsync(Golden.Leads)).Rows;

        var bytes = await Golden.WriteAsync(LeadRegister.Create(rows, language));
        using var stream = new MemoryStream(bytes);
        var read = await LeadRegister.ReadAsync(stream);

        Assert.Empty(read.RejectedRows);
        Assert.Equal(rows.AsEnumerable(), read.Rows);
        Assert.Equal(bytes, await Golden.WriteAsync(read));
        Assert.Contains(
            language == "en" ? ",500-1000,1000000-2000000 CNY," : ",500-1000人,100-200万元,", Golden.TextOf(bytes));
    }

    [Fact]
    public void Row_ImpossibleNumbers_AreArgumentErrors()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadRegisterRow { Employees = NumberRange.Exactly(1.5m) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadRegisterRow { Employees = NumberRange.AtMost(-1m) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadRegisterRow { Budget = NumberRange.AtLeast(-1m) });
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new OpportunityRegisterRow { Id = "SF001", Amount = Money.FromAmount(-1m, Golden.Yuan) });
    }

    private static LeadRegisterRow Lead(string? source, string? priority) =>
        new() { Source = SourceLabel.FromText(source), Priority = priority };
}
