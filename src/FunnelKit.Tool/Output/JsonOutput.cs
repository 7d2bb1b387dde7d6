using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FunnelKit.Flow;
using FunnelKit.History;
using FunnelKit.Statistics;

namespace FunnelKit.Tool.Output;

/// <summary>Writes the values that every answer in JSON is made of.</summary>
internal static class JsonOutput
{
    /// <summary>Prints one object; texts stay readable in any language.</summary>
    public static async Task PrintAsync(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions
            {
                Indented = true,
                NewLine = "\n",
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            });
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.WrittenSpan)).ConfigureAwait(false);
    }

    public static void WriteRate(this Utf8JsonWriter writer, string name, Rate rate)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("numerator", rate.Numerator);
        writer.WriteNumber("denominator", rate.Denominator);
        writer.WriteOptional("value", rate.Value);
        writer.WriteOptional("low", rate.Interval?.Low);
        writer.WriteOptional("high", rate.Interval?.High);
        writer.WriteEndObject();
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Says an instant in UTC, without a fraction where there is none.</summary>
    public static string Instant(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static void WriteTotal(this Utf8JsonWriter writer, string name, AmountTotal? total, bool isCurrencyNamed)
    {
        if (total is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("amount", known.Amount.Amount);
        writer.WriteOptional("currency", isCurrencyNamed ? known.Amount.Currency.Code : null);
        writer.WriteNumber("dealsWithAmount", known.Coverage.Numerator);
        writer.WriteNumber("deals", known.Coverage.Denominator);
        writer.WriteEndObject();
    }

    /// <summary>Writes an amount, whose currency is null where nobody named it.</summary>
    public static void WriteMoney(this Utf8JsonWriter writer, string name, Money? money, bool isCurrencyNamed)
    {
        if (money is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("amount", known.Amount);
        writer.WriteOptional("currency", isCurrencyNamed ? known.Currency.Code : null);
        writer.WriteEndObject();
    }

    public static void WriteValueRate(this Utf8JsonWriter writer, string name, ValueRate? rate, bool isCurrencyNamed)
    {
        if (rate is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteMoney("numerator", known.Numerator, isCurrencyNamed);
        writer.WriteMoney("denominator", known.Denominator, isCurrencyNamed);
        writer.WriteOptional("value", known.Value);
        writer.WriteNumber("dealsWithAmount", known.Coverage.Numerator);
        writer.WriteNumber("deals", known.Coverage.Denominator);
        writer.WriteEndObject();
    }

    /// <summary>Writes an estimate with its interval.</summary>
    public static void WriteShare(
        this Utf8JsonWriter writer, string name, double? value, ConfidenceInterval? interval)
    {
        writer.WriteStartObject(name);
        writer.WriteOptional("value", value);
        writer.WriteOptional("low", interval?.Low);
        writer.WriteOptional("high", interval?.High);
        writer.WriteEndObject();
    }

    /// <summary>Writes a time with its interval; null for what is not reached.</summary>
    public static void WriteQuantile(this Utf8JsonWriter writer, string name, SurvivalQuantile quantile)
    {
        writer.WriteStartObject(name);
        writer.WriteOptional("days", quantile.Time);
        writer.WriteOptional("low", quantile.Low);
        writer.WriteOptional("high", quantile.High);
        writer.WriteEndObject();
    }

    public static void WriteTexts(
        this Utf8JsonWriter writer, string name, ImmutableArray<LocalizedText> texts, string language)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text.ToString(language));
        }

        writer.WriteEndArray();
    }

    public static void WriteOutsideModel(
        this Utf8JsonWriter writer, ImmutableArray<LabelCount> labels, string countName)
    {
        writer.WriteStartArray("outsideModel");
        foreach (var label in labels)
        {
            writer.WriteStartObject();
            writer.WriteString("label", label.Label);
            writer.WriteNumber(countName, label.Events);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the instant of an answer and where it comes from; null when there is none.</summary>
    public static void WriteAsOf(this Utf8JsonWriter writer, string asOf, AsOfSource source)
    {
        writer.WriteOptional("asOf", source == AsOfSource.None ? null : asOf);
        writer.WriteString("asOfSource", CamelCase(source));
    }

    public static void WriteFailure(this Utf8JsonWriter writer, Failure failure, Complaints complaints)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", failure.Code);
        writer.WriteString("message", failure.Message);
        writer.WriteEndObject();
        writer.WriteRejectedRows("rejectedRows", failure.Rows, complaints);
    }

    public static void WriteRejectedRows(
        this Utf8JsonWriter writer, string name, IEnumerable<RejectedRow> rows, Complaints complaints)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", row.Line);
            writer.WriteString("column", row.Column);
            writer.WriteString("value", row.Value);
            writer.WriteString("reason", complaints.Reason(row));
            writer.WriteString("code", CamelCase(row.Code));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Says a code as JSON names do.</summary>
    public static string CamelCase<T>(T code)
        where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(code.ToString());
}
