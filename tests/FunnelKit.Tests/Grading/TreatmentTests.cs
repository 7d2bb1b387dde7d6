using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Grading;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Grading;

/// <summary>The acceptance items of treatment and of follow-up.</summary>
public sealed class TreatmentTests
{
    [Theory]
    [InlineData("cold", "Industry white paper", "行业白皮书")]
    [InlineData("warm", "Case demonstration", "案例演示")]
    [InlineData("hot", "Direct product trial", "直接产品试用")]
    public void Item085_Content_FollowsTheTemperature(string grade, string english, string chinese)
    {
        Assert.True(TreatmentPolicy.Standard.TryFind(grade, out var treatment));

        Assert.Equal(LocalizedText.Create(english, chinese), treatment.Step.Content);
    }

    [Theory]
    [InlineData("A", StandardRoles.SeniorSales)]
    [InlineData("B", StandardRoles.Owner)]
    [InlineData("C", StandardRoles.Marketing)]
    public void Item089_WhoFollowsUp_DependsOnTheGrade(string grade, string role)
    {
        Assert.True(TreatmentPolicy.Standard.TryFind(grade, out var treatment));

        Assert.Equal(role, treatment.Role);
        Assert.True(StandardRoles.TryFind(role, out _));
    }

    [Fact]
    public void Item084_EveryGradeOfTheShippedScales_HasATreatmentOfItsOwn()
    {
        var grades = GradeScale.Abc.Grades.Concat(GradeScale.Temperature.Grades).Select(grade => grade.Id).ToList();

        Assert.All(grades, grade => Assert.True(TreatmentPolicy.Standard.TryFind(grade, out _)));
        Assert.Equal(grades, TreatmentPolicy.Standard.Treatments.Select(item => item.Grade));
        Assert.Equal(
            3, TreatmentPolicy.Standard.Treatments.TakeLast(3).Select(item => item.Step.Content).Distinct().Count());
    }

    /// <summary>The playbooks have one source of content and rhythm.</summary>
    [Fact]
    public void ToCadence_OfTheStandard_IsTheStandardCadence() =>
        Assert.Equal(
            NurtureCadence.Standard.Steps.OrderBy(step => step.Grade, StringComparer.Ordinal),
            TreatmentPolicy.Standard.ToCadence().Steps.OrderBy(step => step.Grade, StringComparer.Ordinal));

    /// <summary>T9: a lead of grade C is evaluated again each quarter.</summary>
    [Theory]
    [InlineData("2026-01-31", "2026-04-30")]
    [InlineData("2026-03-02", "2026-06-02")]
    [InlineData("2023-11-30", "2024-02-29")]
    [InlineData("2024-11-29", "2025-02-28")]
    [InlineData("2026-08-31", "2026-11-30")]
    [InlineData("2026-12-31", "2027-03-31")]
    [InlineData("2027-02-28", "2027-05-28")]
    public void Item089_T9_GradeC_IsEvaluatedAgainEachQuarter(string evaluated, string due)
    {
        var date = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        var last = DateTimeOffset.Parse(evaluated + "T15:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var day = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);

        var before = Plan("C", last, day.AddTicks(-1));
        var after = Plan("C", last, day);

        Assert.Equal((date, false), (before.EvaluationDue!.Value, before.IsEvaluationDue));
        Assert.Equal((date, true), (after.EvaluationDue!.Value, after.IsEvaluationDue));
        Assert.Null(after.TouchDue);
        Assert.Null(Plan("A", last, day).EvaluationDue);
    }

    /// <summary>T9: the month ends where the calendar is, not in Greenwich.</summary>
    [Fact]
    public void Item089_T9_GradeC_IsEvaluatedAgainByTheDaysOfItsCalendar()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("UTC+8", TimeSpan.FromHours(8), "UTC+8", "UTC+8");
        var calendar = BusinessCalendar.Create(zone, Enum.GetValues<DayOfWeek>());
        var last = new DateTimeOffset(2026, 1, 30, 17, 0, 0, TimeSpan.Zero);
        var due = new DateTimeOffset(2026, 4, 29, 16, 0, 0, TimeSpan.Zero);

        var before = TreatmentPolicy.Standard.Plan(GradeScale.Abc["C"], last, last, due.AddTicks(-1), calendar);
        var after = TreatmentPolicy.Standard.Plan(GradeScale.Abc["C"], last, last, due, calendar);

        Assert.Equal((new DateOnly(2026, 4, 30), false), (before.EvaluationDue!.Value, before.IsEvaluationDue));
        Assert.True(after.IsEvaluationDue);
    }

    [Fact]
    public void Create_WithATreatmentThatIsNull_Throws() =>
        Assert.Throws<ArgumentNullException>("treatments", () => TreatmentPolicy.Create([null!]));

    [Fact]
    public void Plan_OfAGradeWithARhythm_SaysWhenTheNextTouchIsDue()
    {
        var plan = TreatmentPolicy.Standard.Plan(
            GradeScale.Abc["B"], GradingFixtures.Day(0), null, GradingFixtures.Day(15));

        Assert.Equal((new DateOnly(2026, 3, 16), true), (plan.TouchDue!.Value, plan.IsTouchOverdue));
        Assert.Null(TreatmentPolicy.Standard.Plan(GradeScale.Abc["B"], null, null, GradingFixtures.Day(15)).TouchDue);
    }

    [Fact]
    public void Plan_OfAGradeWithoutTreatment_NamesTheKnownOnes()
    {
        var exception = Assert.Throws<ArgumentException>(() => TreatmentPolicy.Standard.Plan(
            new() { Id = "D" }, null, null, GradingFixtures.Start));

        Assert.Contains("A, B, C, hot, warm, cold", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WithManyMistakes_ListsThemAll()
    {
        var errors = Assert.Throws<InvalidDefinitionException>(() => TreatmentPolicy.Create(
        [
            new(),
            new() { Role = "owner", Step = new() { Grade = "A", EvaluateEveryMonths = 0 } },
            new() { Role = " x", Step = new() { Grade = "a" } },
        ])).Errors;

        Assert.Equal(
            [
                DefinitionErrorCode.MissingId, DefinitionErrorCode.OutOfRange, DefinitionErrorCode.DuplicateId,
                DefinitionErrorCode.UnknownRole, DefinitionErrorCode.InvalidText,
            ],
            errors.Select(error => error.Code));
    }

    [Fact]
    public void Item102_FollowUps_AreOrderedByGradeScoreAndLongestUntouched()
    {
        var list = FollowUpList.Create(GradeScale.Abc,
        [
            Lead("c", "C", 14m, 0), Lead("kept", "A", 19.5m, 0), Lead("b", "B", 19m, 0), Lead("late", "A", 21m, 5),
            Lead("early", "A", 21m, 1), Lead("twin", "A", 21m, 1), Lead("never", "A", 21m, null),
            Lead("best", "A", 25m, 9),
        ]);

        Assert.Equal(
            ["best", "never", "early", "twin", "late", "kept", "b", "c"], list.Items.Select(lead => lead.Id));
        Assert.Equal(["b"], list.OfGrade("b").Items.Select(lead => lead.Id));
    }

    [Fact]
    public void DueBy_ListsWhatIsToBeDone()
    {
        var policy = TreatmentPolicy.Standard;
        var list = FollowUpList.Create(GradeScale.Abc, new[] { "A", "B", "C" }.Select(id => Lead(id, id, 0m, 0) with
        {
            Plan = policy.Plan(
                GradeScale.Abc[id], GradingFixtures.Day(0), GradingFixtures.Day(0), GradingFixtures.Day(1)),
        }).Append(Lead("free", "A", 9m, 0)));

        Assert.Empty(list.DueBy(new(2026, 3, 4)).Items);
        Assert.Equal(["A"], list.DueBy(new(2026, 3, 5)).Items.Select(lead => lead.Id));
        Assert.Equal(["A", "B"], list.DueBy(new(2026, 3, 16)).Items.Select(lead => lead.Id));
        Assert.Equal(["A", "B", "C"], list.DueBy(new(2026, 6, 2)).Items.Select(lead => lead.Id));
    }

    [Fact]
    public void The_order_of_follow_ups_does_not_depend_on_the_order_of_arrival() =>
        PropertyCheck.ForAll(
            from leads in (
                from grade in Gen.Elements("A", "B", "C")
                from score in Gen.Choose(0, 2)
                from day in Gen.Elements<double?>(null, 0, 1)
                select (grade, score, day)).ListOf()
            from seed in Gen.Choose(0, 9_999)
            select (leads, seed),
            sample =>
            {
                var leads = sample.leads
                    .Select((lead, index) => Lead($"L{index}", lead.grade, lead.score, lead.day)).ToList();
                var shuffled = TimelineGenerators.Shuffled(leads, sample.seed);

                var items = FollowUpList.Create(GradeScale.Abc, leads).Items;

                Assert.Equal(items.AsEnumerable(), FollowUpList.Create(GradeScale.Abc, shuffled).Items);
                Assert.Equal(items.AsEnumerable(), FollowUpList.Create(GradeScale.Abc, items.Reverse()).Items);
                Assert.All(items.Zip(items.Skip(1)), pair => Assert.True(
                    string.CompareOrdinal(pair.First.Grade.Id, pair.Second.Grade.Id) < 0
                        || (pair.First.Grade == pair.Second.Grade && pair.First.Score >= pair.Second.Score)));
            });

    [Fact]
    public void Create_OfAListWithALeadTwiceOrOfAnotherScale_IsRefused()
    {
        Assert.Throws<ArgumentException>(
            () => FollowUpList.Create(GradeScale.Abc, [Lead("x", "A", 0m, 0), Lead("x", "B", 0m, 0)]));
        Assert.Throws<ArgumentException>(
            () => FollowUpList.Create(GradeScale.Temperature, [Lead("x", "A", 0m, 0)]));
        Assert.Throws<ArgumentException>(
            () => FollowUpList.Create(GradeScale.Abc, [new() { Grade = GradeScale.Abc["A"] }]));
    }

    private static TreatmentPlan Plan(string grade, DateTimeOffset evaluated, DateTimeOffset asOf) =>
        TreatmentPolicy.Standard.Plan(GradeScale.Abc[grade], evaluated, evaluated, asOf);

    private static FollowUp Lead(string id, string grade, decimal score, double? day) => new()
    {
        Id = id,
        Grade = GradeScale.Abc[grade],
        Score = score,
        LastTouchAt = day is { } touched ? GradingFixtures.Day(touched) : null,
    };
}
