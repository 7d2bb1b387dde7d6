using System.Collections.Immutable;
using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>What would change if a card were saved as the next version.</summary>
public sealed class CardPreview
{
    private CardPreview(CardVersion current, ImmutableArray<DefinitionError> errors)
    {
        Base = current;
        Errors = errors;
    }

    /// <summary>Gets the version in use.</summary>
    public CardVersion Base { get; }

    /// <summary>Gets everything that is wrong; empty when the card can be saved.</summary>
    public ImmutableArray<DefinitionError> Errors { get; }

    /// <summary>Gets the card with the number of the next version; null when it has mistakes.</summary>
    public Scorecard? Card { get; private init; }

    /// <summary>Gets a value indicating whether it is another card, by its identifier, and no version.</summary>
    public bool IsOtherCard { get; private init; }

    public ScorecardDiff? Diff { get; private init; }

    public LeadGrades? Before { get; private init; }

    public LeadGrades? After { get; private init; }

    /// <summary>Gets the open leads whose grade changes, the largest change of the score first.</summary>
    public ImmutableArray<GradeMove> Moves { get; private init; } = [];

    public static CardPreview Create(LeadBook book, string json) => Create(book, () => Scorecard.FromJson(json));

    public static CardPreview Create(LeadBook book, byte[] utf8Json) =>
        Create(book, () => Scorecard.FromJson(utf8Json));

    public static CardPreview Create(LeadBook book, ScorecardBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Create(book, builder.Build);
    }

    private static CardPreview Create(LeadBook book, Func<Scorecard> read)
    {
        ArgumentNullException.ThrowIfNull(book);
        Scorecard card;
        try
        {
            card = read().ToBuilder().SetVersion(book.Current.Version + 1).Build();
        }
        catch (InvalidDefinitionException exception)
        {
            return new(book.Current, exception.Errors);
        }

        if (card.Id != book.Card.Id)
        {
            return new(book.Current, []) { IsOtherCard = true };
        }

        var (before, after) = (book.Grades, book.GradesBy(card));
        return new(book.Current, [])
        {
            Card = card,
            Diff = ScorecardDiff.Between(book.Card, card),
            Before = before,
            After = after,
            Moves =
            [
                .. after.DifferencesFrom(before)
                    .Select(index => new GradeMove(
                        book.Open[index], before[index], after[index], before.Scores[index], after.Scores[index]))
                    .OrderByDescending(move => Math.Abs(move.ScoreAfter - move.ScoreBefore))
                    .ThenBy(move => move.Lead.Row.Number),
            ],
        };
    }
}
