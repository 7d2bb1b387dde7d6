using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Scoring;

/// <summary>The rules that every scorecard obeys, checked in definition order, each in linear time but for sorting.</summary>
internal sealed partial class ScorecardValidation
{
    private const decimal MaxScore = 1_000_000_000m;

    private readonly ScorecardContent _content;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups;
    private readonly Dictionary<string, Characteristic> _characteristics = new(StringComparer.Ordinal);
    private readonly ImmutableArray<DefinitionMistake>.Builder _mistakes =
        ImmutableArray.CreateBuilder<DefinitionMistake>();

    private ScorecardValidation(ScorecardContent content)
    {
        _content = content;
        _groups = content.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var characteristic in content.Characteristics)
        {
            _characteristics.TryAdd(characteristic.Id, characteristic);
        }
    }

    public static ImmutableArray<DefinitionMistake> Validate(ScorecardContent content)
    {
        var validation = new ScorecardValidation(content);
        validation.CheckCard();
        for (var index = 0; index < content.Characteristics.Length; index++)
        {
            validation.CheckCharacteristic(content.Characteristics[index], index);
        }

        validation.CheckGroups();
        for (var index = 0; index < content.Interactions.Length; index++)
        {
            validation.CheckInteraction(content.Interactions[index], index);
        }

        return validation._mistakes.DrainToImmutable();
    }

    private static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string Subject(string id, int index) =>
        id.Length > 0 ? id : string.Create(CultureInfo.InvariantCulture, $"number {index + 1}");

    private void CheckCard()
    {
        if (string.IsNullOrWhiteSpace(_content.Id))
        {
            Add(DefinitionErrorCode.MissingId, _content.Id, "The scorecard has no identifier.", "id");
        }
        else if (!UnicodeText.IsValid(_content.Id))
        {
            Add(DefinitionErrorCode.InvalidText, _content.Id, "The identifier is not valid Unicode.", "id");
        }

        CheckText(_content.Name, _content.Id, "name");
        CheckText(_content.Description, _content.Id, "description");
        if (_content.Version < 1)
        {
            var message = $"The version must be at least 1, but is {Key(_content.Version)}.";
            Add(DefinitionErrorCode.OutOfRange, _content.Id, message, "version");
        }

        CheckPoints(_content.Intercept, "The intercept", _content.Id, "intercept");
        CheckOdds();
        if (_content.Characteristics.IsEmpty)
        {
            const string Message = "A scorecard needs at least one characteristic.";
            Add(DefinitionErrorCode.NoCharacteristic, _content.Id, Message, "characteristics");
        }

        CheckCount(_content.Characteristics.Length, "characteristics", "characteristics");
        CheckCount(_content.Groups.Length, "groups", "groups");
        CheckCount(_content.Interactions.Length, "interactions", "interactions");
    }

    private void CheckOdds()
    {
        if (_content.Odds is not { } odds)
        {
            return;
        }

        if (Math.Abs(odds.EvenScore) > MaxScore)
        {
            var message = $"The score of even odds must be from -{BinTexts.Number(MaxScore)} to "
                + $"{BinTexts.Number(MaxScore)}, but is {BinTexts.Number(odds.EvenScore)}.";
            Add(DefinitionErrorCode.OutOfRange, _content.Id, message, "odds", "evenScore");
        }

        if (odds.PointsToDouble is <= 0m or > MaxScore)
        {
            var message = $"The points that double the odds must be above 0 and at most {BinTexts.Number(MaxScore)}, "
                + $"but are {BinTexts.Number(odds.PointsToDouble)}.";
            Add(DefinitionErrorCode.OutOfRange, _content.Id, message, "odds", "pointsToDouble");
        }
    }

    private void CheckGroups()
    {
        var named = _content.Characteristics.Select(item => item.Group).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < _content.Groups.Length; index++)
        {
            var group = _content.Groups[index];
            var subject = Subject(group.Id, index);
            CheckIdentity("group", group.Id, group.Name, "groups", index);
            if (group.Lowest is { } low)
            {
                CheckPoints(low, $"The lowest sum of '{subject}'", subject, "groups", Key(index), "lowest");
            }

            if (group.Highest is { } high)
            {
                CheckPoints(high, $"The highest sum of '{subject}'", subject, "groups", Key(index), "highest");
            }

            if (group.Lowest > group.Highest)
            {
                var message = $"The lowest sum of '{subject}', {BinTexts.Number(group.Lowest.Value)}, is above the "
                    + $"highest, {BinTexts.Number(group.Highest.Value)}.";
                Add(DefinitionErrorCode.OutOfRange, subject, message, "groups", Key(index), "lowest");
            }

            if (group.Id.Length > 0 && !named.Contains(group.Id))
            {
                var message = $"No characteristic is in the group '{subject}'.";
                Add(DefinitionErrorCode.NoCharacteristic, subject, message, "groups", Key(index));
            }
        }
    }

    private void CheckInteraction(Interaction interaction, int index)
    {
        var subject = Subject(interaction.Id, index);
        CheckIdentity("interaction", interaction.Id, interaction.Name, "interactions", index);
        CheckMember(interaction.First, subject, index, "first");
        CheckMember(interaction.Second, subject, index, "second");
        if (interaction.First.Length > 0
            && string.Equals(interaction.First, interaction.Second, StringComparison.Ordinal))
        {
            var message = $"The interaction '{subject}' needs two characteristics, but names '{interaction.First}' twice.";
            Add(DefinitionErrorCode.DuplicateId, subject, message, "interactions", Key(index), "second");
        }

        if (interaction.Cells.Length > Scorecard.MaxBins)
        {
            var message = $"An interaction has at most {Key(Scorecard.MaxBins)} cells, but '{subject}' has "
                + $"{Key(interaction.Cells.Length)}.";
            Add(DefinitionErrorCode.TooManyParts, subject, message, "interactions", Key(index), "cells");
        }

        var seen = new HashSet<(int First, int Second)>();
        for (var place = 0; place < interaction.Cells.Length; place++)
        {
            string[] path = ["interactions", Key(index), "cells", Key(place)];
            var cell = interaction.Cells[place];
            CheckPosition(cell.First, interaction.First, subject, [.. path, "first"]);
            CheckPosition(cell.Second, interaction.Second, subject, [.. path, "second"]);
            CheckPoints(cell.Points, $"The points of '{subject}'", subject, [.. path, "points"]);
            if (!seen.Add((cell.First, cell.Second)))
            {
                var message = $"The interaction '{subject}' gives points twice to the bins {Key(cell.First)} and "
                    + $"{Key(cell.Second)}.";
                Add(DefinitionErrorCode.OverlappingBins, subject, message, path);
            }
        }
    }

    private void CheckMember(string id, string subject, int index, string member)
    {
        if (id.Length == 0)
        {
            var message = $"The interaction '{subject}' needs two characteristics.";
            Add(DefinitionErrorCode.MissingId, subject, message, "interactions", Key(index), member);
        }
        else if (!_characteristics.ContainsKey(id))
        {
            var message = $"The interaction '{subject}' is about '{id}', which the scorecard does not have.";
            Add(DefinitionErrorCode.UnknownCharacteristic, subject, message, "interactions", Key(index), member);
        }
    }

    private void CheckPosition(int position, string id, string subject, ReadOnlySpan<string> path)
    {
        if (!_characteristics.TryGetValue(id, out var characteristic) || characteristic.Bins.IsEmpty)
        {
            return;
        }

        if (position < 0 || position >= characteristic.Bins.Length)
        {
            var message = $"The interaction '{subject}' names bin {Key(position)} of '{id}', whose bins are numbered "
                + $"from 0 to {Key(characteristic.Bins.Length - 1)}.";
            Add(DefinitionErrorCode.OutOfRange, subject, message, path);
        }
    }

    private void CheckIdentity(string what, string id, LocalizedText? name, string member, int index)
    {
        var subject = Subject(id, index);
        if (id.Length == 0)
        {
            var message = $"The {what} '{subject}' has no identifier.";
            Add(DefinitionErrorCode.MissingId, subject, message, member, Key(index), "id");
        }
        else if (!Identifier.IsValid(id) || !UnicodeText.IsValid(id))
        {
            var message = $"'{id}' is not an identifier: {Identifier.Rule}.";
            Add(DefinitionErrorCode.InvalidText, subject, message, member, Key(index), "id");
        }
        else if (!_ids.Add(id))
        {
            var message = $"The identifier '{id}' is used more than once.";
            Add(DefinitionErrorCode.DuplicateId, subject, message, member, Key(index), "id");
        }

        CheckText(name, subject, member, Key(index), "name");
    }

    private void CheckText(LocalizedText? text, string subject, params ReadOnlySpan<string> path)
    {
        if (!UnicodeText.IsValid(text))
        {
            var message = $"The {path[^1]} of '{subject}' is not valid Unicode.";
            Add(DefinitionErrorCode.InvalidText, subject, message, path);
        }
    }

    private void CheckCount(int count, string what, string member)
    {
        if (count > Scorecard.MaxCharacteristics)
        {
            var message = $"A scorecard has at most {Key(Scorecard.MaxCharacteristics)} {what}, but this one has "
                + $"{Key(count)}.";
            Add(DefinitionErrorCode.TooManyParts, _content.Id, message, member);
        }
    }

    private bool CheckPoints(decimal points, string what, string subject, params ReadOnlySpan<string> path)
    {
        if (PointUnits.CanHold(points))
        {
            return true;
        }

        var isTooLarge = Math.Abs(points) > PointUnits.MaxPoints;
        var message = isTooLarge
            ? $"{what} must be from -{BinTexts.Number(PointUnits.MaxPoints)} to "
                + $"{BinTexts.Number(PointUnits.MaxPoints)}, not {BinTexts.Number(points)}."
            : $"{what} must have at most {Key(PointUnits.DecimalPlaces)} decimal places, not {BinTexts.Number(points)}.";
        Add(isTooLarge ? DefinitionErrorCode.OutOfRange : DefinitionErrorCode.TooPrecise, subject, message, path);
        return false;
    }

    private void Add(DefinitionErrorCode code, string subject, string message, params ReadOnlySpan<string> path) =>
        _mistakes.Add(new(new(code, subject, message), [.. path]));
}
