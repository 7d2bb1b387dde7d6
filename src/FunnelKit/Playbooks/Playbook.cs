using System.Collections.Immutable;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Turns the activities of a model's stages into the tasks of one opportunity.</summary>
/// <remarks>
/// <para>
/// A plan is a pure function of the timeline, the model and the instant: nothing is stored, and what becomes known
/// later does not change it. A task is due at the end of a local day of the calendar; a due date does not move while
/// the opportunity is on hold.
/// </para>
/// <para>
/// A task is done when its standard is met by evidence. On the first visit to a stage, facts and documents count
/// whenever they were recorded, and interactions since the stage was entered, or since the creation of the opportunity
/// where the activity is due from there. What counts in a stage entered again is said by <see cref="ReEntryPolicy"/>;
/// under <see cref="ReEntryPolicy.Restart"/> facts, too, must be recorded since the latest entry, except for what is
/// due from the creation.
/// </para>
/// <para>
/// What was done stays done: a standard such as two calls within 30 days is met once there have been 30 days with two
/// calls. A task opens again only when a fact that it rests on is no longer known.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// Playbook playbook = Playbook.Create(StageModels.FiveStage);
/// TaskPlan plan = playbook.Plan(timeline, asOf);
/// foreach (PlannedTask task in plan.Tasks)
///     Console.WriteLine($"{task.Activity}: {task.Status}, due {task.Due}, by {task.Assignee}");
/// Console.WriteLine(plan.NextStep?.ToString("zh-Hans"));   // 下一步干啥
/// </code>
/// </example>
/// </remarks>
public sealed class Playbook
{
    private Playbook(StageModel model, ReEntryPolicy reEntry, IBusinessCalendar calendar)
    {
        Model = model;
        ReEntry = reEntry;
        Calendar = calendar;
    }

    /// <summary>Gets the model whose activities are planned.</summary>
    public StageModel Model { get; }

    /// <summary>Gets what becomes of the tasks of a stage when an opportunity enters it again.</summary>
    public ReEntryPolicy ReEntry { get; }

    /// <summary>Gets the calendar in which days are counted.</summary>
    public IBusinessCalendar Calendar { get; }

    /// <summary>Creates a playbook.</summary>
    /// <param name="model">The model whose activities are planned.</param>
    /// <param name="options">The settings, which are copied. Null for the default ones.</param>
    /// <param name="calendar">
    /// The calendar in which days are counted. Null for <see cref="BusinessCalendar.CalendarDays"/>.
    /// </param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentException"><paramref name="options"/> are not valid.</exception>
    public static Playbook Create(
        StageModel model, PlaybookOptions? options = null, IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var settings = options ?? new PlaybookOptions();
        return settings.Validate() is { IsEmpty: false } problems
            ? throw new ArgumentException(string.Join(' ', problems), nameof(options))
            : new(model, settings.ReEntry, calendar ?? BusinessCalendar.CalendarDays);
    }

    /// <summary>Plans the tasks of an opportunity in the stage it is in.</summary>
    /// <param name="timeline">The opportunity.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <returns>The plan; without tasks when the opportunity is in no stage of the model that has any.</returns>
    public TaskPlan Plan(OpportunityTimeline timeline, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        return Plan(new OpportunityReading(timeline, asOf));
    }

    /// <summary>Plans the tasks of many opportunities.</summary>
    /// <param name="timelines">The opportunities.</param>
    /// <param name="asOf">The instant: only what was known and had happened by then counts.</param>
    /// <param name="maxDegreeOfParallelism">The number of threads, at least 1. The default value is 1.</param>
    /// <returns>A plan for each, in the same order; the number of threads does not matter.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is below 1.</exception>
    public ImmutableArray<TaskPlan> Plan(
        IEnumerable<OpportunityTimeline> timelines, DateTimeOffset asOf, int maxDegreeOfParallelism = 1)
    {
        ArgumentNullException.ThrowIfNull(timelines);
        return [.. OrderedWork.Map(timelines, timeline => Plan(timeline, asOf), maxDegreeOfParallelism)];
    }

    internal TaskPlan Plan(OpportunityReading reading) => new TaskPlanner(this, reading).Plan();
}
