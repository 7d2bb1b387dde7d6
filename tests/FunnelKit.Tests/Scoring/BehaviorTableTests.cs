using FunnelKit.Scoring;
using static FunnelKit.Tests.Scoring.BehaviorFixtures;

namespace FunnelKit.Tests.Scoring;

public sealed class BehaviorTableTests
{
    private const int Many = 5_000;

    private static readonly BehaviorModel Simple = BehaviorModel.CreateBuilder("simple", "Simple")
        .Add(new BehaviorType { Id = "x", Points = 1, Decay = Decay.HalfLife(14), Highest = 5, Group = "g" })
        .Add(new BehaviorType { Id = "y", Points = -2, Decay = Decay.Linear(30), Lowest = -4, Group = "g" })
        .Add(new BehaviorType { Id = "z", Points = 3.5m, WindowDays = 100 })
        .Add("forever", 0.25m)
        .AddGroup(new() { Id = "g", Lowest = -1, Highest = 3 })
        .Build();

    private static readonly BehaviorModel General = Simple.ToBuilder()
        .Replace(new BehaviorType { Id = "z", Points = 3.5m, MinCount = 2, DiminishingFactor = 0.5, Highest = 9 })
        .Build();

    private static readonly List<List<BehaviorEvent>?> Leads = [.. Enumerable.Range(0, Many).Select(Lead)];

    [Fact]
    public void Score_OfATable_IsThatOfEachLead_LookedUpOrSorted()
    {
        var table = BehaviorLead.Table(Leads);
        foreach (var model in new[] { Simple, General })
        {
            var scores = model.Score(table, AsOf);

            foreach (var (index, events) in Leads.Take(Many / 10).Index())
            {
                var single = model.Score(events ?? [], AsOf);
                Assert.Equal(single.Total, scores[index]);
                Assert.Equal(single, scores.Explain(index));
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(64)]
    public void Score_OnSeveralThreads_IsTheSame(int threads)
    {
        var table = BehaviorLead.Table(Leads);
        foreach (var model in new[] { Simple, General })
        {
            var expected = model.Score(table, AsOf).Units;

            Assert.True(expected.SequenceEqual(model.Score(table, AsOf, threads).Units));
        }
    }

    [Fact]
    public void Score_AllocatesNothingForALead()
    {
        var few = BehaviorLead.Table(Leads.Take(Many / 10));
        var many = BehaviorLead.Table(Leads);
        foreach (var model in new[] { Simple, General })
        {
            model.Score(few, AsOf);
            model.Score(many, AsOf);
            var totals = sizeof(long) * (Many - few.Count);

            Assert.InRange(Allocated(model, many) - Allocated(model, few), totals, totals + 4_096);
        }
    }

    [Fact]
    public void Score_WithManyTypesInTheData_FindsThoseOfTheModel()
    {
        var unknown = Enumerable.Range(0, 1_000).Select(type => Event($"t{type}", 1));
        List<BehaviorEvent> events = [.. unknown, Event("Z", 1)];
        var scores = Simple.Score(BehaviorLead.Table(events), AsOf);

        Assert.Equal(3.5m, scores[0]);
        Assert.Equal(1_000, scores.Explain(0).UnknownTypes.Length);
    }

    [Fact]
    public void Score_WithMoreTypesThanAreToldApart_RejectsTheLead()
    {
        List<BehaviorEvent> events = [.. Enumerable.Range(0, 65_537).Select(type => Event($"t{type}", 1))];
        List<BehaviorEvent> good = [Event("z", 1)];
        var table = BehaviorLead.Table(good, events, good);

        Assert.Equal(2, table.Count);
        Assert.Equal(RejectionCode.OutOfRange, table.RejectedRows[0].Code);
    }

    [Fact]
    public void From_OfAnEventOutOfRange_RejectsTheLead()
    {
        var bad = new BehaviorEvent { Type = "z", At = DateTimeOffset.MinValue };
        List<BehaviorEvent> one = [Event("z", 1)];
        List<BehaviorEvent> two = [Event("z", 1), Event("z", 1)];
        var table = BehaviorLead.Table(one, [Event("z", 1), bad], two);
        var scores = Simple.Score(table, AsOf);

        Assert.Equal((2L, "Events", RejectionCode.OutOfRange), table.RejectedRows
            .Select(row => (row.Line, row.Column, row.Code)).Single());
        Assert.Equal([3.5m, 7m], [scores[0], scores[1]]);
    }

    [Fact]
    public void Score_OfATableWithoutEvents_IsZero()
    {
        var scores = Simple.Score(LeadTable.From(new[] { 1, 2 }, map => map.Number("n", lead => lead)), AsOf);

        Assert.Equal((2, 0m), (scores.Count, scores[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => scores[2]);
    }

    [Fact]
    public void Score_OfVeryManyPoints_IsExact()
    {
        var model = Model(
            new BehaviorType { Id = "x", Points = 1_000_000, DiminishingFactor = 0.999_999 },
            new BehaviorType { Id = "y", Points = -1_000_000 });
        List<BehaviorEvent> events =
            [.. Enumerable.Repeat(Event("x", 1), 100_000), .. Enumerable.Repeat(Event("y", 1), 100_000)];

        Assert.Equal(model.Score(events, AsOf).Total, model.Score(BehaviorLead.Table(events), AsOf)[0]);
    }

    [Fact]
    public void From_AnyKindOfList_ReadsTheSame()
    {
        var events = Leads[7]!;
        IEnumerable<BehaviorEvent>[] kinds = [events, events.ToArray(), events.Where(_ => true)];
        var table = LeadTable.From(kinds, map => map.Events(lead => lead, item => item.Type, item => item.At));
        var scores = Simple.Score(table, AsOf);

        Assert.Equal((scores[0], scores[0]), (scores[1], scores[2]));
        Assert.NotEqual(0m, scores[0]);
    }

    private static List<BehaviorEvent>? Lead(int lead)
    {
        var random = new Random(lead);
        return lead % 10 == 9
            ? null
            :
            [
                .. Enumerable.Range(0, random.Next(25)).Select(_ => Event(
                    random.GetItems(["x", "y", "z", "forever", "other"], 1)[0], random.Next(-2, 900) / 2d)),
            ];
    }

    private static long Allocated(BehaviorModel model, LeadTable table)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = model.Score(table, AsOf);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
