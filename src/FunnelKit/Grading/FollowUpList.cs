using System.Collections.Immutable;

namespace FunnelKit.Grading;

/// <summary>Leads in the order in which they are followed up.</summary>
/// <remarks>
/// The highest grade first; of equal grades the highest score; of equal scores the longest untouched, those never
/// touched in front; then by identifier, ordinally. The order does not depend on that in which leads are given.
/// Instances are immutable and thread-safe.
/// </remarks>
public sealed class FollowUpList
{
    private FollowUpList(GradeScale scale, ImmutableArray<FollowUp> items)
    {
        Scale = scale;
        Items = items;
    }

    /// <summary>Gets the scale.</summary>
    public GradeScale Scale { get; }

    /// <summary>Gets the leads, the first to follow up in front.</summary>
    public ImmutableArray<FollowUp> Items { get; }

    /// <summary>Puts leads in order.</summary>
    /// <param name="scale">The scale of their grades.</param>
    /// <param name="leads">The leads, in any order.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// A lead has no identifier or that of another, or a grade that the scale does not have.
    /// </exception>
    public static FollowUpList Create(GradeScale scale, IEnumerable<FollowUp> leads)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(leads);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ranked = new List<(int Rank, FollowUp Lead)>();
        foreach (var lead in leads)
        {
            ArgumentNullException.ThrowIfNull(lead, nameof(leads));
            ArgumentException.ThrowIfNullOrWhiteSpace(lead.Id, nameof(leads));
            ranked.Add((scale.RankOf(lead.Grade.Id, nameof(leads)), lead));
            if (!seen.Add(lead.Id))
            {
                throw new ArgumentException($"The lead '{lead.Id}' is given more than once.", nameof(leads));
            }
        }

        return new(scale,
        [
            .. ranked
                .OrderBy(item => item.Rank)
                .ThenByDescending(item => item.Lead.Score)
                .ThenBy(item => item.Lead.LastTouchAt)
                .ThenBy(item => item.Lead.Id, StringComparer.Ordinal)
                .Select(item => item.Lead),
        ]);
    }

    /// <summary>Gets the leads of one grade, such as those of the follow-up plan for A.</summary>
    /// <param name="grade">The identifier of the grade; compared without regard to case.</param>
    /// <returns>The list, in the same order.</returns>
    /// <exception cref="ArgumentException">The scale has no such grade.</exception>
    public FollowUpList OfGrade(string grade)
    {
        var rank = Scale.RankOf(grade, nameof(grade));
        return new(Scale, [.. Items.Where(item => Scale.RankOf(item.Grade.Id, nameof(grade)) == rank)]);
    }

    /// <summary>Gets the leads for which a touch or an evaluation is due.</summary>
    /// <param name="date">The local date: what is due on it or earlier.</param>
    /// <returns>The list, in the same order; leads without plan are not in it.</returns>
    public FollowUpList DueBy(DateOnly date) =>
        new(Scale, [.. Items.Where(item => item.Plan?.TouchDue <= date || item.Plan?.EvaluationDue <= date)]);
}
