namespace FunnelKit.Tool.Tests;

/// <summary>What a small file prints, letter by letter.</summary>
public sealed class FlowGoldenTests
{
    [Fact]
    public async Task Flow_PrintsExactly()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--window", "10d", "--currency", "CNY");

        Assert.Equal(
            """
            ╭──────────┬─────────┬─────────┬──────────┬──────┬─────────────┬───────────────────╮
            │ Stage    │ Entries │ Imputed │ Advanced │ Lost │ Still there │ of these too late │
            ├──────────┼─────────┼─────────┼──────────┼──────┼─────────────┼───────────────────┤
            │ Lead     │       4 │       1 │        1 │    0 │           3 │                 3 │
            │ Proposal │       1 │       0 │        0 │    0 │           1 │                 1 │
            ╰──────────┴─────────┴─────────┴──────────┴──────┴─────────────┴───────────────────╯
            """,
            Table(run, "Entries"));
    }

    [Fact]
    public async Task Losses_PrintExactly()
    {
        using var run = new Run();

        await run.ToolAsync([
            "losses",
            run.Write(
                "events.csv",
                "deal,stage,at,amount,why,who\n1,Lead,2024-01-01,,,Ann\n1,Lost,2024-01-11,100,price,\n"
                + "2,Lead,2024-01-02,,,Bob\n2,Lost,2024-01-12,30,,\n3,Lead,2024-02-05,,,\n"),
            .. Run.EventOptions, "--reason", "why", "--by", "who",
        ]);

        Assert.Equal(
            """
            ╭─────────────┬──────┬────────┬──────────┬────────────────────────┬──────────────────────╮
            │ who         │ Lost │  Share │ Together │       Loss rate (95 %) │ Most frequent reason │
            ├─────────────┼──────┼────────┼──────────┼────────────────────────┼──────────────────────┤
            │ Ann         │    1 │ 50.0 % │   50.0 % │ 100.0 % (20.7–100.0 %) │ Price                │
            │ Bob         │    1 │ 50.0 % │  100.0 % │ 100.0 % (20.7–100.0 %) │ Unknown              │
            │ (not given) │    0 │  0.0 % │  100.0 % │                      – │ –                    │
            ╰─────────────┴──────┴────────┴──────────┴────────────────────────┴──────────────────────╯
            """,
            Table(run, "Loss rate"));
    }

    [Fact]
    public async Task Deals_PrintExactlyInChinese()
    {
        using var run = new Run();

        await run.FlowAsync(Run.Events, "--deals", "entries:Proposal", "--language", "zh-Hans");

        Assert.Equal(
            """
            截至 2024-01-31T00:00:00Z（文件中最后一个事件）。
            商机到达的最远阶段及之前各阶段均视为已到达，跳过的阶段为推算值并单独计数。每个商机在每个阶段只计一次（按最远阶段）。结果以最近一次为准。无效和转出的商机不计入转化率分母。在办商机视为尚无结论。停留时间按每次停留的实际时长计算，以整分钟为单位，不含搁置时间；商机发生任何其他事件即结束该次停留。金额取最近已知值，已关闭商机取关闭时的金额。商机归属以最近的标签为准。吞吐量取最近 90 天。成熟转化率取 30 d, 60 d, 90 d, 180 d, 365 d。区间为 Wilson 95%。
            
            数量：2
            ╭──────┬──────┬──────────┬──────────┬──────────┬────────────┬────────────┬────────────┬───────╮
            │ 商机 │ 状态 │ 最远阶段 │ 当前阶段 │ 停留天数 │       进入 │       关闭 │ 周期（天） │  金额 │
            ├──────┼──────┼──────────┼──────────┼──────────┼────────────┼────────────┼────────────┼───────┤
            │ 1    │ 赢单 │ Proposal │        – │        – │ 2024-01-01 │ 2024-01-31 │       30.0 │ 100.5 │
            │ 3    │ 在办 │ Proposal │ Proposal │     26.0 │ 2024-01-05 │          – │       26.0 │     – │
            ╰──────┴──────┴──────────┴──────────┴──────────┴────────────┴────────────┴────────────┴───────╯
            """,
            Table(run, "最远阶段"));
    }

    /// <summary>Finds the table with a heading.</summary>
    private static string Table(Run run, string heading)
    {
        string[] lines = [.. run.Output.Split(Environment.NewLine).Select(line => line.TrimEnd())];
        var place = Array.FindIndex(lines, line => line.Contains(heading, StringComparison.Ordinal));
        return string.Join('\n', lines[(place - 1)..].TakeWhile(line => !line.StartsWith('╰')).Append(
            lines[place..].First(line => line.StartsWith('╰'))));
    }
}
