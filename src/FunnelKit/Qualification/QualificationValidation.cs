using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>The rules that every qualification framework obeys, checked in definition order.</summary>
internal static class QualificationValidation
{
    public static ImmutableArray<DefinitionMistake> Validate(QualificationContent content) =>
    [
        .. DefinitionHead.Check("framework", content.Id, content.Name, content.Description),
        .. CheckLevels(content),
        .. CheckPoints(content),
        .. CheckElements(content),
    ];

    private static IEnumerable<DefinitionMistake> CheckLevels(QualificationContent content)
    {
        if (content.RequiredLevel == EvidenceLevel.None || !Enum.IsDefined(content.RequiredLevel))
        {
            const string Message = "The level required of answers must be asserted, confirmed or documented.";
            yield return new(new(DefinitionErrorCode.UnknownValue, content.Id, Message), ["requiredLevel"]);
        }

        if (content.Elements.Length > Scorecard.MaxCharacteristics)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"A qualification framework has at most {Scorecard.MaxCharacteristics} elements, but this one has "
                    + $"{content.Elements.Length}.");
            yield return new(new(DefinitionErrorCode.TooManyParts, content.Id, message), ["elements"]);
        }

        var required = content.Elements.Count(element => !element.IsOptional);
        if (required == 0)
        {
            const string Message = "A qualification framework needs an element that is not optional.";
            yield return new(new(DefinitionErrorCode.MissingMember, content.Id, Message), ["elements"]);
        }
        else if (content.Quorum is { } quorum && (quorum < 1 || quorum > required))
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The quorum must be from 1 to {required}, the number of elements that are not optional, "
                    + $"but is {quorum}.");
            yield return new(new(DefinitionErrorCode.OutOfRange, content.Id, message), ["quorum"]);
        }
    }

    private static IEnumerable<DefinitionMistake> CheckPoints(QualificationContent content)
    {
        var points = content.Points;
        (string Member, decimal Points)[] steps =
        [
            ("denied", points.Denied), ("asserted", points.Asserted), ("confirmed", points.Confirmed),
            ("documented", points.Documented),
        ];
        for (var index = 0; index < steps.Length; index++)
        {
            var (member, value) = steps[index];
            if (!PointUnits.CanHold(value))
            {
                yield return Mistake(member, $"must be {PointUnits.Range}, but are {Text(value)}.");
            }
            else if (index > 0 && value < steps[index - 1].Points)
            {
                var (below, least) = steps[index - 1];
                yield return Mistake(
                    member, $"must be at least those of '{below}', {Text(least)}, but are {Text(value)}.");
            }
        }

        DefinitionMistake Mistake(string member, string message) =>
            new(
                new(DefinitionErrorCode.OutOfRange, content.Id, $"The points of '{member}' {message}"),
                ["points", member]);
    }

    private static IEnumerable<DefinitionMistake> CheckElements(QualificationContent content)
    {
        var points = content.Points;
        decimal[] steps = [points.Denied, points.Asserted, points.Confirmed, points.Documented];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, element) in content.Elements.Index())
        {
            var position = StageMistake.PartAt(index);
            foreach (var mistake in DeclaredFacts.CheckNamed(
                "element", "elements", element.Id, element.Name, index, seen))
            {
                yield return mistake;
            }

            var weight = element.Weight;
            if (weight <= 0m || !PointUnits.CanHold(weight))
            {
                yield return Mistake($"must be above 0 and {PointUnits.Range}, but is {Text(weight)}.");
            }
            else if (!steps.All(step => !PointUnits.CanHold(step) || PointUnits.CanHold(step * weight)))
            {
                yield return Mistake($", {Text(weight)}, gives points that are not {PointUnits.Range}.");
            }

            foreach (var (question, text) in element.Questions.Index())
            {
                if (!UnicodeText.IsValid(text))
                {
                    var message = $"A question of the element '{element.Id}' is not valid Unicode.";
                    yield return new(
                        new(DefinitionErrorCode.InvalidText, element.Id, message),
                        ["elements", position, "questions", StageMistake.PartAt(question)]);
                }
            }

            DefinitionMistake Mistake(string message) => new(
                new(
                    DefinitionErrorCode.OutOfRange,
                    element.Id,
                    $"The weight of '{element.Id}'{(message[0] == ',' ? string.Empty : " ")}{message}"),
                ["elements", position, "weight"]);
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
