using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>
/// A condition over the facts of an opportunity, as data: it can be stored, printed, judged and explained.
/// </summary>
/// <remarks>
/// <para>
/// Criteria are equal when they ask the same in the same words: kind, facts, values and parts, in order. Instances are
/// immutable and thread-safe.
/// </para>
/// <para>
/// Judging knows three answers. A fact that is not known makes what is asked about it unknown, except whether it is
/// present and how often something has happened, which are always known. A range of which only a part satisfies a bound
/// and money in another currency make the answer unknown, too. Parts combine as in Kleene's logic.
/// <b>Source:</b> S. C. Kleene: Introduction to Metamathematics, 1952, §64.
/// </para>
/// <example>
/// <code>
/// Criterion ready = Criterion.All(
///     Criterion.CountAtLeast("first-call", 1),
///     Criterion.IsTrue("budget-confirmed"));
/// CriterionResult result = ready.Judge(facts);
/// Console.WriteLine(result.Describe("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed class Criterion : IEquatable<Criterion>
{
    /// <summary>The most levels that a criterion of criteria may have. Chosen by FunnelKit, no source.</summary>
    public const int MaxDepth = 16;

    private readonly int _depth;

    private Criterion(
        CriterionKind kind,
        string fact,
        ImmutableArray<FactValue> values,
        int count,
        int? withinDays,
        ImmutableArray<Criterion> parts)
    {
        Kind = kind;
        Fact = fact;
        Values = values;
        Count = count;
        WithinDays = withinDays;
        Parts = parts;
        _depth = 1 + parts.Select(part => part._depth).DefaultIfEmpty(0).Max();
        if (_depth > MaxDepth)
        {
            throw new ArgumentException($"Criteria are at most {MaxDepth} levels deep.", nameof(parts));
        }

        Facts = fact.Length > 0
            ? [fact]
            : [.. parts.SelectMany(part => part.Facts).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets what is asked.</summary>
    /// <value>Never <see cref="CriterionKind.None"/>.</value>
    public CriterionKind Kind { get; }

    /// <summary>Gets the fact or interaction that is asked about.</summary>
    /// <value>Its identifier; empty for a criterion that has parts.</value>
    public string Fact { get; }

    /// <summary>Gets the value, values or bound that the fact is compared with.</summary>
    /// <value>Empty where nothing is compared.</value>
    public ImmutableArray<FactValue> Values { get; }

    /// <summary>Gets how often the interaction must have happened.</summary>
    /// <value>At least 1 for <see cref="CriterionKind.Count"/>; otherwise 0.</value>
    public int Count { get; }

    /// <summary>Gets within how many days up to the instant of judging the interaction must have happened.</summary>
    /// <value>Elapsed days, at least 1. Null for the whole history.</value>
    public int? WithinDays { get; }

    /// <summary>Gets the criteria that this one combines.</summary>
    /// <value>Empty for a criterion that asks about a fact itself; one for <see cref="CriterionKind.Not"/>.</value>
    public ImmutableArray<Criterion> Parts { get; }

    /// <summary>Gets the identifiers of all facts and interactions that this criterion asks about.</summary>
    /// <value>Those of its parts included; each once, in the order of their first mention.</value>
    public ImmutableArray<string> Facts { get; }

    /// <summary>Asks whether a fact is known.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="ArgumentException"><paramref name="fact"/> is empty or white space.</exception>
    public static Criterion Present(string fact) => Leaf(CriterionKind.Present, fact, []);

    /// <summary>Asks whether a flag is yes.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException"><paramref name="fact"/> is empty or white space.</exception>
    public static Criterion IsTrue(string fact) => Equal(fact, FactValue.FromFlag(true));

    /// <summary>Asks whether a fact has a value.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <param name="value">The value; of a range, that all of the known range lies in it.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is blank, or the value is none.</exception>
    public static Criterion Equal(string fact, FactValue value) => Leaf(CriterionKind.Equal, fact, [value]);

    /// <summary>Asks whether a fact has one of several values.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <param name="values">The values; with none the criterion is never met, and no model with it builds.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is blank, or a value is none.</exception>
    public static Criterion OneOf(string fact, params IEnumerable<FactValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Leaf(CriterionKind.OneOf, fact, [.. values]);
    }

    /// <summary>Asks whether a fact is a bound or more; of a date, whether it is that date or later.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <param name="bound">A number, money or a date; it is included.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is blank, or the bound is none.</exception>
    public static Criterion AtLeast(string fact, FactValue bound) => Leaf(CriterionKind.AtLeast, fact, [bound]);

    /// <summary>Asks whether a fact is a bound or less; of a date, whether it is that date or earlier.</summary>
    /// <param name="fact">The identifier of the fact.</param>
    /// <param name="bound">A number, money or a date; it is included.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The fact is blank, or the bound is none.</exception>
    public static Criterion AtMost(string fact, FactValue bound) => Leaf(CriterionKind.AtMost, fact, [bound]);

    /// <summary>Asks whether something has happened often enough.</summary>
    /// <param name="interaction">The identifier of the interaction or activity.</param>
    /// <param name="count">How often, at least 1.</param>
    /// <param name="withinDays">
    /// Within how many elapsed days up to the instant of judging, at least 1. The default value is null: ever.
    /// </param>
    /// <returns>The criterion; never unknown.</returns>
    /// <exception cref="ArgumentException"><paramref name="interaction"/> is empty or white space.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Criterion CountAtLeast(string interaction, int count, int? withinDays = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(interaction);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(withinDays ?? 1, 1, nameof(withinDays));
        return new(CriterionKind.Count, interaction, [], count, withinDays, []);
    }

    /// <summary>Asks whether all parts are met.</summary>
    /// <param name="parts">The parts; with none the criterion is always met, and no model with it builds.</param>
    /// <returns>The criterion: unmet if a part is unmet, else unknown if one is unknown, else met.</returns>
    /// <exception cref="ArgumentException">A part is as deep as criteria may be.</exception>
    public static Criterion All(params IEnumerable<Criterion> parts) => Composite(CriterionKind.All, parts);

    /// <summary>Asks whether at least one part is met.</summary>
    /// <param name="parts">The parts; with none the criterion is never met, and no model with it builds.</param>
    /// <returns>The criterion: met if a part is met, else unknown if one is unknown, else unmet.</returns>
    /// <exception cref="ArgumentException">A part is as deep as criteria may be.</exception>
    public static Criterion Any(params IEnumerable<Criterion> parts) => Composite(CriterionKind.Any, parts);

    /// <summary>Asks whether a criterion is not met.</summary>
    /// <param name="part">The criterion.</param>
    /// <returns>The criterion: met and unmet change places, unknown stays unknown.</returns>
    /// <exception cref="ArgumentException">The part is as deep as criteria may be.</exception>
    public static Criterion Not(Criterion part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Composite(CriterionKind.Not, [part]);
    }

    /// <summary>Judges the criterion by what is known.</summary>
    /// <param name="facts">What is known about an opportunity.</param>
    /// <returns>The verdict with its explanation.</returns>
    public CriterionResult Judge(IFactSource facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return CriterionJudge.Judge(this, facts);
    }

    /// <summary>Says what is asked in a sentence.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <param name="names">The model whose names of facts are used; null for identifiers and standard names.</param>
    /// <returns>Such as <c>Expected amount is at least 100,000.00 CNY</c>. The wording may change.</returns>
    public string Describe(string language, StageModel? names = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        return CriterionTexts.Sentence(this, names).ToString(language);
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Criterion? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Kind == other.Kind
            && string.Equals(Fact, other.Fact, StringComparison.Ordinal)
            && Count == other.Count
            && WithinDays == other.WithinDays
            && Values.AsSpan().SequenceEqual(other.Values.AsSpan())
            && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Criterion);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.Add(Fact, StringComparer.Ordinal);
        hash.Add(Count);
        foreach (var value in Values)
        {
            hash.Add(value);
        }

        foreach (var part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>Says in English what is asked.</summary>
    /// <returns>The sentence with the identifiers of facts.</returns>
    public override string ToString() => Describe(LocalizedText.English);

    private static Criterion Leaf(CriterionKind kind, string fact, ImmutableArray<FactValue> values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        foreach (var value in values)
        {
            if (!value.IsKnown)
            {
                throw new ArgumentException($"The fact '{fact}' cannot be compared with nothing.", nameof(values));
            }
        }

        return new(kind, fact, values, 0, null, []);
    }

    private static Criterion Composite(CriterionKind kind, IEnumerable<Criterion> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var list = parts.ToImmutableArray();
        foreach (var part in list)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        }

        return new(kind, string.Empty, [], 0, null, list);
    }
}
