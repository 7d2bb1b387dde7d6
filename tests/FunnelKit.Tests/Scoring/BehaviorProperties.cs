using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Scoring;

namespace FunnelKit.Tests.Scoring;

/// <summary>The laws of behavior scores.</summary>
public sealed class BehaviorProperties
{
    private static readonly Gen<Case> Cases =
        from model in Generators.BehaviorModel
        from events in Generators.BehaviorEvents
        from asOf in Generators.BehaviorInstant
        from seed in Gen.Choose(0, int.MaxValue)
        select new Case(model, events, asOf, seed);

    [Fact]
    public void Scores_are_what_the_definition_says() =>
        PropertyCheck.ForAll(Cases, item => Assert.Equal(
            NaiveBehavior.Total(item.Model, item.Events, item.AsOf), item.Score.Total));

    [Fact]
    public void Contributions_always_explain_the_total() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            Assert.Equal(item.Score.Total, item.Score.Contributions.Sum(part => part.Points));
            Assert.Equal(
                item.Model.Types.Select(type => type.Id).Concat(item.Model.Groups.Select(group => group.Id)),
                item.Score.Contributions.Select(part => part.Id));
        });

    [Fact]
    public void Order_does_not_matter() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var shuffled = item.Events.ToArray();
            new Random(item.Seed).Shuffle(shuffled);

            Assert.Equal(item.Score, item.Model.Score(shuffled, item.AsOf));
        });

    [Fact]
    public void Limits_are_never_exceeded() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var points = item.Score.Contributions.ToDictionary(part => part.Id, part => part.Points);
            foreach (var type in item.Model.Types)
            {
                AssertWithin(type.Lowest, points[type.Id], type.Highest);
            }

            foreach (var group in item.Model.Groups)
            {
                var members = item.Model.Types.Where(type => type.Group == group.Id).Sum(type => points[type.Id]);
                AssertWithin(group.Lowest, members + points[group.Id], group.Highest);
            }
        });

    [Fact]
    public void A_repeated_event_with_an_identifier_counts_once() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var again = item.Events.Where(given => given.Id is not null);

            Assert.Equal(item.Score, item.Model.Score([.. item.Events, .. again], item.AsOf));
        });

    [Fact]
    public void A_state_is_the_full_computation_however_it_was_filled() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var random = new Random(item.Seed);
            var states = new[] { BehaviorState.Create(item.Model), BehaviorState.Create(item.Model) };
            foreach (var chunk in item.Events.Chunk(3))
            {
                ref var state = ref states[random.Next(2)];
                state = state.Add(chunk);
                if (random.Next(3) == 0)
                {
                    state = state.Advance(item.AsOf.AddSeconds(-random.Next(100 * 86_400)));
                }
            }

            var merged = states[0].Merge(states[1]);
            foreach (var asOf in new[] { item.AsOf, item.AsOf.AddSeconds(random.Next(86_400)), item.AsOf.AddDays(200) })
            {
                Assert.Equal(item.Model.Score(item.Events, asOf) with { UnknownTypes = [] }, merged.Score(asOf));
            }
        });

    [Fact]
    public void Advancing_twice_is_advancing_to_the_later_instant() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var state = BehaviorState.Create(item.Model).Add(item.Events);
            var later = item.AsOf.AddSeconds(item.Seed % (90 * 86_400));
            var once = state.Advance(later);

            AssertEqual(once, state.Advance(item.AsOf).Advance(later));
            AssertEqual(once, state.Advance(later).Advance(item.AsOf));
            AssertEqual(once, BehaviorState.From(item.Model, once.Events, once.AdvancedTo));
        });

    [Fact]
    public void Merging_is_commutative_and_associative() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            BehaviorState[] parts =
            [
                .. Enumerable.Range(0, 3).Select(part => BehaviorState.Create(item.Model)
                    .Add(item.Events.Where((_, index) => index % 3 == part))
                    .Advance(item.AsOf.AddDays(-10 * part))),
            ];

            AssertEqual(parts[0].Merge(parts[1]), parts[1].Merge(parts[0]));
            AssertEqual(parts[0].Merge(parts[1]).Merge(parts[2]), parts[0].Merge(parts[1].Merge(parts[2])));
        });

    [Fact]
    public void Between_listed_instants_the_score_stays_or_only_fades() =>
        PropertyCheck.ForAll(Cases, item =>
        {
            var until = item.AsOf.AddDays(20);
            var state = BehaviorState.Create(item.Model).Add(item.Events);
            var changes = state.ChangesBetween(item.AsOf, until);

            Assert.Equal(changes.Order().Distinct(), changes);
            var random = new Random(item.Seed);
            foreach (var (from, to) in changes.Prepend(item.AsOf).Zip(changes.Append(until.AddSeconds(1))))
            {
                var first = state.Score(from);
                var second = state.Score(from.AddSeconds(random.NextInt64((long)(to - from).TotalSeconds)));
                if (item.Model.AgeUnit == AgeUnit.Days)
                {
                    Assert.Equal(first.Total, second.Total);
                }

                Assert.Equal(
                    first.Contributions.Select(part => (part.Id, part.Events, part.Bonus)),
                    second.Contributions.Select(part => (part.Id, part.Events, part.Bonus)));
            }
        });

    [Fact]
    public void A_table_gives_the_scores_of_its_leads() =>
        PropertyCheck.ForAll(
            Cases.SelectMany(_ => Generators.BehaviorEvents.ListOf(), (first, others) => (first, others)),
            pair =>
            {
                var (item, others) = pair;
                List<BehaviorEvent>?[] leads = [null, item.Events, .. others, []];
                var scores = item.Model.Score(BehaviorLead.Table(leads), item.AsOf);

                Assert.Equal(leads.Length, scores.Count);
                foreach (var (index, events) in leads.Index())
                {
                    var single = item.Model.Score(events ?? [], item.AsOf);
                    Assert.Equal(single.Total, scores[index]);
                    Assert.Equal(single with { UnknownTypes = [] }, scores.Explain(index) with { UnknownTypes = [] });
                }
            });

    [Fact]
    public void A_factor_never_rises_and_is_a_fraction() =>
        PropertyCheck.ForAll(
            from decay in Generators.Decay
            from ages in Gen.Choose(0, 500 * 86_400).Two()
            select (decay, Math.Min(ages.Item1, ages.Item2) / 86_400d, Math.Max(ages.Item1, ages.Item2) / 86_400d),
            item =>
            {
                var (decay, young, old) = item;

                Assert.InRange(decay.FactorAt(young), 0d, 1d);
                Assert.True(decay.FactorAt(old) <= decay.FactorAt(young));
                Assert.Equal(decay.EndDays is { } end && old >= end, decay.FactorAt(old) == 0d);
            });

    [Fact]
    public void Json_and_builders_keep_the_whole_definition() =>
        PropertyCheck.ForAll(Generators.BehaviorModel, model =>
        {
            var json = model.ToJson();
            var read = BehaviorModel.FromJson(json);

            Assert.Equal(model, read);
            Assert.Equal(json, read.ToJson());
            Assert.Equal(model.ContentHash, read.ContentHash);
            Assert.Equal(model, model.ToBuilder().Build());
            Assert.Empty(Stages.SchemaCheck.Check(json, BehaviorModel.JsonSchema));
        });

    private static void AssertEqual(BehaviorState expected, BehaviorState actual)
    {
        Assert.Equal(expected.AdvancedTo, actual.AdvancedTo);
        Assert.Equal(expected.Events.AsEnumerable(), actual.Events);
    }

    private static void AssertWithin(decimal? lowest, decimal points, decimal? highest) =>
        Assert.InRange(points, lowest ?? decimal.MinValue, highest ?? decimal.MaxValue);

    private sealed record Case(BehaviorModel Model, List<BehaviorEvent> Events, DateTimeOffset AsOf, int Seed)
    {
        public BehaviorScore Score => Model.Score(Events, AsOf);
    }
}
