using System.Net;
using System.Text.Json;
using FunnelKit.SampleHost.Demo;

namespace FunnelKit.SampleHost.Tests;

public sealed class MoveTests(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Move_Forward_IsBlockedWithEveryReason_UntilWhatIsMissingIsRecorded()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Qualified);
        await ForgetAsync(client, number, "customer-need", "budget");
        var before = await client.AskAsync(DealReading.Api(number));

        var (blocked, problem) = await client.MoveAsync(number, DemoFunnel.NeedsAnalysis);
        var after = await client.AskAsync(DealReading.Api(number));
        await client.RecordAsync(number, new() { ["customer-need"] = "Stock control", ["budget"] = "100000-200000" });
        var gate = await client.AskAsync(DealReading.Api(number, "/gate"));
        var (moved, answer) = await client.MoveAsync(number, DemoFunnel.NeedsAnalysis);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked);
        Assert.Equal(
            [
                "Before entering “Needs analysis”: The customer's need is explicit. Missing: Customer need.",
                "Before entering “Needs analysis”: The budget range is known. Missing: Budget range.",
            ],
            problem.GetProperty("reasons").Texts());
        Assert.Equal(before.ToString(), after.ToString());
        Assert.Equal("allowed", gate.GetProperty("decision").GetString());
        Assert.Equal(HttpStatusCode.OK, moved);
        Assert.Equal(DemoFunnel.NeedsAnalysis, answer.GetProperty("opportunity").GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Move_Made_ChangesTheFunnelAndKeepsItsVerdict()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Lead);
        await client.RecordAsync(number, new() { ["contact"] = "Zhao Lin" });
        var before = await NowInAsync(client, DemoFunnel.Lead);

        var (status, _) = await client.MoveAsync(number, DemoFunnel.Qualified);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(before - 1, await NowInAsync(client, DemoFunnel.Lead));
        var last = Last(await client.AskAsync(DealReading.Api(number)));
        Assert.Equal("stageEntered", last.GetProperty("kind").GetString());
        Assert.Equal("Ann", last.GetProperty("by").GetString());
        Assert.Equal("allowed", last.GetProperty("gate").GetProperty("decision").GetString());
        var criterion = last.GetProperty("gate").GetProperty("criteria")[0];
        Assert.Equal("contact-known", criterion.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Override_NeedsAReasonAndAName_AndIsKept()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Qualified);
        await ForgetAsync(client, number, "customer-need", "budget");

        var (unsigned, _) = await client.MoveAsync(number, DemoFunnel.NeedsAnalysis, by: "", overrideReason: "Urgent");
        var (signed, _) = await client.MoveAsync(
            number, DemoFunnel.NeedsAnalysis, by: "Manager Wu", overrideReason: "Urgent tender");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsigned);
        Assert.Equal(HttpStatusCode.OK, signed);
        var gate = Last(await client.AskAsync(DealReading.Api(number))).GetProperty("gate");
        Assert.Equal("overridden", gate.GetProperty("decision").GetString());
        Assert.Equal("Manager Wu", gate.GetProperty("overriddenBy").GetString());
        Assert.Equal(2, gate.GetProperty("obstacles").GetArrayLength());
        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=zh-Hans");
        Assert.Contains("由Manager Wu强制放行：Urgent tender", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approval_Missing_BlocksUntilSomebodyApproves()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Negotiation);
        await client.RecordAsync(number, new() { ["payment-terms"] = "30 days" });

        var (blocked, problem) = await client.MoveAsync(number, DemoFunnel.Contract);
        var (moved, _) = await client.MoveAsync(
            number, DemoFunnel.Contract, approvals: new() { ["manager"] = "Manager Wu" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked);
        Assert.Equal(
            ["“Contract” needs the approval of: Sales manager."], problem.GetProperty("reasons").Texts());
        Assert.Equal(HttpStatusCode.OK, moved);
        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");
        Assert.Contains("Approved by Manager Wu (Sales manager)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Win_NeedsTheSignedContract_AndCountsAsWon()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Contract);
        await ForgetAsync(client, number, "signed-contract");
        var won = (await client.AskAsync("/api/datasets/demo/flow")).GetProperty("won").GetInt64();

        var (blocked, _) = await client.MoveAsync(number, DemoFunnel.Won);
        await client.RecordAsync(number, new() { ["signed-contract"] = "contract.pdf" });
        var (moved, _) = await client.MoveAsync(number, DemoFunnel.Won);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked);
        Assert.Equal(HttpStatusCode.OK, moved);
        Assert.Equal(won + 1, (await client.AskAsync("/api/datasets/demo/flow")).GetProperty("won").GetInt64());
        Assert.Equal("won", (await client.StandingAsync(number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Lose_NeedsAReason_ThenReopens_WithItsHistory()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        var closeDate = (await client.StandingAsync(number)).GetProperty("closeDate").ToString();

        var (without, problem) = await client.MoveAsync(number, DemoFunnel.Lost);
        var (lost, _) = await client.MoveAsync(number, DemoFunnel.Lost, reason: "price", competitor: "Acme");
        var closed = await client.StandingAsync(number);
        var (reopened, _) = await client.MoveAsync(number, DemoFunnel.Proposal, reason: "Acme cannot deliver");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without);
        Assert.Equal(["A loss needs a reason."], problem.GetProperty("reasons").Texts());
        Assert.Equal(HttpStatusCode.OK, lost);
        Assert.Equal("lost", closed.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.OK, reopened);
        var deal = await client.AskAsync(DealReading.Api(number));
        Assert.Equal("open", deal.GetProperty("opportunity").GetProperty("status").GetString());
        Assert.Equal(closeDate, deal.GetProperty("opportunity").GetProperty("closeDate").ToString());
        Assert.Equal("reactivated", Last(deal).GetProperty("kind").GetString());
        var page = await client.ReadAsync(DealReading.Page(number) + "?lang=en");
        Assert.Contains("Competitor: Acme", page, StringComparison.Ordinal);
        Assert.Contains("Reopened into Proposal", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DemoFunnel.Disqualified, "disqualified")]
    [InlineData(DemoFunnel.Nurture, "nurture")]
    [InlineData(DemoFunnel.OnHold, "onHold")]
    public async Task Aside_AndBack_IsPossibleFromAnyStage(string stage, string status)
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.ProductDemo);

        var (aside, _) = await client.MoveAsync(number, stage);
        var there = await client.StandingAsync(number);
        var (back, _) = await client.MoveAsync(number, DemoFunnel.ProductDemo);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (aside, back));
        Assert.Equal(status, there.GetProperty("status").GetString());
        Assert.Equal(
            (DemoFunnel.ProductDemo, "open"),
            ((await client.StandingAsync(number)).GetProperty("stage").GetString()!,
                (await client.StandingAsync(number)).GetProperty("status").GetString()!));
    }

    [Fact]
    public async Task Back_NeedsNoCriterion()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);

        var (status, answer) = await client.MoveAsync(number, DemoFunnel.NeedsAnalysis);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty(answer.GetProperty("gate").GetProperty("criteria").EnumerateArray());
    }

    [Fact]
    public async Task Move_ToWhereItIs_OrToNowhere_CannotBeOverridden()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);

        var (there, same) = await client.MoveAsync(number, DemoFunnel.Proposal, overrideReason: "I insist");
        var (nowhere, unknown) = await client.MoveAsync(number, "nowhere", overrideReason: "I insist");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, there);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere);
        Assert.Equal(["The opportunity is in “Proposal” already."], same.GetProperty("reasons").Texts());
        Assert.Equal(["The model has no stage “nowhere”."], unknown.GetProperty("reasons").Texts());
    }

    [Fact]
    public async Task Edit_OfAStaleVersion_IsAConflict_ThatSaysWhatChanged()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        var version = await client.VersionAsync(number);
        await client.LogAsync(number, "call", "They want two weeks more");

        var (move, answer) = await client.SendAsync(
            DealReading.Api(number, "/moves"),
            new { to = DemoFunnel.Lost, expectedVersion = version, by = "Bo", reason = "price" });
        var (log, _) = await client.SendAsync(
            DealReading.Api(number, "/interactions"), new { expectedVersion = version, interaction = "call" });
        var (fact, _) = await client.SendAsync(
            DealReading.Api(number, "/facts"),
            new { expectedVersion = version, facts = new Dictionary<string, string> { ["contact"] = "Bo" } });

        Assert.Equal(
            (HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (move, log, fact));
        Assert.Contains(
            "They want two weeks more",
            Assert.Single(answer.GetProperty("changes").EnumerateArray()).GetProperty("text").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(version + 1, await client.VersionAsync(number));
    }

    [Fact]
    public async Task TwoAtOnce_OneWins_TheOtherIsAConflict_AndNothingIsLost()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.ProductDemo);
        var version = await client.VersionAsync(number);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => client.SendAsync(
            DealReading.Api(number, "/interactions"),
            new { expectedVersion = version, by = $"Person {i}", interaction = "call", summary = $"Minutes {i}" })));

        var stored = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(version + 1, stored.Answer.GetProperty("version").GetInt32());
        var events = (await client.AskAsync(DealReading.Api(number))).GetProperty("events").EnumerateArray();
        Assert.Single(
            events, item => item.GetProperty("text").GetString()!.Contains("Minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FirstEdit_OfADealWithoutAddedEvents_KeepsWhatTheSourceSaid()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Won);
        var before = await client.StandingAsync(number);

        await client.LogAsync(number, "visit", "They are glad");

        Assert.Equal(before.ToString(), (await client.StandingAsync(number)).ToString());
    }

    [Theory]
    [InlineData("loss-reason", "price", "“Loss reason” cannot be recorded.")]
    [InlineData("nothing", "x", "“nothing” cannot be recorded.")]
    [InlineData("close-date", "soon", "“soon” is no value for “Expected close date”.")]
    [InlineData("amount", "12 USD", "“12 USD” is no value for “Expected amount”.")]
    [InlineData("budget-confirmed", "perhaps", "“perhaps” is no value for “Budget confirmed”.")]
    public async Task Fact_ThatCannotBeRead_IsRefusedWithTheReason(string fact, string value, string reason)
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        var version = await client.VersionAsync(number);

        var (status, answer) = await client.SendAsync(
            DealReading.Api(number, "/facts"),
            new { expectedVersion = version, facts = new Dictionary<string, string> { [fact] = value } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal([reason], answer.GetProperty("reasons").Texts());
        Assert.Equal(version, await client.VersionAsync(number));
    }

    [Fact]
    public async Task AmountOwnerAndCloseDate_Recorded_ChangeTheList()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);

        await client.RecordAsync(
            number, new() { ["amount"] = "123,456.78", ["owner"] = "New Owner", ["close-date"] = "2026-09-30" });

        var deal = await client.StandingAsync(number);
        Assert.Equal(123_456.78m, deal.GetProperty("amount").GetDecimal());
        Assert.Equal("New Owner", deal.GetProperty("owner").GetString());
        Assert.Equal("2026-09-30", deal.GetProperty("closeDate").GetString());
    }

    [Theory]
    [InlineData("/moves")]
    [InlineData("/facts")]
    [InlineData("/interactions")]
    public async Task Edit_AsAForm_IsRefused(string part)
    {
        using var client = host.CreatePages();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("to", "won")]);

        var response = await client.PostAsync(new Uri(DealReading.Api(1, part), UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Edit_OfAnUnknownDeal_IsNotFound()
    {
        using var client = host.CreatePages();

        var (status, _) = await client.SendAsync(
            DealReading.Api(999_999, "/moves"), new { to = DemoFunnel.Won, expectedVersion = 1 });

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    [Fact]
    public async Task Edit_ThatSaysNothing_IsRefused()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        var version = await client.VersionAsync(number);

        var (move, _) = await client.SendAsync(
            DealReading.Api(number, "/moves"), new { to = "", expectedVersion = version });
        var (facts, _) = await client.SendAsync(
            DealReading.Api(number, "/facts"), new { facts = (object?)null, expectedVersion = version });
        var (log, _) = await client.SendAsync(
            DealReading.Api(number, "/interactions"), new { interaction = (string?)null, expectedVersion = version });
        var (unversioned, _) = await client.SendAsync(
            DealReading.Api(number, "/moves"), new { to = DemoFunnel.Lost, reason = "price" });

        Assert.All([move, facts, log], status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.Equal(HttpStatusCode.BadRequest, unversioned);
        Assert.Equal(version, await client.VersionAsync(number));
    }

    [Fact]
    public async Task Move_SentTwice_IsStoredOnce()
    {
        using var client = host.CreatePages();
        var number = await client.DealInAsync(DemoFunnel.Proposal);
        static object Request(int version) => new
        {
            to = DemoFunnel.Nurture,
            expectedVersion = version,
            eventId = "from-the-phone-17",
        };

        var (first, answer) = await client.SendAsync(
            DealReading.Api(number, "/moves"), Request(await client.VersionAsync(number)));
        var (second, problem) = await client.SendAsync(
            DealReading.Api(number, "/moves"), Request(answer.GetProperty("version").GetInt32()));

        Assert.Equal(HttpStatusCode.OK, first);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second);
        Assert.Contains("The event “from-the-phone-17” is recorded already.", problem.GetProperty("reasons").Texts());
    }

    private static JsonElement Last(JsonElement deal) => deal.GetProperty("events").EnumerateArray().Last();

    private static async Task<long> NowInAsync(HttpClient client, string stage) =>
        (await client.AskAsync("/api/datasets/demo/flow")).GetProperty("stages").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == stage).GetProperty("inStage").GetInt64();

    private static async Task ForgetAsync(HttpClient client, int number, params string[] facts)
    {
        var known = (await client.AskAsync(DealReading.Api(number))).GetProperty("facts");
        var gone = facts.Where(fact => known.TryGetProperty(fact, out _)).ToDictionary(
            fact => fact, _ => string.Empty, StringComparer.Ordinal);
        await client.RecordAsync(number, gone);
    }
}
