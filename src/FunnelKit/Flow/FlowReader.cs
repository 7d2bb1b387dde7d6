using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Reads flows from JSON.</summary>
internal sealed class FlowReader
{
    private const string Failure = "The JSON holds no flow of this model.";
    private const long MaxCount = 1L << 53;

    private readonly StageModel _model;
    private readonly JsonProblems _problems;

    private FlowReader(StageModel model, JsonProblems problems)
    {
        _model = model;
        _problems = problems;
    }

    public static StageFlow Read(string json, StageModel model, IBusinessCalendar? calendar) =>
        DefinitionReader.Read(json, Failure, (root, problems) => new FlowReader(model, problems).Read(root, calendar));

    private StageFlow? Read(JsonPart root, IBusinessCalendar? calendar)
    {
        ImmutableArray<string> known =
        [
            "$schema", "model", "semantics", "through", "asOf", "currency", "hasAges", "hasAmounts", "counts", "losses",
        ];
        if (JsonMembers.Open(root, known, _problems) is not { } members)
        {
            return null;
        }

        DefinitionReader.CheckSchema(members.Required("$schema"), StageFlow.JsonSchemaId, _problems);
        if (members.Required("model") is { } model)
        {
            CheckModel(model);
        }

        var semantics = members.Required("semantics") is { } choices
            ? SemanticsJson.Read(choices, _model, calendar, _problems)
            : null;
        var through = SemanticsJson.Instant(members.Required("through"), _problems);
        var asOf = SemanticsJson.Instant(members.Required("asOf"), _problems);
        var currency = members.Optional("currency") is { } code
            ? JsonMembers.CurrencyCode(code, _problems)
            : Currency.None;
        var (hasAges, hasAmounts) = (members.Flag("hasAges"), members.Flag("hasAmounts"));

        // Where the model is another one, every stage would be a mistake.
        if (!_problems.IsEmpty || semantics is null)
        {
            return null;
        }

        var stages = _model.OpenStages.Length;
        var counts = new FlowCounts(stages, _model.Stages.Length + 1)
        {
            Ages = hasAges ? new FlowAges(stages, semantics.MaturityWindows.Length) : null,
            Amounts = hasAmounts ? new FlowAmounts(stages) : null,
        };
        var layout = new FlowLayout(_model, semantics);
        if (members.Required("counts") is { } parts)
        {
            ReadParts(parts, layout, counts);
        }

        foreach (var loss in members.Optional("losses") is { } losses
            && JsonMembers.Expect(losses, "An array", _problems, JsonValueKind.Array) ? losses.Children : [])
        {
            ReadLoss(loss, layout, counts);
        }

        return _problems.IsEmpty
            ? new StageFlow(_model, semantics, through!.Value, asOf!.Value, currency!.Value, counts)
            : null;
    }

    private void CheckModel(JsonPart part)
    {
        if (JsonMembers.Open(part, ["id", "contentHash"], _problems) is not { } members
            || members.Required("id") is not { } id
            || members.Required("contentHash") is not { } hash)
        {
            return;
        }

        if (!string.Equals(id.Text, _model.Id, StringComparison.Ordinal))
        {
            _problems.Add(
                id,
                DefinitionErrorCode.UnknownValue,
                $"The flow counts the stages of the model {id}, not of '{_model.Id}'.");
        }
        else if (!string.Equals(hash.Text, _model.ContentHash, StringComparison.Ordinal))
        {
            _problems.Add(
                hash,
                DefinitionErrorCode.UnknownValue,
                $"The flow counts the stages of another version of the model '{_model.Id}': {hash}, "
                + $"not '{_model.ContentHash}'.");
        }
    }

    private void ReadParts(JsonPart part, FlowLayout layout, FlowCounts counts)
    {
        if (JsonMembers.Open(part, [.. layout.Parts.Select(known => known.Name)], _problems) is not { } members)
        {
            return;
        }

        foreach (var (name, array) in layout.Parts.Zip(counts.Parts()))
        {
            if (members.Optional(name.Name) is not { } member)
            {
                continue;
            }

            switch (array)
            {
                case long[] items:
                    ReadPart(member, name, items, cell => Count(cell, 0));
                    break;
                case CountedValues[] items:
                    ReadPart(member, name, items, Values);
                    break;
                case AmountSum[] items:
                    ReadPart(member, name, items, Sum);
                    break;
                default:
                    _problems.AddMember(
                        member, DefinitionErrorCode.NotApplicable, "The flow does not say that it has such counts.");
                    break;
            }
        }
    }

    private void ReadPart<T>(JsonPart part, FlowPart layout, T[] cells, Func<JsonPart, T> read)
    {
        if (JsonMembers.Open(part, layout.Rows, _problems) is null)
        {
            return;
        }

        foreach (var row in part.Children.Where(row => layout.Rows.Contains(row.Name, StringComparer.Ordinal)))
        {
            var first = layout.Rows.IndexOf(row.Name, 0, StringComparer.Ordinal) * layout.Columns.Length;
            if (!layout.HasColumns)
            {
                cells[first] = read(row);
            }
            else if (JsonMembers.Open(row, layout.Columns, _problems) is not null)
            {
                foreach (var cell in row.Children)
                {
                    var column = layout.Columns.IndexOf(cell.Name, 0, StringComparer.Ordinal);
                    if (column >= 0)
                    {
                        cells[first + column] = read(cell);
                    }
                }
            }
        }
    }

    private void ReadLoss(JsonPart part, FlowLayout layout, FlowCounts counts)
    {
        if (JsonMembers.Open(part, ["from", "reason", "deals", "amount"], _problems) is not { } members
            || members.Required("from") is not { } from
            || members.Required("deals") is not { } deals)
        {
            return;
        }

        var stage = layout.NoneAndStages.IndexOf(from.Text, 0, StringComparer.Ordinal);
        if (stage < 0)
        {
            _problems.Add(from, DefinitionErrorCode.UnknownStage, $"The model has no open stage {from}.");
        }

        var amount = members.Optional("amount") is { } sum ? Sum(sum) : default;
        var key = (stage, members.Text("reason") ?? string.Empty);
        if (!counts.LossReasons.TryAdd(key, new LossTally(Count(deals, 1), amount)))
        {
            const string Sentence = "The reason is given for the stage more than once.";
            _problems.Add(part, DefinitionErrorCode.DuplicateId, Sentence, from.Text);
        }
    }

    private long Count(JsonPart part, long least)
    {
        if (!JsonMembers.Expect(part, "A whole number", _problems, JsonValueKind.Number))
        {
            return least;
        }

        if (long.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= least
            && count <= MaxCount)
        {
            return count;
        }

        var sentence = string.Create(
            CultureInfo.InvariantCulture, $"A whole number from {least} to {MaxCount} is expected, not {part}.");
        _problems.Add(part, DefinitionErrorCode.OutOfRange, sentence);
        return least;
    }

    private AmountSum Sum(JsonPart part)
    {
        if (JsonMembers.Open(part, ["minorUnits", "known"], _problems) is not { } members
            || members.Required("minorUnits") is not { } units
            || members.Required("known") is not { } known
            || !JsonMembers.Expect(units, "A whole number", _problems, JsonValueKind.Number))
        {
            return default;
        }

        var style = NumberStyles.AllowLeadingSign;
        if (!Int128.TryParse(units.Text, style, CultureInfo.InvariantCulture, out var minorUnits))
        {
            _problems.Add(units, DefinitionErrorCode.OutOfRange, $"A whole number is expected, not {units}.");
        }

        return new AmountSum(minorUnits, Count(known, 0));
    }

    private CountedValues Values(JsonPart part)
    {
        if (JsonMembers.Text(part, _problems) is not { } text)
        {
            return CountedValues.Empty;
        }

        var (values, counts) = (new List<int>(), new List<long>());
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            var star = word.IndexOf('*');
            var count = 1L;
            if (!int.TryParse(
                    star < 0 ? word : word[..star], NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || (star >= 0
                    && !long.TryParse(word[(star + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out count))
                || count is < 1 or > MaxCount
                || (values.Count > 0 && value <= values[^1]))
            {
                _problems.Add(
                    part,
                    DefinitionErrorCode.InvalidText,
                    "Whole numbers in ascending order are expected, such as 0*5 3 for five times 0 and once 3, "
                    + $"not '{word}'.");
                return CountedValues.Empty;
            }

            values.Add(value);
            counts.Add(count);
        }

        return new CountedValues([.. values], [.. counts]);
    }
}
