using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>Grades leads by two scores at once: how well they fit, and how much they engage, from A1 to C3.</summary>
/// <remarks>
/// <para>
/// Who fits better or engages more never has a lower grade: a matrix in which that is not so cannot be built.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// </remarks>
public sealed class FitEngagementMatrix
{
    private FitEngagementMatrix(
        GradeScale fit, GradeScale engagement, GradeScale grades, ImmutableArray<MatrixCell> cells)
    {
        Fit = fit;
        Engagement = engagement;
        Grades = grades;
        Cells = cells;
    }

    /// <summary>
    /// Gets the usual matrix: fit by the grades A, B and C, engagement from 1 to 3, and three temperatures.
    /// </summary>
    /// <value>
    /// A1 and A2 and B1 are hot, A3, B2 and C1 warm, B3, C2 and C3 cold. Engagement is 1 from 50 points of behavior and
    /// 2 from 20. All of this is chosen by FunnelKit, no source.
    /// </value>
    public static FitEngagementMatrix Standard { get; } = Create(
        GradeScale.Abc,
        GradeScale.CreateBuilder("engagement", LocalizedText.Create("Engagement", "参与度"))
            .AddGrade("1", 50m, LocalizedText.Create("High", "高"))
            .AddGrade("2", 20m, LocalizedText.Create("Medium", "中"))
            .AddGrade("3", null, LocalizedText.Create("Low", "低"))
            .Build(),
        GradeScale.Temperature,
        [
            Cell("A", "1", "hot"), Cell("A", "2", "hot"), Cell("A", "3", "warm"),
            Cell("B", "1", "hot"), Cell("B", "2", "warm"), Cell("B", "3", "cold"),
            Cell("C", "1", "warm"), Cell("C", "2", "cold"), Cell("C", "3", "cold"),
        ]);

    /// <summary>Gets the scale of the fit, from the attributes.</summary>
    public GradeScale Fit { get; }

    /// <summary>Gets the scale of the engagement, from the behavior.</summary>
    public GradeScale Engagement { get; }

    /// <summary>Gets the scale whose grades the cells have; its cut-offs do not matter here.</summary>
    public GradeScale Grades { get; }

    /// <summary>Gets the cells: the best fit first, and of it the highest engagement first.</summary>
    public ImmutableArray<MatrixCell> Cells { get; }

    /// <summary>Gets the cell of a fit and an engagement.</summary>
    /// <param name="fit">The identifier of the grade of the fit, such as <c>A</c>.</param>
    /// <param name="engagement">The identifier of the grade of the engagement, such as <c>1</c>.</param>
    /// <exception cref="ArgumentException">A scale has no such grade.</exception>
    public MatrixCell this[string fit, string engagement] =>
        At(Fit.RankOf(fit, nameof(fit)), Engagement.RankOf(engagement, nameof(engagement)));

    /// <summary>Creates a matrix.</summary>
    /// <param name="fit">The scale of the fit.</param>
    /// <param name="engagement">The scale of the engagement.</param>
    /// <param name="grades">The scale whose grades the cells have.</param>
    /// <param name="cells">One cell for each pair of grades, in any order.</param>
    /// <returns>The matrix.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// A cell is missing, given twice or of an unknown grade, or a better fit or engagement has a lower grade. All
    /// mistakes are listed.
    /// </exception>
    public static FitEngagementMatrix Create(
        GradeScale fit, GradeScale engagement, GradeScale grades, IEnumerable<MatrixCell> cells)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(engagement);
        ArgumentNullException.ThrowIfNull(grades);
        ArgumentNullException.ThrowIfNull(cells);
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        var placed = new MatrixCell?[fit.Grades.Length, engagement.Grades.Length];
        foreach (var cell in cells)
        {
            ArgumentNullException.ThrowIfNull(cell, nameof(cells));
            Place(cell);
        }

        var ordered = ImmutableArray.CreateBuilder<MatrixCell>(placed.Length);
        for (var row = 0; row < fit.Grades.Length; row++)
        {
            for (var column = 0; column < engagement.Grades.Length; column++)
            {
                if (placed[row, column] is { } cell)
                {
                    CheckOrder(cell, row == 0 ? null : placed[row - 1, column]);
                    CheckOrder(cell, column == 0 ? null : placed[row, column - 1]);
                    ordered.Add(cell);
                }
                else
                {
                    var code = fit.Grades[row].Id + engagement.Grades[column].Id;
                    errors.Add(new(DefinitionErrorCode.MissingMember, code, $"The cell '{code}' is missing."));
                }
            }
        }

        return errors.Count == 0
            ? new(fit, engagement, grades, ordered.DrainToImmutable())
            : throw new InvalidDefinitionException("The matrix cannot be built.", errors.DrainToImmutable());

        void Place(MatrixCell cell)
        {
            CheckKnown(cell, "fit", fit, cell.Fit);
            CheckKnown(cell, "engagement", engagement, cell.Engagement);
            CheckKnown(cell, "grade", grades, cell.Grade);
            if (fit.TryFind(cell.Fit, out var row) && engagement.TryFind(cell.Engagement, out var column))
            {
                ref var place = ref placed[fit.Grades.IndexOf(row), engagement.Grades.IndexOf(column)];
                if (place is not null)
                {
                    var message = $"The cell '{cell.Code}' is given more than once.";
                    errors.Add(new(DefinitionErrorCode.DuplicateId, cell.Code, message));
                }

                place ??= cell;
            }
        }

        void CheckKnown(MatrixCell cell, string what, GradeScale scale, string id)
        {
            if (!scale.TryFind(id, out _))
            {
                var known = string.Join(", ", scale.Grades.Select(grade => grade.Id));
                var message = $"The {what} of the cell '{cell.Code}' must be one of {known}, not '{id}'.";
                errors.Add(new(DefinitionErrorCode.UnknownValue, cell.Code, message));
            }
        }

        void CheckOrder(MatrixCell cell, MatrixCell? better)
        {
            if (better is not null
                && grades.TryFind(cell.Grade, out var own)
                && grades.TryFind(better.Grade, out var other)
                && grades.Grades.IndexOf(own) < grades.Grades.IndexOf(other))
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"The cell '{better.Code}' must not have a lower grade, {other.Id}, than '{cell.Code}', {own.Id}.");
                errors.Add(new(DefinitionErrorCode.OutOfRange, better.Code, message));
            }
        }
    }

    /// <summary>Places a lead.</summary>
    /// <param name="fit">The score of its attributes.</param>
    /// <param name="engagement">The score of its behavior.</param>
    /// <returns>The cell, and those that it may yet be in.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public MatrixPlacement Place(Score fit, BehaviorScore engagement)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(engagement);
        var graded = Fit.Grade(fit);
        var column = Engagement.RankOf(engagement.Total);
        var cell = At(Fit.RankOf(fit.Total), column);
        var (best, worst) = (Fit.RankOf(fit.Highest), Fit.RankOf(fit.Lowest));
        return new(
            cell,
            Grades[cell.Grade],
            graded,
            engagement,
            [.. Enumerable.Range(best, worst - best + 1).Select(row => At(row, column))]);
    }

    private MatrixCell At(int row, int column) => Cells[(row * Engagement.Grades.Length) + column];

    private static MatrixCell Cell(string fit, string engagement, string grade) => new()
    {
        Fit = fit,
        Engagement = engagement,
        Grade = grade,
    };
}
