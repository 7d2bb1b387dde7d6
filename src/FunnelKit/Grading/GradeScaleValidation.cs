using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>The rules that every grade scale obeys, checked in definition order.</summary>
internal static class GradeScaleValidation
{
    /// <summary>Beyond this, scores have fewer than six decimal places of their own in JSON.</summary>
    public const decimal MaxPoints = 1_000_000_000m;

    /// <summary>So that a grade fits one byte of a table.</summary>
    public const int MaxGrades = 100;

    public static ImmutableArray<DefinitionMistake> Validate(GradeScaleContent content) =>
    [
        .. DefinitionHead.Check("scale", content.Id, content.Name, content.Description),
        .. CheckScale(content),
        .. DeclaredFacts.Check(content.Facts),
        .. CheckIdentifiers(content.Grades),
        .. CheckCutOffs(content.Grades),
        .. CheckDefinitions(content),
    ];

    private static IEnumerable<DefinitionMistake> CheckScale(GradeScaleContent content)
    {
        if (content.Margin < 0m || !CanHold(content.Margin))
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"The margin must be from 0 to {MaxPoints}, with at most {PointUnits.DecimalPlaces} decimal places, "
                    + $"but is {content.Margin}.");
            yield return new(new(DefinitionErrorCode.OutOfRange, content.Id, message), ["margin"]);
        }

        if (content.Grades.IsEmpty)
        {
            const string Message = "A grade scale needs a grade without cut-off, the lowest one.";
            yield return new(new(DefinitionErrorCode.MissingMember, content.Id, Message), ["grades"]);
        }
        else if (content.Grades.Length > MaxGrades)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"A grade scale has at most {MaxGrades} grades, but this one has {content.Grades.Length}.");
            yield return new(new(DefinitionErrorCode.OutOfRange, content.Id, message), ["grades"]);
        }
    }

    private static IEnumerable<DefinitionMistake> CheckIdentifiers(ImmutableArray<Grade> grades)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, grade) in grades.Index())
        {
            foreach (var mistake in DeclaredFacts.CheckNamed("grade", "grades", grade.Id, grade.Name, index, seen))
            {
                yield return mistake;
            }

            if (!UnicodeText.IsValid(grade.Description))
            {
                var message = $"The description of the grade '{grade.Id}' is not valid Unicode.";
                yield return Mistake(DefinitionErrorCode.InvalidText, grade, index, "description", message);
            }
        }
    }

    private static IEnumerable<DefinitionMistake> CheckCutOffs(ImmutableArray<Grade> grades)
    {
        decimal? above = null;
        foreach (var (index, grade) in grades.Index())
        {
            var isLast = index == grades.Length - 1;
            if (grade.From is not { } from)
            {
                if (!isLast)
                {
                    var message = $"The grade '{grade.Id}' has no cut-off, so that no score has the grades below it.";
                    yield return Mistake(DefinitionErrorCode.MissingMember, grade, index, "from", message);
                }

                continue;
            }

            if (!CanHold(from))
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The cut-off of '{grade.Id}' must be from {-MaxPoints} to {MaxPoints}, with at most "
                        + $"{PointUnits.DecimalPlaces} decimal places, but is {from}.");
                yield return Mistake(DefinitionErrorCode.OutOfRange, grade, index, "from", message);
            }

            if (isLast)
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Scores below {from} have no grade: the lowest grade, '{grade.Id}', must have no cut-off.");
                yield return Mistake(DefinitionErrorCode.NotApplicable, grade, index, "from", message);
            }

            if (from >= above)
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The cut-off of '{grade.Id}', {from}, must be below that of the grade above it, {above}.");
                yield return Mistake(DefinitionErrorCode.OutOfRange, grade, index, "from", message);
            }

            above = from;
        }
    }

    private static IEnumerable<DefinitionMistake> CheckDefinitions(GradeScaleContent content)
    {
        var facts = DeclaredFacts.Index(content.Facts);
        return
            from item in content.Grades.Index()
            where item.Item.Definition is not null
            from mistake in CriterionValidation.Check(item.Item.Definition!, facts)
            select new DefinitionMistake(
                new(mistake.Code, item.Item.Id, $"The definition of the grade '{item.Item.Id}': {mistake.Message}"),
                ["grades", StageMistake.PartAt(item.Index), "definition", .. mistake.Path]);
    }

    private static bool CanHold(decimal points) =>
        Math.Abs(points) <= MaxPoints && decimal.Round(points, PointUnits.DecimalPlaces) == points;

    private static DefinitionMistake Mistake(
        DefinitionErrorCode code, Grade grade, int index, string member, string message) =>
        new(new(code, grade.Id, message), ["grades", StageMistake.PartAt(index), member]);
}
