using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Compares expected JSON with computed values and collects every difference.</summary>
/// <remarks>
/// JSON null means undefined: the computed value must be null or NaN. Numbers are compared within a tolerance, except
/// that computed integers are exact; "NaN", "Infinity" and "-Infinity" stand for those numbers.
/// </remarks>
internal sealed class OracleComparison(Func<string, double, Tolerance> toleranceOf)
{
    private readonly List<string> _failures = [];

    public IReadOnlyList<string> Failures => _failures;

    public void CompareObject(string path, JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        foreach (var property in expected.EnumerateObject())
        {
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (actual.TryGetValue(property.Name, out var value))
            {
                Compare(name, property.Name, property.Value, value);
            }
            else
            {
                _failures.Add($"the expected key '{name}' is not known");
            }
        }
    }

    private void Compare(string path, string key, JsonElement expected, object? actual)
    {
        var isMet = expected.ValueKind switch
        {
            JsonValueKind.Null => actual is null or double.NaN,
            JsonValueKind.Number => IsNumber(key, expected.GetDouble(), actual),
            JsonValueKind.String when Special(expected.GetString()) is { } number => IsNumber(key, number, actual),
            JsonValueKind.String => actual is string text && text == expected.GetString(),
            JsonValueKind.True => actual is true,
            JsonValueKind.False => actual is false,
            JsonValueKind.Array when actual is IEnumerable items => CompareItems(path, key, expected, items),
            JsonValueKind.Object when actual is IReadOnlyDictionary<string, object?> members =>
                CompareMembers(path, expected, members),
            _ => false,
        };
        if (!isMet)
        {
            _failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: expected {expected.GetRawText()}, computed {actual ?? "null"}"));
        }
    }

    // What differs inside is reported there.
    private bool CompareItems(string path, string key, JsonElement expected, IEnumerable actual)
    {
        object?[] items = [.. actual.Cast<object?>()];
        if (items.Length != expected.GetArrayLength())
        {
            return false;
        }

        for (var i = 0; i < items.Length; i++)
        {
            Compare(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), key, expected[i], items[i]);
        }

        return true;
    }

    private bool CompareMembers(string path, JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        CompareObject(path, expected, actual);
        return true;
    }

    private bool IsNumber(string key, double expected, object? actual) => actual switch
    {
        double number => toleranceOf(key, expected).Accepts(expected, number),
        int or long => Convert.ToDouble(actual, CultureInfo.InvariantCulture) == expected,
        _ => false,
    };

    private static double? Special(string? text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };
}
