using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using FunnelKit.Governance;
using FunnelKit.Grading;
using FunnelKit.SampleHost.Demo;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>All leads and versions of the card, as they were when they were read, and what follows.</summary>
public sealed class LeadBook
{
    private readonly Lazy<LeadGrades> _grades;
    private readonly Lazy<FollowUpList> _followUps;
    private readonly Lazy<LearnedProbability> _learned;
    private readonly ConcurrentDictionary<(int Version, int? Other), Lazy<BackTestView>> _backTests = new();
    private readonly FrozenDictionary<string, Lead> _byId;

    public LeadBook(ImmutableArray<CardVersion> versions, ImmutableArray<Lead> leads)
    {
        Versions = versions;
        Leads = leads;
        Open = [.. leads.Where(lead => lead.Row.IsWon is null)];
        Decided = [.. leads.Where(lead => lead.Row.IsWon is not null)];
        _byId = leads.ToFrozenDictionary(lead => lead.Id, StringComparer.Ordinal);
        _grades = new(() => GradesBy(Card));
        _followUps = new(CreateFollowUps);
        _learned = new(CreateLearned);
    }

    /// <summary>Gets the instant at which the data end: the clock of the leads stands there.</summary>
    public static DateTimeOffset AsOf => DemoPipeline.AsOf;

    public static DateOnly Today { get; } = DateOnly.FromDateTime(AsOf.UtcDateTime);

    /// <summary>Gets the versions of the card, oldest first, of which the last is in use.</summary>
    public ImmutableArray<CardVersion> Versions { get; }

    public CardVersion Current => Versions[^1];

    public Scorecard Card => Current.Card;

    public ImmutableArray<Lead> Leads { get; }

    /// <summary>Gets the leads that nobody has won or lost yet.</summary>
    public ImmutableArray<Lead> Open { get; }

    /// <summary>Gets the leads whose end is known, in the order in which they came in.</summary>
    public ImmutableArray<Lead> Decided { get; }

    /// <summary>Gets the grades of the open leads by the card in use.</summary>
    public LeadGrades Grades => _grades.Value;

    /// <summary>Gets the open leads, the first to be followed up first.</summary>
    public FollowUpList FollowUps => _followUps.Value;

    public LearnedProbability Learned => _learned.Value;

    /// <summary>Gets what is due for the card in use: a new version is a revision.</summary>
    public ScorecardReview Review
    {
        get
        {
            var since = DateOnly.FromDateTime(Versions[0].SavedAt.UtcDateTime);
            var revised = DateOnly.FromDateTime(Current.SavedAt.UtcDateTime);
            var reviewed = revised > DemoScorecards.LastReview ? revised : DemoScorecards.LastReview;
            return ScorecardReview.At(Today, since, reviewed, revised);
        }
    }

    public Lead? Find(string id) => _byId.GetValueOrDefault(id);

    public CardVersion? FindVersion(int version) => Versions.FirstOrDefault(item => item.Version == version);

    /// <summary>Tests a version of the card against the leads whose end is known.</summary>
    public BackTestView BackTest(CardVersion version, CardVersion? other)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _backTests.GetOrAdd((version.Version, other?.Version), _ => new(() => new(this, version, other))).Value;
    }

    /// <summary>Grades the open leads by any card.</summary>
    public LeadGrades GradesBy(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return GradeScale.Abc.Grade(card.Score(LeadTables.Create(Open, card)));
    }

    public static TreatmentPlan PlanFor(Grade grade, Lead? lead) =>
        TreatmentPolicy.Standard.Plan(grade, lead?.TouchedAt, lead?.EvaluatedAt ?? AsOf, AsOf);

    private FollowUpList CreateFollowUps() => FollowUpList.Create(
        GradeScale.Abc,
        Open.Select((lead, index) => new FollowUp
        {
            Id = lead.Id,
            Grade = Grades[index],
            Score = Grades.Scores[index],
            LastTouchAt = lead.TouchedAt,
            Plan = PlanFor(Grades[index], lead),
        }));

    private LearnedProbability CreateLearned() => new(ScorecardDraft.From(
        LeadTables.Create(Decided, Card),
        [.. Decided.Select(lead => lead.Row.IsWon)],
        "learned",
        LocalizedText.Create("Learned from the leads whose end is known", "由已结案线索学习而得")).Scorecard);
}
