using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class AbsorbingMarkovChainTests
{
    private const int Ends = 2;
    private const double Slack = 1e-9;

    private static Gen<double[][]> Moves { get; } =
        from size in Gen.Choose(1, 5)
        from rows in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(0, 9)), (1, Gen.Choose(0, 1_000_000)))
            .Select(count => (double)count).ArrayOf(size + Ends).ArrayOf(size)
        select rows;

    [Fact]
    public void Chances_of_all_ends_add_up_to_one() => ForEachChain(chain =>
        Assert.All(Enumerable.Range(0, chain.TransientStates), from => Assert.Equal(
            1d, Enumerable.Range(0, Ends).Sum(into => chain.Absorption(from, into)), Slack)));

    [Fact]
    public void Steps_are_the_visits_of_all_states_and_the_mean_over_the_ends() => ForEachChain(chain =>
        Assert.All(Enumerable.Range(0, chain.TransientStates), from =>
        {
            var steps = chain.Steps[from];
            var visits = Enumerable.Range(0, chain.TransientStates).Sum(to => chain.Visits(from, to));
            var byEnd = Enumerable.Range(0, Ends)
                .Sum(into => chain.Absorption(from, into) * (chain.StepsGiven(from, into) ?? 0d));
            Assert.Equal(steps, visits, Slack * steps);
            Assert.Equal(steps, byEnd, Slack * steps);
        }));

    [Fact]
    public void A_time_of_one_for_each_visit_counts_steps() => ForEachChain(chain =>
    {
        double[] ones = [.. Enumerable.Repeat(1d, chain.TransientStates)];
        double[][] byMove = [.. ones.Select(_ => Enumerable.Repeat(1d, ones.Length + Ends).ToArray())];

        Assert.Equal(chain.Steps.AsEnumerable(), chain.Time(ones));
        Assert.All(
            chain.Steps.Zip(chain.Time(byMove)),
            pair => Assert.Equal(pair.First, pair.Second, Slack * pair.First));
        Assert.Equal(chain.StepsVariance.AsEnumerable(), chain.TimeVariance(ones, new double[ones.Length]));
        Assert.Equal(chain.StepsGiven(0, 0), chain.TimeGiven(ones, 0, 0));
    });

    [Fact]
    public void Scaling_the_counts_of_a_stage_changes_nothing() =>
        PropertyCheck.ForAll(Moves, moves =>
        {
            double[][] scaled = [.. moves.Select((row, i) => row.Select(count => count * (1 << i)).ToArray())];

            var isChain = AbsorbingMarkovChain.TryCreate(moves, out var chain, out var stuck);

            Assert.Equal(isChain, AbsorbingMarkovChain.TryCreate(scaled, out var same, out var stuckToo));
            Assert.Equal(stuck.AsEnumerable(), stuckToo);
            Assert.Equal(chain?.Steps.AsEnumerable(), same?.Steps.AsEnumerable());
        });

    [Fact]
    public void Steps_OfAStageThatIsLeftOnceInATrillion_AreExact()
    {
        Assert.True(AbsorbingMarkovChain.TryCreate([[1e12, 1, 3]], out var chain, out _));

        Assert.Equal(0.25, chain.Absorption(0, 0));
        Assert.Equal((1e12 + 4d) / 4d, chain.Steps[0], 1e-4);
    }

    [Fact]
    public void TryCreate_OfAStageWithoutMoves_NamesItAndThoseThatOnlyLeadThere()
    {
        double[][] moves = [[0, 0, 5, 1], [0, 0, 0, 0], [0, 4, 0, 0]];

        Assert.False(AbsorbingMarkovChain.TryCreate(moves, out var chain, out var stuck));

        Assert.Null(chain);
        Assert.Equal([1, 2], stuck.AsEnumerable());
    }

    [Fact]
    public void StepsGiven_AnEndThatCannotBeReached_IsNull()
    {
        Assert.True(AbsorbingMarkovChain.TryCreate([[0, 0, 5]], out var chain, out _));

        Assert.Equal(0d, chain.Absorption(0, 0));
        Assert.Null(chain.StepsGiven(0, 0));
        Assert.Equal(1d, chain.StepsGiven(0, 1));
    }

    [Fact]
    public void TryCreate_OfRowsThatDoNotFit_Throws()
    {
        Assert.Throws<ArgumentException>(() => AbsorbingMarkovChain.TryCreate([], out _, out _));
        Assert.Throws<ArgumentException>(() => AbsorbingMarkovChain.TryCreate([[1]], out _, out _));
        Assert.Throws<ArgumentException>(() => AbsorbingMarkovChain.TryCreate([[1, 1, 1], [1, 1]], out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => AbsorbingMarkovChain.TryCreate([[1, -1]], out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => AbsorbingMarkovChain.TryCreate([[1, double.NaN]], out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => AbsorbingMarkovChain.TryCreate([[double.MaxValue, double.MaxValue]], out _, out _));
    }

    [Fact]
    public void Members_OfStatesOrTimesThatDoNotExist_Throw()
    {
        Assert.True(AbsorbingMarkovChain.TryCreate([[0, 1, 1]], out var chain, out _));

        Assert.Throws<ArgumentOutOfRangeException>(() => chain.Absorption(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.Absorption(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.Visits(0, -1));
        Assert.Throws<ArgumentException>(() => chain.Time([1d, 2d]));
        Assert.Throws<ArgumentOutOfRangeException>(() => chain.TimeVariance([1d], [-1d]));
    }

    private static void ForEachChain(Action<AbsorbingMarkovChain> law) =>
        PropertyCheck.ForAll(Moves, moves =>
        {
            if (AbsorbingMarkovChain.TryCreate(moves, out var chain, out var stuck))
            {
                law(chain);
            }
            else
            {
                Assert.NotEmpty(stuck);
            }
        });
}
