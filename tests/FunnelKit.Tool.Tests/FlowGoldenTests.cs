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
            ╭──────┬──────┬──────────┬──────────┬──────────┬────────────┬────────────┬────────────┬───────╮
            │ 商机 │ 状态 │ 最远阶段 │ 当前阶段 │ 停留天数 │       进入 │       关闭 │ 周期（天） │  金额 │
            ├──────┼──────┼──────────┼──────────┼──────────┼────────────┼────────────┼────────────┼───────┤
            │ 1    │ 赢单 │ Proposal │        – │        – │ 2024-01-01 │ 2024-01-31 │       30.0 │ 100.5 │
            │ 3    │ 在办 │ Proposal │ Proposal │     26.0 │ 2024-01-05 │          – │       26.0 │     – │
            ╰──────┴──────┴──────────┴──────────┴──────────┴────────────┴────────────┴────────────┴───────╯
            """,
            Table(run, "当前阶段"));
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
