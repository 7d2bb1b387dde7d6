using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>Grades by score: half-open cut-offs, highest first, that leave no score without a grade.</summary>
/// <remarks>
/// <para>
/// A score has the highest grade whose cut-off it reaches: with A from 20, B from 15 and C below, 20 is A, 19.5 is B
/// and 14.5 is C. Whoever has more points never has a lower grade.
/// </para>
/// <para>Instances are immutable and thread-safe. Two are alike when their hashes are equal.</para>
/// <example>
/// <code>
/// GradedScore graded = GradeScale.Abc.Grade(score, lead);
/// Console.WriteLine(graded.ToString("zh-Hans"));   // grade, what it may become, what contradicts it
/// </code>
/// </example>
/// </remarks>
public sealed partial class GradeScale
{
    private readonly FrozenDictionary<string, int> _ranks;

    internal GradeScale(GradeScaleContent content)
    {
        Content = content;
        FactIndex = DeclaredFacts.Index(content.Facts);
        _ranks = content.Grades.Index().ToFrozenDictionary(
            item => item.Item.Id, item => item.Index, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the usual grades of leads by five ratings from 1 to 5: A from 20, B from 15, C below.</summary>
    /// <value>
    /// A (重点跟进): industry highly matched, budget clear, decision maker clear. B (培育跟进): industry matched, but the
    /// details of the need not confirmed or the decision maker still to be won. C (暂缓跟进): industry not matched or
    /// budget unclear. The definitions ask for <see cref="GradingFacts"/>.
    /// </value>
    public static GradeScale Abc { get; } = CreateAbc();

    /// <summary>Gets the three temperatures for scores from 0 to 100: hot from 70, warm from 40, cold below.</summary>
    /// <value>The cut-offs are chosen by FunnelKit, no source; see <see cref="CreateTemperature"/> for others.</value>
    public static GradeScale Temperature { get; } = CreateTemperature(70m, 40m);

    /// <summary>Gets the identifier.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets what the scale is for, or null.</summary>
    public LocalizedText? Description => Content.Description;

    /// <summary>Gets how far a score must fall below a cut-off before a grade once given is lost.</summary>
    /// <value>In points, at least 0. The default value is 0.</value>
    public decimal Margin => Content.Margin;

    /// <summary>Gets the grades, highest first.</summary>
    /// <value>From 1 to 100; all but the last have a cut-off.</value>
    public ImmutableArray<Grade> Grades => Content.Grades;

    /// <summary>Gets the facts that the definitions of grades ask for, beside the standard ones.</summary>
    public ImmutableArray<Fact> Facts => Content.Facts;

    internal GradeScaleContent Content { get; }

    internal FrozenDictionary<string, Fact> FactIndex { get; }

    /// <summary>Gets the grade of an identifier.</summary>
    /// <param name="id">The identifier, such as <c>A</c>; compared without regard to case.</param>
    /// <exception cref="ArgumentException">The scale has no such grade.</exception>
    public Grade this[string id] => Grades[RankOf(id, nameof(id))];

    /// <summary>Starts a new scale.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>A builder without grades.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static GradeScaleBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new()
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Creates the three temperatures with cut-offs of one's own.</summary>
    /// <param name="hotFrom">The least score of a hot lead.</param>
    /// <param name="warmFrom">The least score of a warm lead, below <paramref name="hotFrom"/>.</param>
    /// <returns>The scale, with the grades <c>hot</c>, <c>warm</c> and <c>cold</c>.</returns>
    /// <exception cref="InvalidDefinitionException">A cut-off is out of range, or they do not fall.</exception>
    public static GradeScale CreateTemperature(decimal hotFrom, decimal warmFrom) =>
        CreateBuilder("temperature", LocalizedText.Create("Temperature", "意向温度"))
            .AddGrade("hot", hotFrom, LocalizedText.Create("Hot", "高意向"))
            .AddGrade("warm", warmFrom, LocalizedText.Create("Warm", "中等意向"))
            .AddGrade("cold", null, LocalizedText.Create("Cold", "低意向"))
            .Build();

    /// <summary>Starts a variant of this scale.</summary>
    /// <returns>A builder that holds all of this scale.</returns>
    public GradeScaleBuilder ToBuilder() => new(Content);

    /// <summary>Finds a grade.</summary>
    /// <param name="id">The identifier, such as <c>A</c>; compared without regard to case.</param>
    /// <param name="grade">The grade, or null when the scale has none of that identifier.</param>
    /// <returns>True if there is such a grade.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryFind(string id, [NotNullWhen(true)] out Grade? grade)
    {
        ArgumentNullException.ThrowIfNull(id);
        grade = _ranks.TryGetValue(id, out var rank) ? Grades[rank] : null;
        return grade is not null;
    }

    /// <summary>Grades a number of points.</summary>
    /// <param name="points">The points.</param>
    /// <returns>The highest grade whose cut-off the points reach.</returns>
    public Grade Grade(decimal points) => Grades[RankOf(points)];

    /// <summary>Grades a score and says what the grade may become, and why.</summary>
    /// <param name="score">The score.</param>
    /// <param name="facts">
    /// What is known of the lead, against which the definitions of grades are held. Null to leave that out.
    /// </param>
    /// <param name="previous">The grade before, which is kept within <see cref="Margin"/>; null for none.</param>
    /// <returns>The grade with its explanation.</returns>
    /// <exception cref="ArgumentException">The scale does not have the grade <paramref name="previous"/>.</exception>
    public GradedScore Grade(Score score, IFactSource? facts = null, Grade? previous = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return GradeJudge.Judge(this, score, facts, Held(previous));
    }

    /// <summary>Grades all leads of a table.</summary>
    /// <param name="scores">The scores.</param>
    /// <returns>The grades, the same as those of the leads one by one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> is null.</exception>
    public LeadGrades Grade(LeadScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return new(this, scores);
    }

    /// <summary>Grades a number of points of somebody who had a grade before, so that grades do not flap.</summary>
    /// <param name="points">The points.</param>
    /// <param name="previous">The grade before; null when there was none.</param>
    /// <returns>
    /// A higher grade as soon as its cut-off is reached. A grade once given is kept until the points are below its
    /// cut-off by more than <see cref="Margin"/>; then it is the highest below it that is kept or reached in this way.
    /// </returns>
    /// <exception cref="ArgumentException">The scale does not have the grade <paramref name="previous"/>.</exception>
    public Grade Regrade(decimal points, Grade? previous) => Grades[RankOf(points, Held(previous))];

    /// <summary>Shows the name in English.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);

    /// <summary>Gets the position of the grade of some points: 0 for the highest.</summary>
    internal int RankOf(decimal points)
    {
        var rank = 0;
        while (rank < Grades.Length - 1 && points < Grades[rank].From)
        {
            rank++;
        }

        return rank;
    }

    /// <summary>Gets the position of the grade that some points keep or reach.</summary>
    internal int RankOf(decimal points, int? held)
    {
        var reached = RankOf(points);
        var kept = held ?? reached;
        while (kept < reached && points < Grades[kept].From - Margin)
        {
            kept++;
        }

        return Math.Min(kept, reached);
    }

    internal int RankOf(string id, string parameter)
    {
        ArgumentNullException.ThrowIfNull(id, parameter);
        return _ranks.TryGetValue(id, out var rank)
            ? rank
            : throw new ArgumentException(
                $"There is no grade '{id}'. There are: {string.Join(", ", Grades.Select(grade => grade.Id))}.",
                parameter);
    }

    private int? Held(Grade? previous) => previous is null ? null : RankOf(previous.Id, nameof(previous));

    private static GradeScale CreateAbc()
    {
        var industry = Criterion.IsTrue(GradingFacts.IndustryMatch);
        var budget = Criterion.IsTrue(GradingFacts.BudgetClear);
        var decisionMaker = Criterion.IsTrue(GradingFacts.DecisionMakerClear);
        var need = Criterion.IsTrue(GradingFacts.NeedConfirmed);
        var builder = CreateBuilder("abc", LocalizedText.Create("Lead grades", "线索分级"));
        foreach (var fact in GradingFacts.All)
        {
            builder.AddFact(fact);
        }

        return builder
            .AddGrade(new()
            {
                Id = "A",
                Name = LocalizedText.Create("Follow up first", "重点跟进"),
                From = 20m,
                Description = LocalizedText.Create(
                    "Industry highly matched, budget clear, decision maker clear", "行业高度匹配、预算明确、决策人清晰"),
                Definition = Criterion.All(industry, budget, decisionMaker),
            })
            .AddGrade(new()
            {
                Id = "B",
                Name = LocalizedText.Create("Nurture", "培育跟进"),
                From = 15m,
                Description = LocalizedText.Create(
                    "Industry matched, but the need not confirmed in detail, or the decision maker to be cultivated",
                    "行业匹配，但需求细节未确认，或决策人待培育"),
                Definition = Criterion.All(
                    industry, Criterion.Any(Criterion.Not(need), Criterion.Not(decisionMaker))),
            })
            .AddGrade(new()
            {
                Id = "C",
                Name = LocalizedText.Create("Put off", "暂缓跟进"),
                Description = LocalizedText.Create(
                    "Industry matched little, or budget unclear; keep observing", "行业匹配度低或预算不明确，需持续观察"),
                Definition = Criterion.Any(Criterion.Not(industry), Criterion.Not(budget)),
            })
            .Build();
    }
}
