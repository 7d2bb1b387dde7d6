using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>How the grade of a lead changed over time, and when sales should step in.</summary>
/// <remarks>
/// <para>
/// A higher grade is given at its cut-off and lost only below the cut-off less <see cref="GradeScale.Margin"/>, so a
/// score that wavers within the margin does not make the grade flap. Sales should step in whenever the lead reaches the
/// grade of <see cref="StepIn"/> or a higher one from below, or has it from the beginning; the next such moment comes
/// only after that grade was lost.
/// </para>
/// <para>Instances are immutable and thread-safe.</para>
/// <example>
/// <code>
/// GradeTrace trace = GradeTrace.Follow(scale, behavior, events, [new() { At = captured, Points = fit.Total }], asOf);
/// Console.WriteLine(trace.StepIns[^1].At);
/// </code>
/// </example>
/// </remarks>
public sealed class GradeTrace
{
    private GradeTrace(GradeScale scale, Grade stepIn, ImmutableArray<GradeChange> changes)
    {
        Scale = scale;
        StepIn = stepIn;
        Changes = changes;
        StepIns = [.. changes.Where(change => change.IsStepIn)];
    }

    /// <summary>Gets the scale, with its margin.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the grade from which on sales should step in.</summary>
    public Grade StepIn { get; }

    /// <summary>Gets the first grade and every change of it, in the order of time.</summary>
    public ImmutableArray<GradeChange> Changes { get; }

    /// <summary>Gets the changes at which sales should step in.</summary>
    public ImmutableArray<GradeChange> StepIns { get; }

    /// <summary>Gets the last grade.</summary>
    /// <value>Null when nothing was observed.</value>
    public Grade? Current => Changes.IsEmpty ? null : Changes[^1].To;

    /// <summary>Traces the grade through scores that were observed.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="observations">
    /// The scores, in any order. Of one instant decay comes first, then attributes, then events, then smaller scores.
    /// </param>
    /// <param name="stepIn">
    /// The identifier of the grade from which on sales should step in; null for the highest.
    /// </param>
    /// <returns>The trace.</returns>
    /// <exception cref="ArgumentNullException">The scale or the observations are null.</exception>
    /// <exception cref="ArgumentException">The scale has no grade <paramref name="stepIn"/>.</exception>
    public static GradeTrace Create(
        GradeScale scale, IEnumerable<GradeObservation> observations, string? stepIn = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(observations);
        var threshold = stepIn is null ? 0 : scale.RankOf(stepIn, nameof(stepIn));
        var changes = ImmutableArray.CreateBuilder<GradeChange>();
        int? held = null;
        foreach (var item in observations
            .OrderBy(item => item.At)
            .ThenBy(item => item.Cause)
            .ThenBy(item => item.Points))
        {
            var rank = scale.RankOf(item.Points, held);
            if (rank != held)
            {
                changes.Add(new()
                {
                    At = item.At.ToUniversalTime(),
                    From = held is { } before ? scale.Grades[before] : null,
                    To = scale.Grades[rank],
                    Points = item.Points,
                    Cause = item.Cause,
                    IsStepIn = rank <= threshold && (held is null || held > threshold),
                });
                held = rank;
            }
        }

        return new(scale, scale.Grades[threshold], changes.DrainToImmutable());
    }

    /// <summary>Traces the grade of a lead whose behavior counts beside its attributes.</summary>
    /// <param name="scale">The scale of the sum of both scores.</param>
    /// <param name="behavior">What behavior is worth, and how it fades.</param>
    /// <param name="events">What the lead did, in any order.</param>
    /// <param name="attributes">
    /// The score of the attributes from each instant on, in any order; 0 before the first. Their cause does not matter.
    /// </param>
    /// <param name="through">The last instant, from 1970 to early 2106; what comes later does not count.</param>
    /// <param name="stepIn">
    /// The identifier of the grade from which on sales should step in; null for the highest.
    /// </param>
    /// <returns>
    /// The trace, from the first event or attribute on. The score is looked at whenever it can change, and at least
    /// once a day; where ages are in seconds, a grade lost by fading is noticed within a day.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="stepIn"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// An instant is before 1970 or after early 2106, or the scale has no grade <paramref name="stepIn"/>.
    /// </exception>
    public static GradeTrace Follow(
        GradeScale scale,
        BehaviorModel behavior,
        IEnumerable<BehaviorEvent> events,
        IEnumerable<GradeObservation> attributes,
        DateTimeOffset through,
        string? stepIn = null)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(behavior);
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(attributes);
        return Create(scale, new GradeReview(behavior, events, attributes, through).Observe(), stepIn);
    }
}
