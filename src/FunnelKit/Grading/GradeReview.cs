using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>Looks at the score of a lead whenever it can change.</summary>
internal sealed class GradeReview
{
    private readonly List<BehaviorEvent> _events;
    private readonly List<GradeObservation> _attributes;
    private readonly SortedSet<DateTimeOffset> _instants = [];
    private BehaviorState _state;

    public GradeReview(
        BehaviorModel behavior,
        IEnumerable<BehaviorEvent> events,
        IEnumerable<GradeObservation> attributes,
        DateTimeOffset through)
    {
        _state = BehaviorState.Create(behavior);
        _events = [.. events.Where(item => item.At <= through).OrderBy(item => item.At)];
        _attributes =
        [
            .. attributes.Where(item => item.At <= through).OrderBy(item => item.At).ThenBy(item => item.Points),
        ];
        AddInstants(behavior, through);
    }

    public IEnumerable<GradeObservation> Observe()
    {
        var points = 0m;
        var (attribute, happened) = (0, 0);
        foreach (var at in _instants)
        {
            if (attribute + happened > 0)
            {
                yield return At(GradeChangeCause.Decay);
            }

            var before = attribute;
            for (; attribute < _attributes.Count && SecondOf(_attributes[attribute].At) <= at; attribute++)
            {
                points = _attributes[attribute].Points;
            }

            if (attribute > before)
            {
                yield return At(GradeChangeCause.Attribute);
            }

            var first = happened;
            while (happened < _events.Count && SecondOf(_events[happened].At) <= at)
            {
                happened++;
            }

            if (happened > first)
            {
                _state = _state.Add(_events[first..happened]);
                yield return At(GradeChangeCause.Event);
            }

            GradeObservation At(GradeChangeCause cause) => new()
            {
                At = at,
                Points = points + _state.Score(at).Total,
                Cause = cause,
            };
        }
    }

    private void AddInstants(BehaviorModel behavior, DateTimeOffset through)
    {
        _instants.UnionWith(_events.Select(item => SecondOf(item.At)));
        _instants.UnionWith(_attributes.Select(item => SecondOf(item.At)));
        if (_instants.Count == 0)
        {
            return;
        }

        // Without identifiers, so that also what an event was worth until it was repeated is looked at.
        var (first, last) = (_instants.Min, SecondOf(through));
        var all = BehaviorState.Create(behavior).Add(_events.Select(item => item with { Id = null }));
        _instants.UnionWith(all.ChangesBetween(first, last));
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            _instants.Add(day);
        }
    }

    private static DateTimeOffset SecondOf(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
