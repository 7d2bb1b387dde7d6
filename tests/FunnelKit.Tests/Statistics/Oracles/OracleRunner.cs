using System.Text.Json;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Runs a file of reference vectors and lists every case that is not met.</summary>
internal static class OracleRunner
{
    public static OracleReport Run(string fileName, string json, IReadOnlyDictionary<string, OracleKernel> kernels)
    {
        using var document = JsonDocument.Parse(json);
        var cases = document.RootElement.GetProperty("cases");
        if (!kernels.TryGetValue(fileName, out var kernel))
        {
            return new(cases.GetArrayLength(), [$"{fileName}: no code is registered for this file"]);
        }

        var ofFile = ReadTolerance(document.RootElement);
        var failures = new List<string>();
        if (cases.GetArrayLength() == 0)
        {
            failures.Add($"{fileName}: the file has no cases");
        }

        foreach (var oracleCase in cases.EnumerateArray())
        {
            var name = $"{fileName}: {oracleCase.GetProperty("name").GetString()}";
            failures.AddRange(RunCase(oracleCase, kernel, ofFile).Select(failure => $"{name}: {failure}"));
        }

        return new(cases.GetArrayLength(), failures);
    }

    private static IEnumerable<string> RunCase(JsonElement oracleCase, OracleKernel kernel, Tolerance ofFile)
    {
        var group = oracleCase.GetProperty("group").GetString()!;
        if (!kernel.Groups.Contains(group))
        {
            return [$"the group '{group}' is not known"];
        }

        var input = oracleCase.GetProperty("input");
        IReadOnlyDictionary<string, object?> actual;
        try
        {
            actual = kernel.Evaluate(input);
        }
        catch (Exception exception)
            when (exception is NotSupportedException or ArgumentException or KeyNotFoundException)
        {
            return [exception.Message];
        }

        var comparison = new OracleComparison((key, expected) => kernel.ToleranceOf(input, key, expected, ofFile));
        comparison.CompareObject(string.Empty, oracleCase.GetProperty("expected"), actual);
        return comparison.Failures;
    }

    private static Tolerance ReadTolerance(JsonElement file)
    {
        var ofFile = file.GetProperty("tolerance").GetProperty("default");
        return new(ofFile.GetProperty("rel").GetDouble(), ofFile.GetProperty("abs").GetDouble());
    }
}
