using System.Collections.Immutable;

namespace FunnelKit.Scoring;

/// <content>How the range is found.</content>
internal sealed partial class ScoreRange
{
    private sealed class Search
    {
        private const int NoGroup = -1;

        private readonly ScorecardContent _card;
        private readonly int[] _groupOf;
        private readonly List<(int Bin, long Points)>[] _choices;
        private readonly ImmutableArray<Pairing> _pairings;
        private readonly (long Low, long High)[] _sums;
        private long _lowest;
        private long _highest;
        private bool _isExact = true;

        public Search(ScorecardContent card, Func<int, IEnumerable<int>> binsOf)
        {
            _card = card;
            var positions = card.Characteristics.Index()
                .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
            var groups = card.Groups.Index()
                .Where(pair => pair.Item.Lowest is not null || pair.Item.Highest is not null)
                .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
            _groupOf = [.. card.Characteristics.Select(item => groups.GetValueOrDefault(item.Group, NoGroup))];
            _pairings =
            [
                .. card.Interactions.Select(item => new Pairing(
                    positions[item.First],
                    positions[item.Second],
                    item.Cells.ToImmutableDictionary(
                        cell => (cell.First, cell.Second), cell => PointUnits.From(cell.Points)))),
            ];
            _choices =
            [
                .. card.Characteristics.Select((item, index) => binsOf(index)
                    .Select(bin => (bin, PointUnits.From(item.Bins[bin].Points * item.Weight)))
                    .ToList()),
            ];
            _sums = new (long Low, long High)[card.Groups.Length];
        }

        public ScoreRange Run()
        {
            _lowest = _highest = PointUnits.From(_card.Intercept);
            var pairings = _pairings.Length == 0 ? [] : Components();
            var interacting = pairings.SelectMany(members => members).ToHashSet();
            for (var index = 0; index < _choices.Length; index++)
            {
                if (!interacting.Contains(index))
                {
                    AddToGroup(_groupOf[index], _choices[index]);
                }
            }

            var done = new HashSet<int>();
            foreach (var members in pairings)
            {
                AddComponent(members);
                done.UnionWith(members.Select(member => _groupOf[member]));
            }

            for (var index = 0; index < _sums.Length; index++)
            {
                if (!done.Contains(index))
                {
                    _lowest += Limit(index, _sums[index].Low);
                    _highest += Limit(index, _sums[index].High);
                }
            }

            return new(_lowest, _highest, _isExact);
        }

        private void AddToGroup(int group, List<(int Bin, long Points)> choices)
        {
            var (low, high) = (choices.Min(choice => choice.Points), choices.Max(choice => choice.Points));
            if (group == NoGroup)
            {
                _lowest += low;
                _highest += high;
            }
            else
            {
                _sums[group] = (_sums[group].Low + low, _sums[group].High + high);
            }
        }

        private long Limit(int group, long sum)
        {
            var limits = _card.Groups[group];
            var most = limits.Highest is { } highest ? Math.Min(sum, PointUnits.From(highest)) : sum;
            return limits.Lowest is { } lowest ? Math.Max(most, PointUnits.From(lowest)) : most;
        }

        /// <summary>Finds the sets of characteristics that depend on each other.</summary>
        private List<List<int>> Components()
        {
            var parents = Enumerable.Range(0, _choices.Length).ToArray();
            int Root(int index) => parents[index] == index ? index : parents[index] = Root(parents[index]);

            var firstOf = new Dictionary<int, int>();
            var interacting = new SortedSet<int>(_pairings.SelectMany(pairing => new[] { pairing.First, pairing.Second }));
            foreach (var pairing in _pairings)
            {
                parents[Root(pairing.First)] = Root(pairing.Second);
            }

            foreach (var index in interacting.Where(index => _groupOf[index] != NoGroup))
            {
                parents[Root(index)] = Root(firstOf.TryAdd(_groupOf[index], index) ? index : firstOf[_groupOf[index]]);
            }

            return [.. interacting.GroupBy(Root).Select(members => members.ToList())];
        }

        private void AddComponent(List<int> members)
        {
            var places = members.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            var pairings = _pairings.Where(pairing => places.ContainsKey(pairing.First)).ToList();
            var choices = members.ConvertAll(member => ThatMatter(member, pairings));
            var groups = members.Select(member => _groupOf[member]).Where(group => group != NoGroup).Distinct().ToList();
            if (choices.Aggregate(1d, (product, list) => product * list.Count) > MaxCombinations)
            {
                AddBounds(members, groups, pairings);
                return;
            }

            var (least, most) = (long.MaxValue, long.MinValue);
            var chosen = new int[members.Count];
            do
            {
                var (low, high) = Evaluate();
                (least, most) = (Math.Min(least, low), Math.Max(most, high));
            }
            while (Advance(chosen, choices));

            _lowest += least;
            _highest += most;

            (long Low, long High) Evaluate()
            {
                var points = 0L;
                var sums = groups.ToDictionary(group => group, group => _sums[group]);
                for (var place = 0; place < chosen.Length; place++)
                {
                    var value = choices[place][chosen[place]].Points;
                    var group = _groupOf[members[place]];
                    if (group == NoGroup)
                    {
                        points += value;
                    }
                    else
                    {
                        sums[group] = (sums[group].Low + value, sums[group].High + value);
                    }
                }

                points += pairings.Sum(pairing => pairing.Cells.GetValueOrDefault((
                    BinOf(places[pairing.First]), BinOf(places[pairing.Second]))));
                return (
                    points + groups.Sum(group => Limit(group, sums[group].Low)),
                    points + groups.Sum(group => Limit(group, sums[group].High)));
            }

            int BinOf(int place) => choices[place][chosen[place]].Bin;
        }

        /// <summary>Keeps the bins that are in a cell, and of the others the best and the worst.</summary>
        private List<(int Bin, long Points)> ThatMatter(int member, List<Pairing> pairings)
        {
            var named = pairings
                .SelectMany(pairing =>
                    (pairing.First == member ? pairing.Cells.Keys.Select(cell => cell.First) : [])
                    .Concat(pairing.Second == member ? pairing.Cells.Keys.Select(cell => cell.Second) : []))
                .ToHashSet();
            var others = _choices[member].Where(choice => !named.Contains(choice.Bin)).ToList();
            var kept = _choices[member].Where(choice => named.Contains(choice.Bin)).ToList();
            if (others.Count > 0)
            {
                kept.Add(others.MinBy(choice => choice.Points));
                kept.Add(others.MaxBy(choice => choice.Points));
            }

            return kept;
        }

        private void AddBounds(List<int> members, List<int> groups, List<Pairing> pairings)
        {
            _isExact = false;
            members.ForEach(member => AddToGroup(_groupOf[member], _choices[member]));
            foreach (var group in groups)
            {
                _lowest += Limit(group, _sums[group].Low);
                _highest += Limit(group, _sums[group].High);
            }

            foreach (var pairing in pairings)
            {
                var (first, second) = (BinsOf(pairing.First), BinsOf(pairing.Second));
                var points = pairing.Cells
                    .Where(cell => first.Contains(cell.Key.First) && second.Contains(cell.Key.Second))
                    .Select(cell => cell.Value)
                    .ToList();
                if (points.Count < (long)first.Count * second.Count)
                {
                    points.Add(0L);
                }

                _lowest += points.Min();
                _highest += points.Max();
            }
        }

        private HashSet<int> BinsOf(int member) => [.. _choices[member].Select(choice => choice.Bin)];

        private static bool Advance(int[] chosen, List<List<(int Bin, long Points)>> choices)
        {
            for (var place = 0; place < chosen.Length; place++)
            {
                chosen[place]++;
                if (chosen[place] < choices[place].Count)
                {
                    return true;
                }

                chosen[place] = 0;
            }

            return false;
        }
    }
}
