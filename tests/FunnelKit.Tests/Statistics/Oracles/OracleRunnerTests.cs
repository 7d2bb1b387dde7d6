using System.Text.Json;
using System.Text.Json.Nodes;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>A harness that accepts everything proves nothing: these feed it what it must refuse.</summary>
public sealed class OracleRunnerTests
{
    private static readonly Dictionary<string, OracleKernel> Kernels = new()
    {
        ["double"] = new OracleKernel
        {
            Groups = ["known"],
            Evaluate = input => input.Text("kind") switch
            {
                "number" => Values(2d * input.Number("x")),
                "nothing" => Values(null),
                "not a number" => Values(double.NaN),
                "infinity" => Values(double.PositiveInfinity),
                "count" => Values(3),
                "status" => Values("interior"),
                "list" => Values(new double?[] { 1d, null, 3d }),
                "members" => Values(Values(5d)),
                var kind => throw new NotSupportedException($"the kind '{kind}' is not known"),
            },
        },
    };

    [Theory]
    [InlineData("number", "4")]
    [InlineData("number", "4.003")]
    [InlineData("nothing", "null")]
    [InlineData("not a number", "null")]
    [InlineData("not a number", "\"NaN\"")]
    [InlineData("infinity", "\"Infinity\"")]
    [InlineData("count", "3")]
    [InlineData("count", "3.0")]
    [InlineData("status", "\"interior\"")]
    [InlineData("list", "[1, null, 3]")]
    [InlineData("members", "{\"value\": 5}")]
    public void Run_WithAnExpectedValueThatIsMet_ReportsNothing(string kind, string expected)
    {
        var report = Run("double", "known", kind, $$"""{"value": {{expected}}}""");

        Assert.Empty(report.Failures);
        Assert.Equal(1, report.Cases);
    }

    [Theory]
    [InlineData("number", "4.005")]
    [InlineData("number", "null")]
    [InlineData("number", "\"NaN\"")]
    [InlineData("number", "\"4\"")]
    [InlineData("number", "[4]")]
    [InlineData("number", "{\"value\": 4}")]
    [InlineData("number", "true")]
    [InlineData("nothing", "0")]
    [InlineData("not a number", "0")]
    [InlineData("infinity", "\"-Infinity\"")]
    [InlineData("infinity", "1e308")]
    [InlineData("count", "3.001")]
    [InlineData("status", "\"extreme\"")]
    [InlineData("list", "[1, null]")]
    [InlineData("list", "[1, 0, 3]")]
    [InlineData("list", "[1, null, 4]")]
    [InlineData("members", "{\"value\": 6}")]
    [InlineData("members", "{\"other\": 5}")]
    public void Run_WithAnExpectedValueThatIsNotMet_NamesTheCase(string kind, string expected)
    {
        var report = Run("double", "known", kind, $$"""{"value": {{expected}}}""");

        var failure = Assert.Single(report.Failures);
        Assert.StartsWith("double: the case: ", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithAnUnknownFile_Fails() =>
        Assert.Equal(
            "triple: no code is registered for this file",
            Assert.Single(Run("triple", "known", "number", """{"value": 4}""").Failures));

    [Fact]
    public void Run_WithAnUnknownGroup_Fails() =>
        Assert.Equal(
            "double: the case: the group 'strange' is not known",
            Assert.Single(Run("double", "strange", "number", """{"value": 4}""").Failures));

    [Fact]
    public void Run_WithAnUnknownKind_Fails() =>
        Assert.Equal(
            "double: the case: the kind 'strange' is not known",
            Assert.Single(Run("double", "known", "strange", """{"value": 4}""").Failures));

    [Fact]
    public void Run_WithAnUnknownExpectedKey_Fails() =>
        Assert.Equal(
            "double: the case: the expected key 'half' is not known",
            Assert.Single(Run("double", "known", "number", """{"value": 4, "half": 1}""").Failures));

    [Fact]
    public void Run_WithSeveralWrongValues_ReportsThemAll() =>
        Assert.Equal(2, Run("double", "known", "list", """{"value": [2, null, 4]}""").Failures.Count);

    [Fact]
    public void Run_WithoutCases_Fails() =>
        Assert.Single(OracleRunner.Run("double", File("[]"), Kernels).Failures);

    [Theory]
    [MemberData(nameof(OracleTests.Files), MemberType = typeof(OracleTests))]
    public void Run_WithEveryNumberOfARealFileChanged_ReportsEachOfThem(string file)
    {
        var root = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(OracleFiles.Folder, file + ".json")))!;
        var changed = root["cases"]!.AsArray().Sum(oracleCase => ChangeNumbers(oracleCase!["expected"]!));

        var report = OracleRunner.Run(file, root.ToJsonString(), OracleKernels.All);

        Assert.Equal(changed, report.Failures.Count);
    }

    private static int ChangeNumbers(JsonNode node)
    {
        if (node is JsonValue value && value.GetValueKind() == JsonValueKind.Number)
        {
            node.ReplaceWith((value.GetValue<double>() * 1.001) + 1d);
            return 1;
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject members => [.. members.Select(member => member.Value)],
            JsonArray items => [.. items],
            _ => [],
        };
        return children.Sum(child => child is null ? 0 : ChangeNumbers(child));
    }

    private static OracleReport Run(string file, string group, string kind, string expected) =>
        OracleRunner.Run(
            file,
            File($$"""
            [{
              "name": "the case", "group": "{{group}}",
              "input": {"kind": "{{kind}}", "x": 2}, "expected": {{expected}}
            }]
            """),
            Kernels);

    private static string File(string cases) =>
        $$"""{"tolerance": {"default": {"rel": 1e-3, "abs": 0} }, "cases": {{cases}}}""";

    private static Dictionary<string, object?> Values(object? value) => new() { ["value"] = value };
}
