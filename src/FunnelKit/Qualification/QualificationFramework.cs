using System.Collections.Frozen;
using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>What must be known of a lead before effort is spent on it, as data: BANT, MEDDIC, or one's own.</summary>
/// <remarks>
/// <para>
/// Every element is answered yes or no, with a level of evidence. It is <em>met</em> by a yes and <em>denied</em> by a
/// no of at least <see cref="RequiredLevel"/>; below that it is <em>claimed</em>, and without an answer
/// <em>unknown</em>, which is neither yes, nor no, nor zero. A lead is qualified when as many of the elements that are
/// not optional are met as <see cref="Quorum"/> says, and disproved when that many cannot be met any more.
/// </para>
/// <para>Instances are immutable and thread-safe. Two are alike when their hashes are equal.</para>
/// <example>
/// <code>
/// QualificationAssessment assessment = QualificationFrameworks.Bant.Assess(
/// [
///     new() { Element = "budget", Level = EvidenceLevel.Confirmed },
///     new() { Element = "authority", Level = EvidenceLevel.Asserted },
/// ]);
/// Console.WriteLine(assessment.Next?.Text.ToString("zh-Hans"));
/// </code>
/// </example>
/// </remarks>
public sealed partial class QualificationFramework
{
    private readonly FrozenDictionary<string, int> _positions;

    internal QualificationFramework(QualificationContent content)
    {
        Content = content;
        RequiredCount = content.Elements.Count(element => !element.IsOptional);
        _positions = content.Elements.Index().ToFrozenDictionary(
            item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
    }

    /// <summary>Gets the identifier.</summary>
    public string Id => Content.Id;

    /// <summary>Gets the name shown to people.</summary>
    public LocalizedText Name => Content.Name;

    /// <summary>Gets what the framework is for and where it comes from, or null.</summary>
    public LocalizedText? Description => Content.Description;

    /// <summary>Gets how well an answer must be evidenced to count as met or as denied.</summary>
    /// <value>
    /// The default value is <see cref="EvidenceLevel.Confirmed"/>, because what only sales believes is the feeling that
    /// stages must not be decided by.
    /// </value>
    public EvidenceLevel RequiredLevel => Content.RequiredLevel;

    /// <summary>Gets how many of the elements that are not optional must be met.</summary>
    /// <value>From 1 to <see cref="RequiredCount"/>, which is also the default value.</value>
    public int Quorum => Content.Quorum ?? RequiredCount;

    /// <summary>Gets how many elements are not optional.</summary>
    public int RequiredCount { get; }

    /// <summary>Gets what answers count, by the level of their evidence.</summary>
    public EvidencePoints Points => Content.Points;

    /// <summary>Gets the elements, in the order of the definition.</summary>
    public ImmutableArray<QualificationElement> Elements => Content.Elements;

    internal QualificationContent Content { get; }

    /// <summary>Starts a new framework.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name shown to people.</param>
    /// <returns>A builder without elements.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static QualificationFrameworkBuilder CreateBuilder(string id, LocalizedText name)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        return new(new()
        {
            Id = id,
            Name = name,
        });
    }

    /// <summary>Starts a variant of this framework.</summary>
    /// <returns>A builder that holds all of this framework.</returns>
    public QualificationFrameworkBuilder ToBuilder() => new(Content);

    /// <summary>Assesses a lead by the answers that there are.</summary>
    /// <param name="answers">
    /// The answers, in any order. Of several to one element the best evidenced counts, of those the latest, of those a
    /// no; the element is disputed when yes and no are both among them.
    /// </param>
    /// <returns>The assessment: what is met, what is missing, and what to ask next.</returns>
    /// <exception cref="ArgumentException">
    /// An answer is about an element that the framework does not have, or its level is not one of the enumeration.
    /// </exception>
    public QualificationAssessment Assess(IEnumerable<QualificationAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var byElement = new List<QualificationAnswer>?[Elements.Length];
        foreach (var answer in answers)
        {
            ArgumentNullException.ThrowIfNull(answer, nameof(answers));
            if (!_positions.TryGetValue(answer.Element, out var position))
            {
                var known = string.Join(", ", Elements.Select(element => element.Id));
                throw new ArgumentException(
                    $"There is no element '{answer.Element}'. There are: {known}.", nameof(answers));
            }

            if (!Enum.IsDefined(answer.Level))
            {
                throw new ArgumentException(
                    $"The level of the answer to '{answer.Element}' must be from None to Documented.", nameof(answers));
            }

            if (answer.Level != EvidenceLevel.None)
            {
                (byElement[position] ??= []).Add(answer);
            }
        }

        return new(this, [.. Elements.Select((element, index) => Assess(element, byElement[index] ?? []))]);
    }

    /// <summary>Shows the name in English.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name.ToString(LocalizedText.English);

    private ElementAssessment Assess(QualificationElement element, List<QualificationAnswer> answers)
    {
        var best = answers
            .OrderByDescending(answer => answer.Level)
            .ThenByDescending(answer => answer.At)
            .ThenBy(answer => answer.IsYes)
            .ThenBy(answer => answer.Source, StringComparer.Ordinal)
            .FirstOrDefault();
        return new()
        {
            Element = element,
            Answer = best,
            IsDisputed = answers.Exists(answer => answer.IsYes) && answers.Exists(answer => !answer.IsYes),
            Status = best is null ? ElementStatus.Unknown
                : best.Level < RequiredLevel ? ElementStatus.Claimed
                : best.IsYes ? ElementStatus.Met
                : ElementStatus.Denied,
        };
    }
}
