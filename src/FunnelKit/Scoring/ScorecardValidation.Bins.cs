using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <content>Characteristics and their bins.</content>
internal sealed partial class ScorecardValidation
{
    private void CheckCharacteristic(Characteristic item, int index)
    {
        var subject = Subject(item.Id, index);
        CheckIdentity("characteristic", item.Id, item.Name, "characteristics", index);
        if (item.Group.Length > 0 && !_groups.Contains(item.Group))
        {
            var message = $"The characteristic '{subject}' is in the group '{item.Group}', which the scorecard does not have.";
            Add(DefinitionErrorCode.UnknownGroup, subject, message, At(index, "group"));
        }

        CheckWeight(item.Weight, subject, index);
        if (item.Kind == CharacteristicKind.None || !Enum.IsDefined(item.Kind))
        {
            var message = $"The characteristic '{subject}' has no kind.";
            Add(DefinitionErrorCode.MissingKind, subject, message, At(index, "kind"));
            return;
        }

        if (item.Currency is not null && item.Kind != CharacteristicKind.Number)
        {
            var message = $"Only a number has a currency, but '{subject}' is of kind {item.Kind}.";
            Add(DefinitionErrorCode.NotApplicable, subject, message, At(index, "currency"));
        }

        CheckBins(item, subject, index);
        CheckTrend(item, subject, index);
    }

    private static string[] At(int index, params ReadOnlySpan<string> path) => ["characteristics", Key(index), .. path];

    private void CheckWeight(decimal weight, string subject, int index)
    {
        if (weight < 0m)
        {
            var message = $"The weight of '{subject}' must not be negative, but is {BinTexts.Number(weight)}.";
            Add(DefinitionErrorCode.OutOfRange, subject, message, At(index, "weight"));
        }
        else
        {
            CheckPoints(weight, $"The weight of '{subject}'", subject, At(index, "weight"));
        }
    }

    private void CheckBins(Characteristic item, string subject, int index)
    {
        if (item.Bins.IsEmpty)
        {
            var message = $"The characteristic '{subject}' has no bins.";
            Add(DefinitionErrorCode.UncoveredValue, subject, message, At(index, "bins"));
            return;
        }

        if (item.Kind != CharacteristicKind.Category && item.Bins.Length > Scorecard.MaxBins)
        {
            var message = $"A characteristic has at most {Key(Scorecard.MaxBins)} bins, but '{subject}' has "
                + $"{Key(item.Bins.Length)}.";
            Add(DefinitionErrorCode.TooManyParts, subject, message, At(index, "bins"));
        }

        var ranges = new List<int>();
        for (var place = 0; place < item.Bins.Length; place++)
        {
            var bin = item.Bins[place];
            CheckBinPoints(item, bin, subject, index, place);
            CheckText(bin.Name, subject, At(index, "bins", Key(place), "name"));
            if (CheckForm(item, bin, subject, index, place) && !bin.IsMissing)
            {
                ranges.Add(place);
            }
        }

        CheckOnce(item, subject, index, bin => bin.IsMissing, "what is not known");
        switch (item.Kind)
        {
            case CharacteristicKind.Category:
                CheckOnce(item, subject, index, bin => bin.IsOther, "all other categories");
                CheckCategories(item, subject, index);
                break;
            case CharacteristicKind.Flag:
                CheckOnce(item, subject, index, bin => bin.Flag == true, "yes");
                CheckOnce(item, subject, index, bin => bin.Flag == false, "no");
                break;
            default:
                CheckCoverage(item, ranges, subject, index);
                break;
        }
    }

    private void CheckBinPoints(Characteristic item, Bin bin, string subject, int index, int place)
    {
        var path = At(index, "bins", Key(place), "points");
        if (CheckPoints(bin.Points, $"The points of '{subject}'", subject, path)
            && item.Weight >= 0m
            && PointUnits.CanHold(item.Weight))
        {
            CheckPoints(bin.Points * item.Weight, $"The points of '{subject}' times the weight", subject, path);
        }
    }

    /// <summary>Checks that a bin says one thing, which fits the kind and holds some value.</summary>
    private bool CheckForm(Characteristic item, Bin bin, string subject, int index, int place)
    {
        ReadOnlySpan<(bool IsGiven, string Member, bool Fits)> forms =
        [
            (bin.From is not null, "from", item.Kind is CharacteristicKind.Number or CharacteristicKind.Rating),
            (bin.To is not null, "to", item.Kind is CharacteristicKind.Number or CharacteristicKind.Rating),
            (!bin.Categories.IsEmpty, "categories", item.Kind == CharacteristicKind.Category),
            (bin.Flag is not null, "flag", item.Kind == CharacteristicKind.Flag),
            (bin.IsOther, "other", item.Kind == CharacteristicKind.Category),
            (bin.IsMissing, "missing", true),
        ];
        var before = _mistakes.Count;
        var first = string.Empty;
        foreach (var (isGiven, member, fits) in forms)
        {
            if (!isGiven)
            {
                continue;
            }

            if (!fits)
            {
                var message = $"A bin of '{subject}', which is of kind {item.Kind}, has no '{member}'.";
                Add(DefinitionErrorCode.NotApplicable, subject, message, At(index, "bins", Key(place), member));
            }
            else if (first.Length > 0 && (first, member) is not ("from", "to"))
            {
                var message = $"A bin of '{subject}' has '{first}' and '{member}', of which it can have one only.";
                Add(DefinitionErrorCode.NotApplicable, subject, message, At(index, "bins", Key(place), member));
            }

            first = first.Length > 0 ? first : member;
        }

        if (_mistakes.Count > before)
        {
            return false;
        }

        if (EmptyReason(item.Kind, bin, first.Length == 0) is { } reason)
        {
            var message = $"A bin of '{subject}' holds no value: {reason}.";
            Add(DefinitionErrorCode.EmptyBin, subject, message, At(index, "bins", Key(place)));
            return false;
        }

        return item.Kind != CharacteristicKind.Rating || bin.IsMissing || CheckStep(bin, subject, index, place);
    }

    // Numbers are compared as doubles, so ends that differ as decimals only have nothing between them.
    private static string? EmptyReason(CharacteristicKind kind, Bin bin, bool saysNothing) =>
        kind switch
        {
            _ when bin is { From: { } from, To: { } to } && (from >= to || (double)from >= (double)to) =>
                $"it begins at {BinTexts.Number(from)} and ends before {BinTexts.Number(to)}",
            CharacteristicKind.Category when saysNothing => "it names no category",
            CharacteristicKind.Flag when saysNothing => "it says neither yes nor no",
            _ => null,
        };

    private bool CheckStep(Bin bin, string subject, int index, int place)
    {
        if (bin is { From: { } from, To: { } to }
            && from == decimal.Truncate(from)
            && to == decimal.Truncate(to)
            && from >= int.MinValue
            && to <= int.MaxValue)
        {
            return true;
        }

        var message = $"A bin of the rating '{subject}' holds whole numbers between two ends, not "
            + $"'{BinTexts.Holding(bin, CharacteristicKind.Number)}'.";
        Add(DefinitionErrorCode.OutOfRange, subject, message, At(index, "bins", Key(place)));
        return false;
    }

    private void CheckOnce(Characteristic item, string subject, int index, Func<Bin, bool> isIt, string what)
    {
        var count = 0;
        for (var place = 0; place < item.Bins.Length; place++)
        {
            if (isIt(item.Bins[place]) && ++count > 1)
            {
                var message = $"The characteristic '{subject}' has more than one bin for {what}.";
                Add(DefinitionErrorCode.OverlappingBins, subject, message, At(index, "bins", Key(place)));
            }
        }

        if (count == 0)
        {
            var message = $"The characteristic '{subject}' has no bin for {what}.";
            Add(DefinitionErrorCode.UncoveredValue, subject, message, At(index, "bins"));
        }
    }

    private void CheckCategories(Characteristic item, string subject, int index)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        for (var place = 0; place < item.Bins.Length; place++)
        {
            var categories = item.Bins[place].Categories;
            count += categories.Length;
            for (var word = 0; word < categories.Length; word++)
            {
                var text = categories[word];
                if (string.IsNullOrWhiteSpace(text) || text.Trim().Length < text.Length || !UnicodeText.IsValid(text))
                {
                    var message = $"A category of '{subject}' must be a text without white space at its ends, not '{text}'.";
                    AddWord(DefinitionErrorCode.InvalidText, place, word, message);
                }
                else if (!seen.Add(text))
                {
                    var message = $"The category '{text}' of '{subject}' is given more than once; "
                        + "categories are compared without regard to case.";
                    AddWord(DefinitionErrorCode.OverlappingBins, place, word, message);
                }
            }
        }

        if (count > Scorecard.MaxCategories)
        {
            var message = $"A characteristic has at most {Key(Scorecard.MaxCategories)} categories, but '{subject}' has "
                + $"{Key(count)}.";
            Add(DefinitionErrorCode.TooManyParts, subject, message, At(index, "bins"));
        }

        void AddWord(DefinitionErrorCode code, int place, int word, string message) =>
            Add(code, subject, message, At(index, "bins", Key(place), "categories", Key(word)));
    }

    /// <summary>Checks that ranges, none of them empty, follow each other without a hole.</summary>
    private void CheckCoverage(Characteristic item, List<int> places, string subject, int index)
    {
        var isNumber = item.Kind == CharacteristicKind.Number;
        if (places.Count == 0)
        {
            var message = $"The characteristic '{subject}' has no bin for a value.";
            Add(DefinitionErrorCode.UncoveredValue, subject, message, At(index, "bins"));
            return;
        }

        places.Sort((first, second) => CompareStarts(item.Bins[first], item.Bins[second], first, second));
        var last = item.Bins[places[0]];
        if (isNumber && last.From is { } start)
        {
            AddHole($"below {BinTexts.Number(start)}");
        }

        foreach (var place in places.Skip(1))
        {
            var bin = item.Bins[place];
            if (last.To is not { } end || bin.From is not { } from || from < end)
            {
                var message = $"The bins '{BinTexts.Holding(last, item.Kind)}' and "
                    + $"'{BinTexts.Holding(bin, item.Kind)}' of '{subject}' overlap.";
                Add(DefinitionErrorCode.OverlappingBins, subject, message, At(index, "bins", Key(place)));
                last = last.To is { } reached && !(bin.To <= reached) ? bin : last;
                continue;
            }

            if (from > end)
            {
                AddHole(BinTexts.Holding(new() { From = end, To = from }, item.Kind).ToString());
            }

            last = bin;
        }

        if (isNumber && last.To is { } stop)
        {
            AddHole($"{BinTexts.Number(stop)} or more");
        }

        if (!isNumber && last.To - item.Bins[places[0]].From > Scorecard.MaxBins)
        {
            var message = $"A rating has at most {Key(Scorecard.MaxBins)} values, but '{subject}' has more.";
            Add(DefinitionErrorCode.TooManyParts, subject, message, At(index, "bins"));
        }

        void AddHole(string values) =>
            Add(
                DefinitionErrorCode.UncoveredValue,
                subject,
                $"The characteristic '{subject}' has no bin for {values}.",
                At(index, "bins"));
    }

    private static int CompareStarts(Bin first, Bin second, int firstPlace, int secondPlace) =>
        (first.From, second.From) switch
        {
            (null, null) => firstPlace.CompareTo(secondPlace),
            (null, _) => -1,
            (_, null) => 1,
            ({ } left, { } right) when left != right => left.CompareTo(right),
            _ => firstPlace.CompareTo(secondPlace),
        };

    private void CheckTrend(Characteristic item, string subject, int index)
    {
        if (item.Trend == Trend.None)
        {
            return;
        }

        if (!Enum.IsDefined(item.Trend) || item.Kind is CharacteristicKind.Category or CharacteristicKind.Flag)
        {
            var message = Enum.IsDefined(item.Trend)
                ? $"Only a number or a rating has a trend, but '{subject}' is of kind {item.Kind}."
                : $"The trend of '{subject}' is not known.";
            Add(DefinitionErrorCode.NotApplicable, subject, message, At(index, "trend"));
            return;
        }

        var ordered = Enumerable.Range(0, item.Bins.Length)
            .Where(place => item.Bins[place] is { IsMissing: false, IsOther: false, Flag: null, Categories.IsEmpty: true })
            .ToList();
        ordered.Sort((first, second) => CompareStarts(item.Bins[first], item.Bins[second], first, second));
        foreach (var (place, next) in ordered.Zip(ordered.Skip(1)))
        {
            var (low, high) = (item.Bins[place], item.Bins[next]);
            if (item.Trend == Trend.Rising ? high.Points < low.Points : high.Points > low.Points)
            {
                var direction = item.Trend == Trend.Rising ? "rise" : "fall";
                var message = $"The points of '{subject}' are declared to {direction}, but go from "
                    + $"{BinTexts.Number(low.Points)} for '{BinTexts.Holding(low, item.Kind)}' to "
                    + $"{BinTexts.Number(high.Points)} for '{BinTexts.Holding(high, item.Kind)}'.";
                Add(DefinitionErrorCode.BrokenTrend, subject, message, At(index, "bins", Key(next), "points"));
            }
        }
    }
}
