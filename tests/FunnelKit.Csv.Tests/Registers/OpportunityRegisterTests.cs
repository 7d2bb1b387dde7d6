using FunnelKit.Csv.Registers;

namespace FunnelKit.Csv.Tests.Registers;

public sealed class OpportunityRegisterTests
{
    public static TheoryData<string, bool> Encodings => Golden.Encodings;

    [Fact]
    public void Item165_Columns_AreTheFifteenInBothLanguages()
    {
        var columns = OpportunityRegister.Columns;

        Assert.Equal(
            [
                "商机ID", "商机名称", "客户行业/类型", "线索来源", "联系人及职位", "当前阶段", "关键动作", "负责人",
                "计划完成时间", "客户状态", "最近跟进记录(时间+内容)", "预计成交金额", "成交概率", "预计成交日期", "备注",
            ],
            columns.Select(column => column.Name.ToString("zh-Hans")));
        Assert.Equal(15, columns.Select(column => column.Name.ToString("en")).Distinct().Count());
        Assert.Equal(15, columns.Select(column => column.Id).Distinct().Count());
    }

    [Fact]
    public async Task Item166_SF001_IsReadAsWritten()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        Assert.Empty(register.RejectedRows);
        Assert.Equal(
            new OpportunityRegisterRow
            {
                Id = "SF001",
                Name = OpportunityName.Create("XX科技", "CRM系统采购"),
                Industry = "互联网/科技",
                Source = SourceLabel.FromText("线上研讨会"),
                Contact = ContactLabel.Create("张三", "采购总监"),
                Stage = "方案制定与价值呈现",
                KeyAction = "修改方案数据安全模块,周三前提交",
                Owner = "李四",
                KeyActionDue = new DateOnly(2023, 10, 20),
                CustomerStatus = "意向明确,待确认",
                LastFollowUp = FollowUpNote.FromText("10月18日:客户对数据安全提出3点要求"),
                Amount = Money.FromAmount(500_000m, Golden.Yuan),
                Probability = Probability.FromPercent(80),
                CloseDate = new DateOnly(2023, 11, 15),
                Remarks = "需协调技术团队支持",
            },
            register.Rows[0]);
        Assert.Equal(2, register.Rows[0].Line);
    }

    [Fact]
    public async Task Item167_SF002_IsReadAsWritten()
    {
        var row = (await Golden.ReadOpportunitiesAsync(Golden.Opportunities)).Rows[1];

        Assert.Equal(("SF002", "贸易集团", "供应链优化"), (row.Id, row.Name.Customer, row.Name.Need));
        Assert.Equal(("制造/贸易", "客户*转介绍", "王五", "运营经理"),
            (row.Industry, row.Source.Type, row.Contact.Name, row.Contact.Title));
        Assert.Equal(("商务谈判与异议处理", "准备价格对比表,应对竞品异议", "赵六"), (row.Stage, row.KeyAction, row.Owner));
        Assert.Equal((new DateOnly(2023, 10, 25), "犹豫中,价格敏感"), (row.KeyActionDue, row.CustomerStatus));
        Assert.Equal("\"XX公司报价低15%\"", row.LastFollowUp.Content);
        Assert.True(row.LastFollowUp.TryGetDate(Golden.AsOf, out var date));
        Assert.Equal(new DateOnly(2023, 10, 19), date);
        Assert.Equal(Money.FromAmount(800_000m, Golden.Yuan), row.Amount);
        Assert.Equal(Probability.FromPercent(50), row.Probability);
        Assert.Equal((new DateOnly(2023, 12, 31), "决策人下周出差"), (row.CloseDate, row.Remarks));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Item166_Item167_ReadAndWritten_AreTheSameBytes(string encoding, bool hasMark)
    {
        var bytes = Golden.Bytes(Golden.Opportunities, encoding, hasMark);
        using var stream = new MemoryStream(bytes);

        var register = await OpportunityRegister.ReadAsync(stream);

        Assert.Empty(register.RejectedRows);
        Assert.Equal(encoding, register.EncodingName);
        Assert.Equal(2, register.Rows.Length);
        Assert.Equal(bytes, await Golden.WriteAsync(register));
    }

    [Fact]
    public async Task Item168_KeyFields_AreThoseTheFileMarks()
    {
        const string Text = "**商机ID**,商机名称,*当前阶段,负责人*,预计成交金额,预计成交日期\nSF001,,方案,,,\nSF002,x,,李四,,\n";

        var marked = await Golden.ReadOpportunitiesAsync(Text);
        var unmarked = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        Assert.Equal(["id", "stage", "owner"], marked.KeyFields.Select(column => column.Id));
        Assert.Equal(
            ["id", "name", "stage", "owner", "amount", "close-date"], unmarked.KeyFields.Select(column => column.Id));
        Assert.Equal(
            [(2L, "负责人*", RejectionCode.MissingValue), (3L, "*当前阶段", RejectionCode.MissingValue)],
            marked.RejectedRows.Select(row => (row.Line, row.Column, row.Code)));
    }

    [Theory]
    [InlineData("SF001", true)]
    [InlineData(" ＳＦ００１ ", true)]
    [InlineData("SF01", false)]
    [InlineData("SF0001", false)]
    [InlineData("sf001", false)]
    [InlineData("SF00a", false)]
    [InlineData("A001", false)]
    public async Task Item168_Identifier_IsSFAndThreeDigits(string id, bool isGood)
    {
        var register = await Golden.ReadOpportunitiesAsync(
            Golden.OpportunityHeader + id + ",n,,,,s,,o,,,,1万元,,2023-10-20,\n");

        Assert.Equal(isGood, register.RejectedRows.IsEmpty);
        Assert.Equal(isGood ? ["SF001"] : [], register.Rows.Select(row => row.Id));
        Assert.All(register.RejectedRows, row => Assert.Equal(
            "An identifier is 'SF' and 3 digits, such as SF001.", row.Reason));
    }

    [Fact]
    public async Task Item172_CustomerStatus_IsFreeTextApartFromTheStage()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var moved = register.Rows[0] with { Stage = "won" };

        Assert.Equal(["意向明确,待确认", "犹豫中,价格敏感"], register.Rows.Select(row => row.CustomerStatus));
        Assert.Equal(["方案制定与价值呈现", "商务谈判与异议处理"], register.Rows.Select(row => row.Stage));
        Assert.Equal("意向明确,待确认", moved.CustomerStatus);
        Assert.Empty(register.ToPipeline(Golden.Model).OutsideModel);
    }

    [Fact]
    public async Task Item173_TheTwoDates_AreDifferentDates()
    {
        var row = (await Golden.ReadOpportunitiesAsync(Golden.Opportunities)).Rows[0];

        Assert.Equal((new DateOnly(2023, 10, 20), new DateOnly(2023, 11, 15)), (row.KeyActionDue, row.CloseDate));
        Assert.Equal(row.CloseDate, (row with { KeyActionDue = null }).CloseDate);
    }

    [Fact]
    public async Task Item113_SF001AndSF002_WeighEightyWan()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var forecast = register.ToPipeline(Golden.Model).Forecast(Golden.AsOf);

        Assert.Equal(Money.FromAmount(800_000m, Golden.Yuan), forecast.Total.Weighted);
        Assert.Equal(Money.FromAmount(1_300_000m, Golden.Yuan), forecast.Total.Amount);
        Assert.Equal(400_000m, forecast["2023-11"].Weighted.Amount);
        Assert.Equal(400_000m, forecast["2023-12"].Weighted.Amount);
        Assert.Equal([("李四", 400_000m), ("赵六", 400_000m)],
            forecast.Owners.Select(line => (line.Name, line.Weighted.Amount)));
    }

    [Fact]
    public async Task Item200_ExtraColumn_GivesTheProductLine()
    {
        var register = await Golden.ReadOpportunitiesAsync(
            "商机ID,商机名称,当前阶段,负责人,预计成交金额,成交概率,预计成交日期,产品线\n"
            + "SF001,a,proposal,李四,50万元,80%,2023-11-15, CRM \nSF002,b,proposal,赵六,80万元,50%,2023-12-31,\n");

        var forecast = register.ToPipeline(Golden.Model, map => map.ProductLine(row => row.Extra("产品线")))
            .Forecast(Golden.AsOf);

        Assert.Equal<string>(["产品线"], register.ExtraColumns);
        Assert.Equal([("", 400_000m), ("CRM", 400_000m)],
            forecast.ProductLines.Select(line => (line.Name, line.Weighted.Amount)));
    }

    [Fact]
    public async Task ToHistory_KnowsTheStageAndNotSinceWhen()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var history = register.ToHistory(Golden.Model);

        Assert.Equal(["SF001", "SF002"], history.DealIds.Order());
        Assert.Empty(history.RejectedRows);
    }

    [Fact]
    public async Task Replace_OneValueChanged_ChangesOneCell()
    {
        var register = await Golden.ReadOpportunitiesAsync(Golden.Opportunities);

        var changed = register.Replace(
        [
            register.Rows[0] with { Amount = Money.FromAmount(655_000m, Golden.Yuan) },
            register.Rows[1] with { Probability = Probability.FromPercent(55) },
        ]);

        Assert.Equal(
            Golden.Opportunities.Replace("50万元", "65.5万元").Replace("50 %", "55%"),
            Golden.TextOf(await Golden.WriteAsync(changed)));
    }

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public async Task Create_WrittenAndRead_GivesEqualRowsAndThenTheSameBytes(string language)
    {
        var rows = (await Golden.ReadOpportunitiesAsync(Golden.Opportunities)).Rows;

        var bytes = await Golden.WriteAsync(OpportunityRegister.Create(rows, language));
        using var stream = new MemoryStream(bytes);
        var read = await OpportunityRegister.ReadAsync(stream);

        Assert.Empty(read.RejectedRows);
        Assert.Equal(rows.AsEnumerable(), read.Rows);
        Assert.Equal(bytes, await Golden.WriteAsync(read));
        Assert.StartsWith(
            language == "en" ? "Opportunity ID,Opportunity name," : "商机ID,商机名称,", Golden.TextOf(bytes));
        Assert.Contains(language == "en" ? ",500000 CNY,80%," : ",50万元,80%,", Golden.TextOf(bytes));
    }
}
