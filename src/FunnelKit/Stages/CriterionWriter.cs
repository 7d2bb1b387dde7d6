using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Writes criteria as JSON.</summary>
internal sealed class CriterionWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly bool _isForHash;

    public CriterionWriter(Utf8JsonWriter json, bool isForHash)
    {
        _json = json;
        _isForHash = isForHash;
    }

    public void Write(Criterion criterion)
    {
        _json.WriteStartObject();
        switch (criterion.Kind)
        {
            case CriterionKind.Present:
                _json.WriteString("present", criterion.Fact);
                break;
            case CriterionKind.Count:
                _json.WriteString("count", criterion.Fact);
                _json.WriteNumber("atLeast", criterion.Count);
                if (criterion.WithinDays is { } days)
                {
                    _json.WriteNumber("withinDays", days);
                }

                break;
            case CriterionKind.Not:
                _json.WritePropertyName("not");
                Write(criterion.Parts[0]);
                break;
            case CriterionKind.All or CriterionKind.Any:
                _json.WriteStartArray(criterion.Kind == CriterionKind.All ? "all" : "any");
                foreach (var part in criterion.Parts)
                {
                    Write(part);
                }

                _json.WriteEndArray();
                break;
            default:
                WriteComparison(criterion);
                break;
        }

        _json.WriteEndObject();
    }

    private void WriteComparison(Criterion criterion)
    {
        _json.WriteString("fact", criterion.Fact);
        _json.WritePropertyName(criterion.Kind switch
        {
            CriterionKind.OneOf => "in",
            CriterionKind.AtLeast => "atLeast",
            CriterionKind.AtMost => "atMost",
            _ => "equals",
        });
        if (criterion.Kind != CriterionKind.OneOf)
        {
            WriteValue(criterion.Values[0]);
            return;
        }

        _json.WriteStartArray();
        foreach (var value in criterion.Values)
        {
            WriteValue(value);
        }

        _json.WriteEndArray();
    }

    private void WriteValue(FactValue value)
    {
        if (value.TryGetFlag(out var flag))
        {
            _json.WriteBooleanValue(flag);
        }
        else if (value.TryGetNumber(out var number))
        {
            WriteDecimal(number);
        }
        else if (value.TryGetMoney(out var money))
        {
            _json.WriteStartObject();
            _json.WritePropertyName("amount");
            WriteDecimal(money.Amount);
            _json.WriteString("currency", money.Currency.Code);
            _json.WriteEndObject();
        }
        else if (value.TryGetRange(out var range))
        {
            _json.WriteStartArray();
            WriteEnd(range.Low);
            WriteEnd(range.High);
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteStringValue(value.ToString());
        }
    }

    private void WriteEnd(decimal? end)
    {
        if (end is { } number)
        {
            WriteDecimal(number);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private void WriteDecimal(decimal number) => DefinitionWriter.WriteDecimal(_json, number, _isForHash);
}
