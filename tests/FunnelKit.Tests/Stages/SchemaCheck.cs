using System.Text.Json;
using System.Text.RegularExpressions;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

/// <summary>The part of JSON Schema 2020-12 that the published schema uses; an unknown keyword is an error.</summary>
internal sealed class SchemaCheck
{
    private static readonly HashSet<string> Annotations =
        new(["$schema", "$id", "$defs", "title", "description", "default"], StringComparer.Ordinal);

    private static readonly HashSet<string> Keywords = new(
        [
            "$ref", "type", "enum", "const", "oneOf", "required", "minProperties", "maxProperties", "propertyNames",
            "properties", "additionalProperties", "minItems", "maxItems", "contains", "items", "minLength",
            "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum",
        ],
        StringComparer.Ordinal);

    private readonly JsonElement _root;
    private readonly List<string> _problems = [];

    private SchemaCheck(JsonElement root) => _root = root;

    public static IReadOnlyList<string> Check(string json) => Check(json, StageModel.JsonSchema);

    public static IReadOnlyList<string> Check(string json, string jsonSchema)
    {
        using var schema = JsonDocument.Parse(jsonSchema);
        using var document = JsonDocument.Parse(json);
        var check = new SchemaCheck(schema.RootElement);
        check.Apply(schema.RootElement, document.RootElement, "$");
        return check._problems;
    }

    private bool Accepts(JsonElement schema, JsonElement value)
    {
        var inner = new SchemaCheck(_root);
        inner.Apply(schema, value, string.Empty);
        return inner._problems.Count == 0;
    }

    private void Apply(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Annotations.Contains(keyword.Name)))
        {
            Assert.Contains(keyword.Name, Keywords);
            if (!Holds(keyword.Name, keyword.Value, schema, value, path))
            {
                _problems.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()}");
            }
        }
    }

    private bool Holds(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "$ref":
                Apply(_root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, path);
                return true;
            case "type":
                return rule.GetString() == TypeOf(value)
                    || (rule.GetString() == "integer" && TypeOf(value) == "number" && IsWhole(value.GetDouble()));
            case "enum":
                return rule.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value));
            case "const":
                return JsonElement.DeepEquals(rule, value);
            case "oneOf":
                return rule.EnumerateArray().Count(option => Accepts(option, value)) == 1;
            default:
                return value.ValueKind switch
                {
                    JsonValueKind.Object => HoldsForObject(keyword, rule, schema, value, path),
                    JsonValueKind.Array => HoldsForArray(keyword, rule, value, path),
                    JsonValueKind.String => HoldsForText(keyword, rule, value.GetString()!),
                    JsonValueKind.Number => HoldsForNumber(keyword, rule, value.GetDouble()),
                    _ => true,
                };
        }
    }

    private bool HoldsForObject(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "required":
                return rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _));
            case "minProperties":
                return value.EnumerateObject().Count() >= rule.GetInt32();
            case "maxProperties":
                return value.EnumerateObject().Count() <= rule.GetInt32();
            case "propertyNames":
                var pattern = rule.GetProperty("pattern");
                return value.EnumerateObject().All(member => HoldsForText("pattern", pattern, member.Name));
            case "properties":
                foreach (var member in value.EnumerateObject())
                {
                    if (rule.TryGetProperty(member.Name, out var inner))
                    {
                        Apply(inner, member.Value, $"{path}.{member.Name}");
                    }
                }

                return true;
            case "additionalProperties":
                var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
                return value.EnumerateObject()
                    .Where(member =>
                        known.ValueKind == JsonValueKind.Undefined || !known.TryGetProperty(member.Name, out _))
                    .All(member => rule.ValueKind == JsonValueKind.Object && Accepts(rule, member.Value));
            default:
                return true;
        }
    }

    private bool HoldsForArray(string keyword, JsonElement rule, JsonElement value, string path)
    {
        switch (keyword)
        {
            case "minItems":
                return value.GetArrayLength() >= rule.GetInt32();
            case "maxItems":
                return value.GetArrayLength() <= rule.GetInt32();
            case "contains":
                return value.EnumerateArray().Any(item => Accepts(rule, item));
            case "items":
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    Apply(rule, item, $"{path}[{index}]");
                }

                return true;
            default:
                return true;
        }
    }

    private static bool HoldsForText(string keyword, JsonElement rule, string text) =>
        keyword switch
        {
            "minLength" => text.Length >= rule.GetInt32(),
            "maxLength" => text.Length <= rule.GetInt32(),
            "pattern" => Regex.IsMatch(text, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)),
            _ => true,
        };

    private static bool HoldsForNumber(string keyword, JsonElement rule, double number) =>
        keyword switch
        {
            "minimum" => number >= rule.GetDouble(),
            "maximum" => number <= rule.GetDouble(),
            "exclusiveMinimum" => number > rule.GetDouble(),
            _ => true,
        };

    private static bool IsWhole(double number) => Math.Truncate(number) - number is 0d;

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            _ => "null",
        };
}
