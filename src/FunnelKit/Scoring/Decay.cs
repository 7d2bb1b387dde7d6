using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit.Scoring;

/// <summary>How much of its points an event is still worth at an age: a factor that never rises.</summary>
/// <remarks>
/// <para>
/// Equality compares kind, days and steps. The default value is <see cref="None"/>. The factor follows from the age
/// alone, so a score can be computed at any instant and does not depend on the order of events.
/// </para>
/// <para>
/// Formulas, with the age a in days: none <c>1</c>; half-life <c>2^(−a/h)</c>, and 0 from 64 half-lives on, when less
/// than a millionth of a point is left of any points; linear <c>1 − a/d</c> for <c>a &lt; d</c>, else 0; steps: the
/// factor of the last step whose age has been reached, and 1 before the first.
/// </para>
/// <example>
/// <code>
/// Decay decay = Decay.HalfLife(14);
/// Console.WriteLine(decay.FactorAt(28));    // 0.25
/// </code>
/// </example>
/// </remarks>
public readonly record struct Decay
{
    /// <summary>The most days that a half-life, a line or a step may have: about a hundred years.</summary>
    public const double MaxDays = 36_525d;

    private const double HalfLivesLeft = 64d;

    private readonly ImmutableArray<DecayStep> _steps;

    private Decay(DecayKind kind, double days, ImmutableArray<DecayStep> steps)
    {
        Kind = kind;
        Days = days;
        _steps = steps;
    }

    /// <summary>Gets the decay that takes nothing away, whatever the age.</summary>
    public static Decay None => default;

    /// <summary>Gets how the points fade.</summary>
    public DecayKind Kind { get; }

    /// <summary>Gets the half-life, or the age at which a line ends.</summary>
    /// <value>In days, above 0 and at most <see cref="MaxDays"/>; 0 for no decay and for steps.</value>
    public double Days { get; }

    /// <summary>Gets the steps, by age.</summary>
    /// <value>Empty for a decay without steps.</value>
    public ImmutableArray<DecayStep> Steps => _steps.IsDefault ? [] : _steps;

    /// <summary>Gets the age from which nothing is left.</summary>
    /// <value>In days; null when there is always something left.</value>
    public double? EndDays =>
        Kind switch
        {
            DecayKind.HalfLife => HalfLivesLeft * Days,
            DecayKind.Linear => Days,
            DecayKind.Step when Steps[^1].Factor == 0d => Steps.First(step => step.Factor == 0d).FromDays,
            _ => null,
        };

    /// <summary>Creates a decay that halves the points again and again.</summary>
    /// <param name="days">The half-life, in days, above 0 and at most <see cref="MaxDays"/>.</param>
    /// <returns>The decay.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range or NaN.</exception>
    public static Decay HalfLife(double days) => new(DecayKind.HalfLife, Checked(days, nameof(days)), []);

    /// <summary>Creates a decay along a straight line to nothing.</summary>
    /// <param name="days">The age at which nothing is left, in days, above 0 and at most <see cref="MaxDays"/>.</param>
    /// <returns>The decay.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is out of range or NaN.</exception>
    public static Decay Linear(double days) => new(DecayKind.Linear, Checked(days, nameof(days)), []);

    /// <summary>Creates a decay in steps.</summary>
    /// <param name="steps">
    /// The steps, by age: ages rise and are above 0 and at most <see cref="MaxDays"/>, factors are in the range [0, 1]
    /// and do not rise.
    /// </param>
    /// <returns>The decay.</returns>
    /// <exception cref="ArgumentException">
    /// There is no step, or an age or a factor is out of range or out of order.
    /// </exception>
    public static Decay Step(params ReadOnlySpan<DecayStep> steps)
    {
        if (steps.IsEmpty)
        {
            throw new ArgumentException("A decay in steps needs at least one step.", nameof(steps));
        }

        for (var index = 0; index < steps.Length; index++)
        {
            if (MistakeOf(steps, index) is { } mistake)
            {
                throw new ArgumentException(mistake, nameof(steps));
            }
        }

        return new(DecayKind.Step, 0d, [.. steps]);
    }

    /// <summary>Computes what part of its points an event is worth.</summary>
    /// <param name="ageDays">The age of the event, in days, at least 0.</param>
    /// <returns>The factor, in the range [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ageDays"/> is negative or NaN.</exception>
    public double FactorAt(double ageDays) =>
        ageDays >= 0d
            ? Factor(ageDays)
            : throw new ArgumentOutOfRangeException(nameof(ageDays), ageDays, "The age must be at least 0.");

    /// <inheritdoc/>
    public bool Equals(Decay other) =>
        Kind == other.Kind && Days == other.Days && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Days, Steps.Length);

    /// <summary>Describes the decay in English.</summary>
    /// <returns>Such as <c>half-life of 14 days</c>. The wording may change.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    /// <summary>Describes the decay.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as <c>half-life of 14 days</c>. The wording may change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return BehaviorTexts.Of(this).ToString(language);
    }

    /// <summary>Says what is wrong with a step, given those before it; null when nothing is.</summary>
    internal static string? MistakeOf(ReadOnlySpan<DecayStep> steps, int index)
    {
        var step = steps[index];
        var (before, most) = index == 0 ? (0d, 1d) : (steps[index - 1].FromDays, steps[index - 1].Factor);
        return !(step.FromDays > before && step.FromDays <= MaxDays)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"A step must begin above {before} and at most at {MaxDays} days, not at {step.FromDays}.")
            : !(step.Factor >= 0d && step.Factor <= most)
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The factor of a step must be from 0 to {most}, which the one before has, not {step.Factor}.")
            : null;
    }

    internal static bool IsInRange(double days) => days is > 0d and <= MaxDays;

    private static double Checked(double days, string name) =>
        IsInRange(days)
            ? days
            : throw new ArgumentOutOfRangeException(
                name, days, string.Create(CultureInfo.InvariantCulture, $"Days are above 0 and at most {MaxDays}."));

    private double Factor(double age)
    {
        switch (Kind)
        {
            case DecayKind.HalfLife:
                return age < HalfLivesLeft * Days ? ExponentialDecay.Weight(age, Days) : 0d;
            case DecayKind.Linear:
                return age < Days ? 1d - (age / Days) : 0d;
            case DecayKind.Step:
                var factor = 1d;
                foreach (var step in _steps)
                {
                    factor = age >= step.FromDays ? step.Factor : factor;
                }

                return factor;
            default:
                return 1d;
        }
    }
}
