using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FunnelKit.History;

namespace FunnelKit.Playbooks;

/// <summary>How customers who are not ready to buy are kept warm, grade by grade.</summary>
/// <remarks>
/// <para>
/// A grade is any text, compared without regard to case: the three temperatures, the letters of a grade scale, or one's
/// own. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// NurturePlan plan = NurtureCadence.Standard.Plan(timeline, "C", asOf);
/// Console.WriteLine(plan.EvaluationDue);   // three months after the last evaluation
/// </code>
/// </example>
/// </remarks>
public sealed class NurtureCadence
{
    private const int MaxDays = 36_500;
    private const int MaxMonths = 120;

    private readonly FrozenDictionary<string, NurtureStep> _byGrade;

    private NurtureCadence(ImmutableArray<NurtureStep> steps)
    {
        Steps = steps;
        _byGrade = steps.ToFrozenDictionary(step => step.Grade, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the usual cadence, for hot, warm and cold customers and for the grades A, B and C.</summary>
    /// <value>
    /// Hot customers are given a product trial, warm ones a case demonstration, cold ones a white paper of their
    /// industry; grade C is evaluated again every quarter. The times between touches are chosen by FunnelKit, no
    /// source: 3 days for hot and A, 7 for warm, 14 for B, 30 for cold.
    /// </value>
    public static NurtureCadence Standard { get; } = Create(
    [
        new() { Grade = "hot", Content = Text("Direct product trial", "直接产品试用"), TouchEveryDays = 3 },
        new() { Grade = "warm", Content = Text("Case demonstration", "案例演示"), TouchEveryDays = 7 },
        new() { Grade = "cold", Content = Text("Industry white paper", "行业白皮书"), TouchEveryDays = 30 },
        new() { Grade = "A", Content = Text("Priority follow-up by senior sales", "重点跟进"), TouchEveryDays = 3 },
        new() { Grade = "B", Content = Text("Regular nurturing", "培育跟进"), TouchEveryDays = 14 },
        new() { Grade = "C", Content = Text("Lead library, evaluated again", "暂缓跟进"), EvaluateEveryMonths = 3 },
    ]);

    /// <summary>Gets the steps in the order in which they were given.</summary>
    public ImmutableArray<NurtureStep> Steps { get; }

    /// <summary>Creates a cadence.</summary>
    /// <param name="steps">One step for each grade.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// A step has no grade or one that another has, or a number is out of range. It carries all mistakes.
    /// </exception>
    public static NurtureCadence Create(IEnumerable<NurtureStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ImmutableArray<NurtureStep> list = [.. steps];
        var errors = Validate(list);
        return errors.IsEmpty
            ? new(list)
            : throw new InvalidDefinitionException("The cadence cannot be built.", errors);
    }

    /// <summary>Finds the step of a grade.</summary>
    /// <param name="grade">The grade, such as <c>cold</c> or <c>C</c>.</param>
    /// <param name="step">The step, or null when there is none for the grade.</param>
    /// <returns>True if there is a step.</returns>
    public bool TryFind(string grade, [NotNullWhen(true)] out NurtureStep? step)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _byGrade.TryGetValue(grade, out step);
    }

    /// <summary>Says what is next for a customer of a grade.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="grade">The grade that the customer has.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="calendar">
    /// The calendar of days. Null for <see cref="BusinessCalendar.CalendarDays"/>.
    /// </param>
    /// <returns>
    /// The plan. An evaluation is the interaction or fact <see cref="AlertRules.Evaluation"/>; before the first, the
    /// time runs from the move to nurture, or from the creation.
    /// </returns>
    /// <exception cref="ArgumentException">There is no step for the grade.</exception>
    public NurturePlan Plan(
        OpportunityTimeline timeline, string grade, DateTimeOffset asOf, IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        if (!TryFind(grade, out var step))
        {
            throw new ArgumentException(
                $"There is no step for the grade '{grade}'. There are steps for: "
                    + $"{string.Join(", ", Steps.Select(item => item.Grade))}.",
                nameof(grade));
        }

        var days = calendar ?? BusinessCalendar.CalendarDays;
        var reading = new OpportunityReading(timeline, asOf);
        var touched = reading.State.LastInteractionAt ?? reading.State.CreatedAt;
        var evaluated = NurtureClock.LastEvaluation(reading, AlertRules.Evaluation);
        var dues = NurtureClock.Dues(step, touched, evaluated, reading.AsOf, days);
        return new NurturePlan
        {
            OpportunityId = timeline.OpportunityId,
            Step = step,
            LastTouchAt = touched,
            TouchDue = dues.TouchDue,
            IsTouchOverdue = dues.IsTouchOverdue,
            LastEvaluatedAt = evaluated,
            EvaluationDue = dues.EvaluationDue,
            IsEvaluationDue = dues.IsEvaluationDue,
        };
    }

    /// <summary>Lists the mistakes in steps.</summary>
    internal static ImmutableArray<DefinitionError> Validate(ImmutableArray<NurtureStep> steps)
    {
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, step) in steps.Index())
        {
            if (string.IsNullOrWhiteSpace(step.Grade))
            {
                var subject = string.Create(CultureInfo.InvariantCulture, $"steps[{index}]");
                errors.Add(new(DefinitionErrorCode.MissingId, subject, $"The step at {subject} has no grade."));
            }
            else if (!seen.Add(step.Grade))
            {
                errors.Add(new(
                    DefinitionErrorCode.DuplicateId, step.Grade, $"The grade '{step.Grade}' has more than one step."));
            }

            Check(step.Grade, "touches, in days,", step.TouchEveryDays, MaxDays);
            Check(step.Grade, "evaluations, in months,", step.EvaluateEveryMonths, MaxMonths);
        }

        return errors.DrainToImmutable();

        void Check(string grade, string what, int? value, int most)
        {
            if (value is { } number && (number < 1 || number > most))
            {
                errors.Add(new(
                    DefinitionErrorCode.OutOfRange,
                    grade,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The time between {what} of grade '{grade}' must be from 1 to {most}, but is {number}.")));
            }
        }
    }

    private static LocalizedText Text(string english, string chinese) => LocalizedText.Create(english, chinese);
}
