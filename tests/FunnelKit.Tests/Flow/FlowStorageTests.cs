using System.Security.Cryptography;
using System.Text;
using FunnelKit.Flow;
using FunnelKit.Stages;
using FunnelKit.Statistics;
using static FunnelKit.Tests.Flow.FlowFixtures;

namespace FunnelKit.Tests.Flow;

public sealed class FlowStorageTests
{
    private static readonly StageFlow Flow =
        HistoryOf("A B@2 C@5 lost@9", "A won", "A C hold", "B D A gone").Fold(AsOf);

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "\"urn:funnelkit:flow:1\"", "\"urn:funnelkit:flow:2\"", "$.$schema" },
        { "\"id\": \"abcd\"", "\"id\": \"abce\"", "$.model.id" },
        { "\"contentHash\": \"", "\"contentHash\": \"0", "$.model.contentHash" },
        { "\"through\": \"2026", "\"through\": \"26", "$.through" },
        { "\"semantics\": {}", "\"semantics\": { \"reach\": \"guessed\" }", "$.semantics.reach" },
        { "\"semantics\": {}", "\"semantics\": { \"window\": \"-1.00:00:00\" }", "$.semantics.window" },
        { "\"semantics\": {}", "\"semantics\": { \"businessCalendar\": \"x\" }", "$.semantics.businessCalendar" },
        { "\"transferredOut\": 1", "\"transferredOut\": -1", "$.counts.deals.D.transferredOut" },
        { "\"entered\": {", "\"entered\": { \"X\": 1,", "$.counts.entered.X" },
        { "\"entered\": {", "\"enterd\": {", "$.counts.enterd" },
        { "\"from\": \"C\"", "\"from\": \"won\"", "$.losses[0].from" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void FromJson_Mistake_IsReportedWhereItIs(string right, string wrong, string path)
    {
        var mistaken = ReplaceFirst(Flow.ToJson(), right, wrong);

        var exception = Assert.Throws<InvalidDefinitionException>(() => StageFlow.FromJson(mistaken, Model));

        var error = Assert.Single(exception.Errors);
        Assert.Equal(path, error.Subject);
        Assert.NotNull(error.Line);
        Assert.Contains($"Line {error.Line}, column {error.Column}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void FromJson_NoFlow_IsRefused(string json) =>
        Assert.Throws<InvalidDefinitionException>(() => StageFlow.FromJson(json, Model));

    [Theory]
    [InlineData("3 1")]
    [InlineData("3 3")]
    [InlineData("3*0")]
    [InlineData("3*x")]
    [InlineData("-3")]
    [InlineData("3  4")]
    [InlineData("99999999999")]
    public void FromJson_TimesThatAreNone_AreRefused(string times)
    {
        var json = HistoryOf("A C@3").Fold(AsOf).ToJson();

        Assert.Throws<InvalidDefinitionException>(
            () => StageFlow.FromJson(ReplaceFirst(json, "\"C\": \"4320\"", $"\"C\": \"{times}\""), Model));
    }

    [Fact]
    public void ToJson_Flow_IsReadable()
    {
        var json = HistoryOf("A C@3 won@5", "A C@3 lost@5")
            .Fold(AsOf, new() { DwellResolution = DwellResolution.Day })
            .ToJson();

        Assert.Contains("\"dwellResolution\": \"day\"", json, StringComparison.Ordinal);
        Assert.Contains("\"C\": \"3*2\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void FromBytes_AnyByteCutOffOrChanged_IsRefused()
    {
        var bytes = Flow.ToBytes();

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<FormatException>(() => StageFlow.FromBytes(bytes.AsSpan(0, length), Model));
            var changed = bytes.ToArray();
            changed[length] ^= 0x41;
            Assert.Throws<FormatException>(() => StageFlow.FromBytes(changed, Model));
        }

        Assert.Throws<FormatException>(() => StageFlow.FromBytes([.. bytes, 0], Model));
    }

    [Fact]
    public void FromBytes_ForgedCheckSum_NeverFailsInAnotherWay()
    {
        var bytes = Flow.ToBytes();
        for (var place = 5; place < bytes.Length - 8; place++)
        {
            foreach (byte value in new byte[] { 0, 0x7F, 0x80, 0xFF })
            {
                var forged = bytes.ToArray();
                forged[place] = value;
                SHA256.HashData(forged.AsSpan(..^8)).AsSpan(0, 8).CopyTo(forged.AsSpan(^8..));
                var thrown = Record.Exception(() => StageFlow.FromBytes(forged, Model));

                Assert.True(thrown is null or FormatException or ArgumentException, $"{place}: {thrown}");
            }
        }
    }

    [Fact]
    public void FromBytes_OtherModel_NamesBoth()
    {
        var other = StageModel.CreateBuilder("other", "Other")
            .AddStage("A", "A")
            .AddStage("w", "W", StageKind.Won)
            .Build();

        var exception = Assert.Throws<ArgumentException>(() => StageFlow.FromBytes(Flow.ToBytes(), other));

        Assert.Contains("'abcd'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'other'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_Calendar_MustBeGivenAgain()
    {
        var calendar = BusinessCalendar.CalendarDays;
        var flow = HistoryOf("A C@3 won@5").Fold(AsOf, new() { BusinessCalendar = calendar });

        Assert.Equal(flow, StageFlow.FromJson(flow.ToJson(), Model, calendar));
        Assert.Equal(flow, StageFlow.FromBytes(flow.ToBytes(), Model, calendar));
        Assert.Throws<InvalidDefinitionException>(() => StageFlow.FromJson(flow.ToJson(), Model));
        Assert.Throws<FormatException>(() => StageFlow.FromBytes(flow.ToBytes(), Model));
    }

    [Fact]
    public void FromJson_EveryChoice_IsReadAgain()
    {
        FlowSemantics[] choices =
        [
            new() { Reach = ReachPolicy.Strict, Visit = VisitPolicy.EveryVisit, Window = TimeSpan.FromDays(30.5) },
            new() { Anchor = WindowAnchor.Created, Window = TimeSpan.FromTicks(1), Outcome = OutcomeBasis.PerEpisode },
            new() { Cohort = FlowCohort.CreatedIn(Start, AsOf), Denominators = DispositionSet.None },
            new() { Cohort = FlowCohort.EnteredStageIn(StageId.Create("C"), Start, AsOf) },
            new() { Cohort = FlowCohort.ClosedIn(Start, AsOf), Denominators = FlowSemantics.AllDispositions },
            new() { Cohort = FlowCohort.OpenAt(Start), Amounts = AmountBasis.AtEntry, Ties = TieRule.StageOrder },
            new() { Attribution = AttributionRule.EveryTouched, HoldStopsClock = false, CountsAges = false },
            new() { CollapseTolerance = TimeSpan.FromSeconds(1), Interval = IntervalMethod.Jeffreys },
            new() { MaturityWindows = [], DwellResolution = DwellResolution.Second, ThroughputWindowDays = 1 },
            new() { MaturityWindows = [TimeSpan.FromHours(36)] },
        ];

        Assert.All(choices, semantics =>
        {
            var flow = StageFlow.Empty(Model, Start, AsOf, semantics, Currency.FromCode("CNY"));

            Assert.Equal(semantics, StageFlow.FromJson(flow.ToJson(), Model).Semantics);
            Assert.Equal(flow, StageFlow.FromJson(flow.ToJson(), Model));
            Assert.Equal(flow, StageFlow.FromBytes(flow.ToBytes(), Model));
        });
    }

    [Fact]
    public void ToBytes_FlowInDays_IsSmall()
    {
        var flow = HistoryOf([.. Enumerable.Repeat("A B@2 C@5 lost@9", 1_000)])
            .Fold(AsOf, new() { DwellResolution = DwellResolution.Day });

        Assert.InRange(flow.ToBytes().Length, 100, 400);
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        var place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{old} is not in {text}");
        return new StringBuilder(text).Remove(place, old.Length).Insert(place, with).ToString();
    }
}
