namespace FunnelKit.Tool.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string, string> BadOptions => new()
    {
        { "--reach far", "none of observed, reached, strict" },
        { "--as-of yesterday", "--as-of" },
        { "--language fr", "en or zh-Hans" },
        { "--encoding utf-9", "--encoding" },
        { "--delimiter ab", "--delimiter" },
        { "--currency Euro", "--currency" },
        { "--at Demo=at", "not a stage of the model" },
        { "--at deal", "only one column" },
        { "--model five-stage", "exclude each other" },
        { "--no-such-option", "--no-such-option" },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public async Task BadOption_ReturnsTwoAndSaysWhy(string options, string complaint)
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, options.Split(' '));

        Assert.Equal((2, string.Empty), (code, run.Output));
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoCommand_ReturnsTwo()
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync());
        Assert.Equal(2, await run.ToolAsync("guess"));
        Assert.Equal(2, await run.ToolAsync("flow"));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flow")]
    [InlineData("losses")]
    [InlineData("forecast")]
    [InlineData("diagnose")]
    [InlineData("models")]
    public async Task Help_ReturnsZero(string command)
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync(command, "--help"));
        Assert.Contains("--language", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingColumnOption_ReturnsTwoAndListsTheColumns()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", Run.Events), "--stages", "Lead", "--deal", "deal", "--stage", "stage");

        Assert.Equal(2, code);
        Assert.Contains("--at is needed", run.Error, StringComparison.Ordinal);
        Assert.Contains("'deal', 'stage', 'at', 'amount'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoModel_ReturnsTwoAndListsTheTemplates()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", Run.Events), "--deal", "deal", "--stage", "stage", "--at", "at");

        Assert.Equal(2, code);
        Assert.Contains("five-stage", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownModel_ReturnsTwo()
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync("models", "no-such-model"));
        Assert.Contains("no-such-model", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidStages_ReturnsTwoWithEveryMistake()
    {
        using var run = new Run();

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", Run.Events), "--deal", "deal", "--stage", "stage", "--at", "at", "--stages",
            "A>A>B", "--won", "B", "--lost", "X,X");

        Assert.Equal(2, code);
        Assert.Contains("'A'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'B'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'X'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidModelFile_ReturnsTwo()
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync("models", run.Write("m.json", "{ \"id\": 1 }")));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task MissingFile_ReturnsOne()
    {
        using var run = new Run();

        var code = await run.ToolAsync(["flow", "no-such-file.csv", .. Run.EventOptions]);

        Assert.Equal((1, string.Empty), (code, run.Output));
        Assert.Contains("no-such-file.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingColumn_ReturnsOneAndListsTheColumns()
    {
        using var run = new Run();

        var code = await run.FlowAsync("id,stage,at,amount\n");

        Assert.Equal(1, code);
        Assert.Contains("no column 'deal'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'id'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmptyFile_ReturnsOneInBothLanguages()
    {
        using var run = new Run();

        Assert.Equal(1, await run.FlowAsync(string.Empty));
        Assert.Contains("empty", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, await run.FlowAsync(string.Empty, "--language", "zh-Hans"));
        Assert.Contains("文件为空", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_ListShowAndCheck()
    {
        using var run = new Run();

        Assert.Equal(0, await run.ToolAsync("models"));
        Assert.Contains("five-stage", run.Output, StringComparison.Ordinal);
        Assert.Contains("four-band", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ToolAsync("models", "five-stage", "--language", "zh-Hans"));
        Assert.Contains("线索获取", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.ToolAsync("models", "four-band", "--json"));
        var file = run.Write("own.json", run.Output);
        Assert.Equal(0, await run.ToolAsync("models", file, "--json"));
        Assert.Equal(await File.ReadAllTextAsync(file), run.Output);
        Assert.Equal(0, await run.ToolAsync("models", "--json"));
        Assert.Equal(15, run.Json.GetProperty("models").GetArrayLength());
    }

    [Fact]
    public async Task ModelFile_NamesTheStagesOfAnAnalysis()
    {
        using var run = new Run();
        await run.ToolAsync("models", "five-stage", "--json");
        var model = run.Write("m.json", run.Output);

        var code = await run.ToolAsync(
            "flow", run.Write("e.csv", "deal,stage,at\n1,线索获取,2024-01-01\n1,输单,2024-01-02\n"), "--model", model,
            "--deal", "deal", "--stage", "stage", "--at", "at", "--json");

        Assert.Equal(0, code);
        Assert.Equal(1, run.Json.GetProperty("lost").GetInt32());
    }
}
