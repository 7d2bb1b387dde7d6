namespace FunnelKit.Tests.Statistics.Oracles;

public sealed class OracleTests
{
    public static TheoryData<string> Files => [.. OracleFiles.In(OracleFiles.Folder)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Kernel_AgainstReferenceVectors_MeetsEveryCase(string file)
    {
        var json = File.ReadAllText(Path.Combine(OracleFiles.Folder, file + ".json"));

        var report = OracleRunner.Run(file, json, OracleKernels.All);

        Assert.True(
            report.Failures.Count == 0,
            $"{report.Failures.Count} values of {report.Cases} cases are wrong:{Environment.NewLine}{report}");
    }

    [Fact]
    public void OwnFolder_HasAFileForEveryKernel() =>
        Assert.Equal(OracleKernels.All.Keys.Order(StringComparer.Ordinal), OracleFiles.In(OracleFiles.OwnFolder));
}
