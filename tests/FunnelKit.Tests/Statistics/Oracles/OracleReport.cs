namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>What came of one file: how many cases it has, and a line for everything that is wrong.</summary>
internal sealed record OracleReport(int Cases, IReadOnlyList<string> Failures)
{
    public override string ToString() => string.Join(Environment.NewLine, Failures);
}
