using System.Text.Json;

namespace FunnelKit.Scoring;

/// <summary>Writes scorecards as JSON.</summary>
internal sealed class ScorecardWriter : DefinitionWriter
{
    private ScorecardWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(ScorecardContent card) =>
        Write(json => new ScorecardWriter(json, isForHash: false).WriteCard(card));

    /// <summary>Computes the hash of a card.</summary>
    public static string Hash(ScorecardContent card) =>
        Hash(json => new ScorecardWriter(json, isForHash: true).WriteCard(card));

    private void WriteCard(ScorecardContent card)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", Scorecard.JsonSchemaId);
        }

        Json.WriteString("id", card.Id);
        WriteText("name", card.Name);
        WriteText("description", card.Description);
        WriteNumber("version", Unless(card.Version, 1m));
        WriteNumber("intercept", Unless(card.Intercept, 0m));
        if (card.Odds is { } odds)
        {
            Json.WriteStartObject("odds");
            WriteNumber("evenScore", odds.EvenScore);
            WriteNumber("pointsToDouble", odds.PointsToDouble);
            Json.WriteEndObject();
        }

        WriteArray("characteristics", card.Characteristics, WriteCharacteristic);
        WriteArray("groups", card.Groups, WriteGroup);
        WriteArray("interactions", card.Interactions, WriteInteraction);
        Json.WriteEndObject();
    }

    private void WriteCharacteristic(Characteristic item)
    {
        Json.WriteString("id", item.Id);
        WriteText("name", item.Name);
        WriteWord("kind", ScorecardWords.Kinds, (int)item.Kind);
        WriteNumber("weight", Unless(item.Weight, 1m));
        WriteText("group", item.Group.Length == 0 ? null : item.Group);
        WriteWord("trend", ScorecardWords.Trends, (int)item.Trend);
        WriteText("currency", item.Currency?.Code);
        WriteArray("bins", item.Bins, bin => WriteBin(bin, item.Kind));
    }

    private void WriteBin(Bin bin, CharacteristicKind kind)
    {
        if (kind == CharacteristicKind.Rating && bin is { From: { } value, To: { } end } && end - value == 1m)
        {
            WriteNumber("value", value);
        }
        else
        {
            WriteNumber("from", bin.From);
            WriteNumber("to", bin.To);
        }

        WriteTexts("categories", bin.Categories);
        if (bin.Flag is { } flag)
        {
            Json.WriteBoolean("flag", flag);
        }

        WriteFlag("other", bin.IsOther);
        WriteFlag("missing", bin.IsMissing);
        WriteText("name", bin.Name);
        WriteNumber("points", bin.Points);
    }

    private void WriteGroup(CharacteristicGroup group)
    {
        Json.WriteString("id", group.Id);
        WriteText("name", group.Name);
        WriteNumber("lowest", group.Lowest);
        WriteNumber("highest", group.Highest);
    }

    private void WriteInteraction(Interaction interaction)
    {
        Json.WriteString("id", interaction.Id);
        WriteText("name", interaction.Name);
        Json.WriteString("first", interaction.First);
        Json.WriteString("second", interaction.Second);
        WriteArray("cells", interaction.Cells, cell =>
        {
            Json.WriteNumber("first", cell.First);
            Json.WriteNumber("second", cell.Second);
            WriteNumber("points", cell.Points);
        });
    }

    private static decimal? Unless(decimal value, decimal defaultValue) => value == defaultValue ? null : value;
}
