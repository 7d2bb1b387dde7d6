using System.Text;

namespace FunnelKit.Tool.Tests;

public sealed class DiagnoseCommandTests
{
    private static readonly string[] Options =
        ["--deal", "deal", "--stage", "stage", "--at", "at", "--stages", "Validation>Communication>Negotiation"];

    [Fact]
    public async Task Diagnose_B2B_FindsTheBrokenMiddle()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            ["diagnose", run.Write("e.csv", Events(200, 130, 20, 8)), .. Options, "--benchmark", "b2b", "--json"]);

        Assert.Equal((0, string.Empty), (code, run.Error));
        Assert.Equal(
            ("findings", "brokenMiddle"),
            (run.Json.GetProperty("outcome").GetString(), run.Json.GetProperty("shape").GetString()));
        var finding = run.Json.GetProperty("findings")[0];
        Assert.Equal("Communication", finding.GetProperty("stage").GetString());
        Assert.All(
            new[] { "evidence", "causesToCheck", "remedies" }, name => Assert.NotEqual(
                0, finding.GetProperty(name).GetArrayLength()));
        Assert.Equal(3, run.Json.GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData("en", "from 10 deals on")]
    [InlineData("zh-Hans", "至少需要 10 个商机")]
    public async Task Diagnose_SaysHowSureItHadToBe(string language, string expected)
    {
        using var text = new Run();
        using var json = new Run();
        var file = text.Write("e.csv", Events(200, 130, 20, 8));
        string[] options = [.. Options, "--benchmark", "b2b", "--language", language];

        await text.ToolAsync(["diagnose", file, .. options]);
        await json.ToolAsync(["diagnose", file, .. options, "--json"]);

        Assert.Contains(
            expected,
            json.Json.GetProperty("diagnosisSemantics").GetProperty("description").GetString(),
            StringComparison.Ordinal);
        Assert.Contains(expected, text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_AsOfBeforeEverything_CountsDealsNotYetBegun()
    {
        using var run = new Run();

        await run.ToolAsync(
            ["flow", run.Write("e.csv", Events(20, 13, 2, 1)), .. Options, "--as-of", "1990-01-01", "--json"]);

        Assert.Equal(20, run.Json.GetProperty("laterDeals").GetInt64());
        Assert.Equal(0, run.Json.GetProperty("deals").GetInt64());
    }

    [Fact]
    public async Task Diagnose_NamedStages_AreThePartsOfTheBenchmark()
    {
        using var run = new Run();
        var file = run.Write("e.csv", Events(200, 130, 20, 8));

        await run.ToolAsync(
            ["diagnose", file, .. Options, "--benchmark", "b2b:validation,communication,negotiation,won", "--json"]);

        Assert.Equal(0.6, run.Json.GetProperty("steps")[0].GetProperty("expected").GetDouble());
    }

    [Theory]
    [InlineData("--benchmark", "b2c")]
    [InlineData("--benchmark", "b2b:Validation,Demo,Negotiation")]
    [InlineData("--benchmark", "b2b:Negotiation,Communication,Validation")]
    [InlineData("--benchmark", "b2b:Validation,Communication")]
    [InlineData("--target", "Validation")]
    [InlineData("--target", "Demo=40%")]
    [InlineData("--target", "Won=40%")]
    [InlineData("--target", "Validation=140%")]
    [InlineData("--target", "Validation=0")]
    public async Task Diagnose_BadReference_ReturnsTwo(string option, string value)
    {
        using var run = new Run();

        var code = await run.ToolAsync(["diagnose", run.Write("e.csv", Events(9, 5, 3, 1)), .. Options, option, value]);

        Assert.Equal((2, string.Empty), (code, run.Output));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_Target_SaysHowManyMoreDealsWouldDecide()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            ["diagnose", run.Write("e.csv", Events(30, 10, 5, 2)), .. Options, "--target", "Validation=40%"]);

        Assert.Equal(0, code);
        Assert.Contains("more deals would decide", run.Output, StringComparison.Ordinal);
        Assert.Contains("40.0 %", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_Chinese_NamesDiseaseCausesAndRemedies()
    {
        using var run = new Run();

        var file = run.Write("e.csv", Events(200, 130, 20, 8));

        await run.ToolAsync(["diagnose", file, .. Options, "--benchmark", "b2b", "--language", "zh-Hans"]);

        Assert.Contains("上宽中断", run.Output, StringComparison.Ordinal);
        Assert.Contains("待核查的原因", run.Output, StringComparison.Ordinal);
        Assert.Contains("改进措施", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Writes deals that all close; so many reach each stage, and so many are won.</summary>
    private static string Events(int validation, int communication, int negotiation, int won)
    {
        var text = new StringBuilder("deal,stage,at\n");
        for (var deal = 0; deal < validation; deal++)
        {
            text.Append(deal).Append(",Validation,2024-01-01\n");
            if (deal < communication)
            {
                text.Append(deal).Append(",Communication,2024-01-05\n");
            }

            if (deal < negotiation)
            {
                text.Append(deal).Append(",Negotiation,2024-01-10\n");
            }

            text.Append(deal).Append(deal < won ? ",Won" : ",Lost").Append(",2024-01-20\n");
        }

        return text.ToString();
    }
}
