using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Reads from JSON the values that facts are compared with.</summary>
internal static class FactValueReader
{
    public static ImmutableArray<string> MoneyMembers { get; } = ["amount", "currency"];

    /// <summary>Reads a value of the kind that a fact has.</summary>
    /// <returns>The value, or null when it cannot be read, which is reported.</returns>
    public static FactValue? Read(JsonPart part, Fact fact, JsonProblems problems) =>
        fact.Kind switch
        {
            FactKind.Flag => ReadFlag(part, problems),
            FactKind.Number or FactKind.Range => ReadNumbers(part, problems),
            FactKind.Date => ReadDate(part, problems),
            FactKind.Money => ReadMoney(part, problems),
            FactKind.Artefact => JsonMembers.Text(part, problems) is { } text ? FactValue.FromArtefact(text) : null,
            FactKind.Text => JsonMembers.Text(part, problems) is { } text ? FactValue.FromText(text) : null,
            _ => Refuse(part, fact, problems),
        };

    private static FactValue? ReadFlag(JsonPart part, JsonProblems problems) =>
        JsonMembers.Expect(part, "true or false", problems, JsonValueKind.True, JsonValueKind.False)
            ? FactValue.FromFlag(part.Kind == JsonValueKind.True)
            : null;

    private static FactValue? ReadNumbers(JsonPart part, JsonProblems problems)
    {
        const string Expected = "A number, or an array of two ends which may be null,";
        if (!JsonMembers.Expect(part, Expected, problems, JsonValueKind.Number, JsonValueKind.Array))
        {
            return null;
        }

        if (part.Kind == JsonValueKind.Number)
        {
            return JsonMembers.Decimal(part, problems) is { } number ? FactValue.FromNumber(number) : null;
        }

        if (part.Children.Count != 2)
        {
            problems.Add(part, DefinitionErrorCode.OutOfRange, "A range has two ends, which may be null.");
            return null;
        }

        return ReadRange(part, problems);
    }

    private static FactValue? ReadRange(JsonPart part, JsonProblems problems)
    {
        var low = ReadEnd(part.Children[0], problems);
        var high = ReadEnd(part.Children[1], problems);
        if (part.IsFaulty)
        {
            return null;
        }

        if (low > high || (low is null && high is null))
        {
            var sentence = low is null
                ? "A range needs at least one end."
                : string.Create(CultureInfo.InvariantCulture, $"The low end, {low}, is above the high end, {high}.");
            problems.Add(part, DefinitionErrorCode.OutOfRange, sentence);
            return null;
        }

        return FactValue.FromRange(
            low is null ? NumberRange.AtMost(high!.Value)
            : high is null ? NumberRange.AtLeast(low.Value)
            : NumberRange.Between(low.Value, high.Value));
    }

    private static decimal? ReadEnd(JsonPart part, JsonProblems problems) =>
        part.Kind != JsonValueKind.Null
        && JsonMembers.Expect(part, "A number or null", problems, JsonValueKind.Number)
            ? JsonMembers.Decimal(part, problems)
            : null;

    private static FactValue? ReadDate(JsonPart part, JsonProblems problems)
    {
        if (!JsonMembers.Expect(part, "A date as a text", problems, JsonValueKind.String))
        {
            return null;
        }

        if (DateOnly.TryParseExact(
            part.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return FactValue.FromDate(date);
        }

        problems.Add(part, DefinitionErrorCode.InvalidText, $"A date such as 2026-03-31 is expected, not {part}.");
        return null;
    }

    private static FactValue? ReadMoney(JsonPart part, JsonProblems problems)
    {
        if (JsonMembers.Open(part, MoneyMembers, problems) is not { } members)
        {
            return null;
        }

        var amount = members.Required("amount") is { } number ? JsonMembers.Decimal(number, problems) : null;
        var currency = members.Required("currency") is { } code ? JsonMembers.CurrencyCode(code, problems) : null;
        return amount is { } value && currency is { } unit ? FactValue.FromMoney(Money.FromAmount(value, unit)) : null;
    }

    private static FactValue? Refuse(JsonPart part, Fact fact, JsonProblems problems)
    {
        var sentence = $"An interaction such as '{fact.Id}' has no value; it can be counted.";
        problems.Add(part, DefinitionErrorCode.WrongFactKind, sentence);
        return null;
    }
}
