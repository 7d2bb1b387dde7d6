using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>The deals to which something happened within a period; only they are counted.</summary>
/// <remarks>
/// A period is half-open: it holds its beginning and not its end. An undated event falls into no period. Equality
/// compares all values; instants are equal whatever their offsets. Instances are immutable and thread-safe.
/// </remarks>
public sealed record FlowCohort
{
    private FlowCohort(CohortBasis basis, StageId stage, DateTimeOffset from, DateTimeOffset to)
    {
        Basis = basis;
        Stage = stage;
        From = from.ToUniversalTime();
        To = to.ToUniversalTime();
    }

    /// <summary>Gets what must have happened.</summary>
    /// <value>Never <see cref="CohortBasis.None"/>.</value>
    public CohortBasis Basis { get; }

    /// <summary>Gets the stage that must have been entered.</summary>
    /// <value><see cref="StageId.None"/> for every other basis.</value>
    public StageId Stage { get; }

    /// <summary>Gets the beginning of the period, in UTC; or the instant of <see cref="CohortBasis.OpenAt"/>.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Gets the end of the period, in UTC, which is not in it.</summary>
    /// <value>Equals <see cref="From"/> for <see cref="CohortBasis.OpenAt"/>.</value>
    public DateTimeOffset To { get; }

    /// <summary>Names the deals that were created in a period.</summary>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">Its end, after <paramref name="from"/>.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period does not end after it begins.</exception>
    public static FlowCohort CreatedIn(DateTimeOffset from, DateTimeOffset to) =>
        Within(CohortBasis.CreatedIn, StageId.None, from, to);

    /// <summary>Names the deals that entered a stage for the first time in a period.</summary>
    /// <param name="stage">The identifier of an open stage; a fold throws if its model has no such stage.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">Its end, after <paramref name="from"/>.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="ArgumentException"><paramref name="stage"/> is <see cref="StageId.None"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The period does not end after it begins.</exception>
    public static FlowCohort EnteredStageIn(StageId stage, DateTimeOffset from, DateTimeOffset to) =>
        stage == StageId.None
            ? throw new ArgumentException("A cohort by stage needs a stage.", nameof(stage))
            : Within(CohortBasis.EnteredStageIn, stage, from, to);

    /// <summary>Names the deals that were closed in a period and not opened again.</summary>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">Its end, after <paramref name="from"/>.</param>
    /// <returns>The cohort.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period does not end after it begins.</exception>
    public static FlowCohort ClosedIn(DateTimeOffset from, DateTimeOffset to) =>
        Within(CohortBasis.ClosedIn, StageId.None, from, to);

    /// <summary>Names the deals that were open, or on hold, at an instant.</summary>
    /// <param name="instant">The instant; what happened at it counts.</param>
    /// <returns>The cohort.</returns>
    public static FlowCohort OpenAt(DateTimeOffset instant) => new(CohortBasis.OpenAt, StageId.None, instant, instant);

    /// <summary>Says which deals belong to the cohort.</summary>
    /// <param name="language"><c>en</c> or <c>zh-Hans</c>; others fall back to English.</param>
    /// <returns>For example <c>deals created from 2026-01-01T00:00Z to before 2026-02-01T00:00Z</c>.</returns>
    public string Describe(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return FlowTexts.Cohort(this).ToString(language);
    }

    /// <summary>Says in English which deals belong to the cohort.</summary>
    /// <returns>The phrase.</returns>
    public override string ToString() => Describe(LocalizedText.English);

    private static FlowCohort Within(CohortBasis basis, StageId stage, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        return new(basis, stage, from, to);
    }
}
