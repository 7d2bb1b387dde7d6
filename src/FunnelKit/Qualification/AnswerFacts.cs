using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.Qualification;

/// <summary>Shows the answers to a qualification framework to the scorecard that it is.</summary>
/// <remarks>An answer is a rating: 0 for a no, otherwise the level of its evidence.</remarks>
internal sealed class AnswerFacts : IFactSource
{
    private readonly ImmutableArray<ElementAssessment> _elements;

    public AnswerFacts(ImmutableArray<ElementAssessment> elements) => _elements = elements;

    public FactValue ValueOf(string fact)
    {
        var answer = _elements.FirstOrDefault(item => string.Equals(item.Element.Id, fact, StringComparison.Ordinal))
            ?.Answer;
        return answer is null ? FactValue.None : FactValue.FromNumber(answer.IsYes ? (int)answer.Level : 0);
    }

    public int CountOf(string interaction, int? withinDays) => 0;
}
