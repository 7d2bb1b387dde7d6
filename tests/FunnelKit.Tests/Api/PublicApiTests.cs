using System.Reflection;

namespace FunnelKit.Tests.Api;

/// <summary>
/// The baselines are the reviewed public surface: a change of it shows as a difference in a file of <c>Baselines</c>.
/// </summary>
/// <remarks>Run with <c>FUNNELKIT_UPDATE_BASELINES=1</c> to accept the surface as it is.</remarks>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Surface_OfEachPackage_MatchesTheApprovedBaseline(string package)
    {
        var baseline = Repository.PathOf("tests", "FunnelKit.Tests", "Api", "Baselines", package + ".txt");
        var actual = PublicApi.Describe(Assembly.Load(package));
        if (Environment.GetEnvironmentVariable("FUNNELKIT_UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(baseline, actual);
        }

        var approved = File.Exists(baseline) ? File.ReadAllText(baseline).ReplaceLineEndings("\n") : string.Empty;
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));

        Assert.True(
            string.Equals(approved, actual, StringComparison.Ordinal),
            $"The public surface of {package} differs from Api/Baselines/{package}.txt. "
            + "Review the change, then run the tests with FUNNELKIT_UPDATE_BASELINES=1.\n"
            + string.Join('\n', before.Except(after).Select(line => "- " + line))
            + "\n"
            + string.Join('\n', after.Except(before).Select(line => "+ " + line)));
    }

    [Fact]
    public void Describe_ASampleType_PrintsNullabilityDefaultsAndConstraints()
    {
        var surface = PublicApi.Describe(typeof(Rate).Assembly);

        Assert.All(
            [
                "readonly record struct FunnelKit.Rate : IEquatable<Rate>, IFormattable",
                "    double? Value { get; }",
                "    static Rate FromCounts(long numerator, long denominator)",
                "    override string ToString()",
                "    string ToString(string? format, IFormatProvider? formatProvider)",
                "enum FunnelKit.Flow.ReachPolicy : int",
                "    None = 0",
                "    StageConversion this[StageId stage] { get; }",
                "    bool Add(in StageEvent stageEvent, long line, ReadOnlySpan<string?> labels)",
                "    static FunnelDiagnosis Diagnose(this StageFlow flow, Benchmark? benchmark = null, "
                    + "DiagnosisSemantics? semantics = null)",
            ],
            line => Assert.Contains("\n" + line + "\n", surface, StringComparison.Ordinal));
    }
}
