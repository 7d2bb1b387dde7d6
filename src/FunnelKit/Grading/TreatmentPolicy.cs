using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Grading;

/// <summary>How leads are treated, grade by grade: effort goes where it promises most.</summary>
/// <remarks>
/// <para>
/// Content and rhythm are those of the steps of a <see cref="NurtureCadence"/>, which opportunities that are nurtured
/// follow too. A grade is any text, compared without regard to case.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// TreatmentPlan plan = TreatmentPolicy.Standard.Plan(graded.Grade, lastTouchAt, lastEvaluatedAt, asOf);
/// Console.WriteLine(plan.EvaluationDue);
/// </code>
/// </example>
/// </remarks>
public sealed class TreatmentPolicy
{
    private readonly FrozenDictionary<string, Treatment> _byGrade;

    private TreatmentPolicy(ImmutableArray<Treatment> treatments)
    {
        Treatments = treatments;
        _byGrade = treatments.ToFrozenDictionary(item => item.Grade, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the usual treatment of the grades A, B and C and of the three temperatures.</summary>
    /// <value>
    /// A goes to senior sales first; B is nurtured regularly by its owner; C goes to the lead library of marketing and
    /// is evaluated again every quarter. Hot leads are given a product trial, warm ones a case demonstration, cold ones
    /// a white paper of their industry. Content and rhythm are those of <see cref="NurtureCadence.Standard"/>. The
    /// roles for hot, warm and cold leads, and marketing as the keeper of the lead library, are chosen by FunnelKit, no
    /// source.
    /// </value>
    public static TreatmentPolicy Standard { get; } = Create(
    [
        Of("A", StandardRoles.SeniorSales, "Senior sales follows up first", "资深销售优先跟进"),
        Of("B", StandardRoles.Owner, "The owner nurtures regularly", "负责人定期培育"),
        Of("C", StandardRoles.Marketing, "Lead library, woken up from time to time", "进入线索库，定期激活"),
        Of("hot", StandardRoles.SeniorSales, "Senior sales offers a product trial", "资深销售安排产品试用"),
        Of("warm", StandardRoles.Owner, "The owner demonstrates cases", "负责人进行案例演示"),
        Of("cold", StandardRoles.Marketing, "Marketing sends knowledge", "市场部推送行业内容"),
    ]);

    /// <summary>Gets the treatments in the order in which they were given.</summary>
    public ImmutableArray<Treatment> Treatments { get; }

    /// <summary>Creates a policy.</summary>
    /// <param name="treatments">One treatment for each grade.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="treatments"/> or one of them is null.</exception>
    /// <exception cref="InvalidDefinitionException">
    /// A treatment has no role, no grade or one that another has, or a number is out of range. It carries all mistakes.
    /// </exception>
    public static TreatmentPolicy Create(IEnumerable<Treatment> treatments)
    {
        ArgumentNullException.ThrowIfNull(treatments);
        ImmutableArray<Treatment> list = [.. treatments];
        foreach (var treatment in list)
        {
            ArgumentNullException.ThrowIfNull(treatment, nameof(treatments));
        }

        var errors = NurtureCadence.Validate([.. list.Select(item => item.Step)])
            .AddRange(list
                .Where(item => !Identifier.IsValid(item.Role))
                .Select(item => new DefinitionError(
                    item.Role.Length == 0 ? DefinitionErrorCode.UnknownRole : DefinitionErrorCode.InvalidText,
                    item.Grade,
                    $"The role that follows up the grade '{item.Grade}' is not an identifier: {Identifier.Rule}.")));
        return errors.IsEmpty
            ? new(list)
            : throw new InvalidDefinitionException("The treatment policy cannot be built.", errors);
    }

    /// <summary>Finds the treatment of a grade.</summary>
    /// <param name="grade">The identifier of the grade, such as <c>C</c>.</param>
    /// <param name="treatment">The treatment, or null when there is none for the grade.</param>
    /// <returns>True if there is a treatment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grade"/> is null.</exception>
    public bool TryFind(string grade, [NotNullWhen(true)] out Treatment? treatment)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _byGrade.TryGetValue(grade, out treatment);
    }

    /// <summary>Gets the cadence by which opportunities of the same grades are nurtured.</summary>
    /// <returns>The cadence, with the steps of these treatments.</returns>
    public NurtureCadence ToCadence() => NurtureCadence.Create(Treatments.Select(item => item.Step));

    /// <summary>Says what is next for a lead of a grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <param name="lastTouchAt">When the lead was last touched, or came in; null when nobody knows.</param>
    /// <param name="lastEvaluatedAt">When the lead was last graded; null when nobody knows.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="calendar">
    /// The calendar of days. Null for <see cref="BusinessCalendar.CalendarDays"/>.
    /// </param>
    /// <returns>
    /// The plan. Months are those of the calendar: three months after 31 January is 30 April. What is due when nobody
    /// knows the last time is not known either.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="grade"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no treatment for the grade.</exception>
    public TreatmentPlan Plan(
        Grade grade,
        DateTimeOffset? lastTouchAt,
        DateTimeOffset? lastEvaluatedAt,
        DateTimeOffset asOf,
        IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(grade);
        if (!TryFind(grade.Id, out var treatment))
        {
            throw new ArgumentException(
                $"There is no treatment for the grade '{grade.Id}'. There are treatments for: "
                    + $"{string.Join(", ", Treatments.Select(item => item.Grade))}.",
                nameof(grade));
        }

        var dues = NurtureClock.Dues(
            treatment.Step, lastTouchAt, lastEvaluatedAt, asOf, calendar ?? BusinessCalendar.CalendarDays);
        return new()
        {
            Treatment = treatment,
            TouchDue = dues.TouchDue,
            IsTouchOverdue = dues.IsTouchOverdue,
            EvaluationDue = dues.EvaluationDue,
            IsEvaluationDue = dues.IsEvaluationDue,
        };
    }

    private static Treatment Of(string grade, string role, string english, string chinese) => new()
    {
        Role = role,
        Action = LocalizedText.Create(english, chinese),
        Step = NurtureCadence.Standard.TryFind(grade, out var step) ? step : new NurtureStep { Grade = grade },
    };
}
