using System.IO.Pipes;
using System.Text;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Tests;

public sealed class FailureTests
{
    public static TheoryData<string, string> ChineseComplaints => new()
    {
        { "--reach far", "不是可用的值：observed、reached、strict" },
        { "--as-of yesterday", "既不是日期" },
        { "--encoding utf-9", "不是编码名称" },
        { "--delimiter ab", "既不是单个字符" },
        { "--time-format M/d", "不是包含年、月、日的格式" },
        { "--currency Euro", "既不是货币代码" },
        { "--at Demo=at", "模型中没有阶段“Demo”" },
        { "--model five-stage", "不能同时使用" },
        { "--lost Lead", "定义无效" },
    };

    [Theory]
    [MemberData(nameof(ChineseComplaints))]
    public async Task BadOption_IsExplainedInChinese(string options, string complaint)
    {
        using var run = new Run();

        var code = await run.FlowAsync(Run.Events, [.. options.Split(' '), "--language", "zh-Hans"]);

        Assert.Equal(2, code);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("M/d")]
    [InlineData("Q")]
    public async Task TimeFormat_WithoutADate_ReturnsTwo(string format)
    {
        using var run = new Run();

        Assert.Equal(2, await run.FlowAsync(Run.Events, "--time-format", format));
        Assert.Contains("year, month and day", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileName_Empty_ReturnsTwo()
    {
        using var run = new Run();

        Assert.Equal(2, await run.ToolAsync(["flow", "", .. Run.EventOptions]));
        Assert.Contains("name is empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("id,stage,at,amount\n", "missingColumn")]
    [InlineData("deal,deal,stage,at,amount\n", "ambiguousColumn")]
    [InlineData("PK\u0003\u0004", "notText")]
    public async Task Json_UnreadableFile_PrintsOneObject(string text, string expected)
    {
        using var run = new Run();

        Assert.Equal(1, await run.FlowAsync(text, "--json"));
        Assert.Equal(expected, run.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEmpty(run.Json.GetProperty("error").GetProperty("message").GetString()!);
        Assert.Empty(run.Json.GetProperty("rejectedRows").EnumerateArray());
    }

    [Fact]
    public async Task Json_BadEncodingMissingFileOrBadCommand_PrintsOneObject()
    {
        using var run = new Run();

        var bad = run.Write("b.csv", Encoding.UTF8.GetBytes("a,b\0"));
        Assert.Equal(1, await run.ToolAsync(["flow", bad, .. Run.EventOptions, "--json"]));
        Assert.Equal("notText", Code());
        Assert.Equal(1, await run.ToolAsync(["flow", "no-such.csv", .. Run.EventOptions, "--json"]));
        Assert.Equal("fileNotFound", Code());
        Assert.Equal(2, await run.ToolAsync("flow", "no-such.csv", "--json", "--no-such-option"));
        Assert.Equal("badCommand", Code());

        string? Code() => run.Json.GetProperty("error").GetProperty("code").GetString();
    }

    [Theory]
    [InlineData("flow")]
    [InlineData("losses")]
    [InlineData("forecast")]
    [InlineData("diagnose")]
    public async Task NamedColumn_MissingInTheFile_ReturnsOneForEveryCommandAndOption(string command)
    {
        using var run = new Run();
        var file = run.Write("e.csv", Run.Events);
        foreach (var option in new[] { "--owner", "--close", "--probability", "--reason", "--amount" })
        {
            string[] args =
            [
                command, file, "--deal", "deal", "--stage", "stage", "--at", "at", "--stages", "Lead>Proposal", option,
                "nosuch",
            ];

            Assert.Equal(1, await run.ToolAsync(args));
            Assert.Contains("no column 'nosuch'. It has: 'deal', 'stage'", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_NamesTheCommand()
    {
        using var run = new Run();

        await run.ToolAsync("--help");
        Assert.Contains("funnelkit [command]", run.Output, StringComparison.Ordinal);
        await run.ToolAsync("forecast", "--help");

        Assert.Contains("funnelkit forecast <FILE.csv>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FunnelKit.Tool", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_IsReadAsAFile()
    {
        using var run = new Run();
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere a pipe has no path.
            return;
        }

        await using var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var path = "/proc/self/fd/" + pipe.GetClientHandleAsString();
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(Run.Events));
        var reading = run.ToolAsync(["forecast", path, .. Run.EventOptions, "--json"]);
        await pipe.DisposeAsync();

        Assert.Equal(0, await reading);
        Assert.Equal(4, run.Json.GetProperty("deals").GetInt32());
    }

    [Fact]
    public async Task Cancelled_Returns130AndOneLine()
    {
        using var run = new Run();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var terminal = Terminal.OfWriters(output, error);

        var code = await Program.RunAsync(
            ["flow", run.Write("e.csv", Run.Events), .. Run.EventOptions],
            terminal,
            new CancellationToken(canceled: true));

        Assert.Equal(130, code);
        Assert.Equal("funnelkit: Stopped before the end.", error.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--strict")]
    public async Task OutputThatTakesNothing_ReturnsOneAndOneLine(string option)
    {
        using var run = new Run();
        await using var output = new StreamWriter(new FullStream());
        using var error = new StringWriter();
        using var terminal = Terminal.OfWriters(output, error);

        var code = await Program.RunAsync(
            ["flow", run.Write("e.csv", Run.Events), .. Run.EventOptions, option], terminal, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Equal("funnelkit: The answer cannot be written: no space left", error.ToString().TrimEnd());
    }

    [Fact]
    public void Unforeseen_IsOneSentenceAndOne()
    {
        var failure = Failures.Of(new InvalidOperationException("odd"), Language.English);

        Assert.Equal((1, "unexpected"), (failure.ExitCode, failure.Code));
        Assert.Contains("odd", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A disk without space, until it is closed.</summary>
    private sealed class FullStream : MemoryStream
    {
        private bool _isAsked;

        public override void Write(ReadOnlySpan<byte> buffer) => Refuse();

        public override void Write(byte[] buffer, int offset, int count) => Refuse();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Refuse();
            return ValueTask.CompletedTask;
        }

        private void Refuse()
        {
            if (!_isAsked)
            {
                _isAsked = true;
                throw new IOException("no space left");
            }
        }
    }
}
