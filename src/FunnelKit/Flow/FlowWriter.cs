using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace FunnelKit.Flow;

/// <summary>Writes flows as JSON: by stage and outcome, what is zero left out.</summary>
internal sealed class FlowWriter : DefinitionWriter
{
    private FlowWriter(Utf8JsonWriter json)
        : base(json, isForHash: false)
    {
    }

    public static string Write(StageFlow flow) => Write(json => new FlowWriter(json).WriteFlow(flow));

    private void WriteFlow(StageFlow flow)
    {
        var layout = new FlowLayout(flow.Model, flow.Semantics);
        Json.WriteStartObject();
        Json.WriteString("$schema", StageFlow.JsonSchemaId);
        Json.WriteStartObject("model");
        Json.WriteString("id", flow.Model.Id);
        Json.WriteString("contentHash", flow.Model.ContentHash);
        Json.WriteEndObject();
        Json.WritePropertyName("semantics");
        SemanticsJson.Write(Json, flow.Semantics);
        Json.WriteString("through", SemanticsJson.InJson(flow.Through));
        Json.WriteString("asOf", SemanticsJson.InJson(flow.AsOf));
        if (flow.Currency != Currency.None)
        {
            Json.WriteString("currency", flow.Currency.Code);
        }

        WriteFlag("hasAges", flow.Counts.Ages is not null);
        WriteFlag("hasAmounts", flow.Counts.Amounts is not null);
        Json.WriteStartObject("counts");
        foreach (var (part, array) in layout.Parts.Zip(flow.Counts.Parts()))
        {
            switch (array)
            {
                case long[] counts:
                    WritePart(part, counts, 0, count => Json.WriteNumberValue(count));
                    break;
                case CountedValues[] columns:
                    WritePart(part, columns, CountedValues.Empty, values => Json.WriteStringValue(InJson(values)));
                    break;
                case AmountSum[] sums:
                    WritePart(part, sums, default, WriteSum);
                    break;
            }
        }

        Json.WriteEndObject();
        WriteArray(
            "losses",
            flow.Counts.LossReasons
                .OrderBy(loss => loss.Key.Stage)
                .ThenBy(loss => loss.Key.Reason, StringComparer.Ordinal)
                .ToImmutableArray(),
            loss =>
            {
                Json.WriteString("from", layout.NoneAndStages[loss.Key.Stage]);
                WriteText("reason", loss.Key.Reason.Length == 0 ? null : loss.Key.Reason);
                Json.WriteNumber("deals", loss.Value.Deals);
                if (loss.Value.Amount != default)
                {
                    Json.WritePropertyName("amount");
                    WriteSum(loss.Value.Amount);
                }
            });
        Json.WriteEndObject();
    }

    /// <summary>Writes <c>0*5 3</c> for five times 0 and once 3.</summary>
    private static string InJson(CountedValues values) =>
        string.Join(
            ' ',
            values.Values.Zip(values.Counts).Select(pair => pair.Second == 1
                ? pair.First.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{pair.First}*{pair.Second}")));

    private void WriteSum(AmountSum sum)
    {
        Json.WriteStartObject();
        Json.WritePropertyName("minorUnits");
        Json.WriteRawValue(sum.MinorUnits.ToString(CultureInfo.InvariantCulture));
        Json.WriteNumber("known", sum.Known);
        Json.WriteEndObject();
    }

    private void WritePart<T>(FlowPart part, T[] cells, T nothing, Action<T> write)
        where T : IEquatable<T>
    {
        if (Array.TrueForAll(cells, cell => cell.Equals(nothing)))
        {
            return;
        }

        var width = part.Columns.Length;
        Json.WriteStartObject(part.Name);
        for (var row = 0; row < part.Rows.Length; row++)
        {
            var ofRow = new ArraySegment<T>(cells, row * width, width);
            if (ofRow.All(cell => cell.Equals(nothing)))
            {
                continue;
            }

            Json.WritePropertyName(part.Rows[row]);
            if (!part.HasColumns)
            {
                write(ofRow[0]);
                continue;
            }

            Json.WriteStartObject();
            foreach (var (column, cell) in part.Columns.Zip(ofRow).Where(cell => !cell.Second.Equals(nothing)))
            {
                Json.WritePropertyName(column);
                write(cell);
            }

            Json.WriteEndObject();
        }

        Json.WriteEndObject();
    }
}
