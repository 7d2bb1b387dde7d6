using System.Globalization;
using System.Net;
using System.Text;
using FunnelKit.Governance;
using FunnelKit.Qualification;
using FunnelKit.SampleHost.Demo;
using FunnelKit.SampleHost.Leads;
using FunnelKit.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace FunnelKit.SampleHost.Tests;

public sealed class ScoringPageTests(HostFixture host) : IClassFixture<HostFixture>
{
    public static TheoryData<string, string, string> Pages => new()
    {
        { "/scoring", "Review of the card", "评分卡复审" },
        { "/scoring/leads?grade=A", "Open leads in the order", "跟进顺序" },
        { "/scoring/lead", "What the card looks at", "评分卡依据" },
        { "/scoring/lead?f.employees=500&f.urgency=5", "What makes up the score", "得分构成" },
        { "/scoring/card", "Edit the card", "编辑评分卡" },
        { "/scoring/card?edit=json", "Edit the card", "编辑评分卡" },
        { "/scoring/card?version=1", "This is version 1, as it was.", "这是当时的版本 1。" },
        { "/scoring/backtest?with=1", "Two versions on the same leads", "两个版本在相同线索上的对比" },
        { "/scoring/backtest/file", "Column with the outcome", "结果列" },
        { "/scoring/leads/0001", "Temperature as activity changes", "随行为变化的意向温度" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEachLanguage_SaysItsTextInIt(string address, string english, string chinese)
    {
        using var client = host.CreatePages();
        var join = address.Contains('?', StringComparison.Ordinal) ? "&" : "?";

        var inEnglish = await client.ReadAsync($"{address}{join}lang=en");
        var inChinese = await client.ReadAsync($"{address}{join}lang=zh-Hans");

        Assert.Contains(english, inEnglish, StringComparison.Ordinal);
        Assert.Contains(chinese, inChinese, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">评分</a>", inChinese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item099_Overview_SaysWhichReviewIsDueSinceWhen()
    {
        using var client = host.CreatePages();
        var book = await BookAsync();

        var page = await client.ReadAsync("/scoring?lang=en");

        var due = Assert.Single(book.Review.Due);
        Assert.Equal(ReviewKind.Accuracy, due.Kind);
        Assert.Equal(DemoScorecards.LastReview.AddMonths(3), due.Since);
        Assert.Contains(due.ToString("en"), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ShowsTheScoreOfTheLibrary_WithEveryContribution()
    {
        using var client = host.CreatePages();
        var card = DemoScorecards.Second;
        var facts = LeadFacts.Read(
            LeadField.Of(card),
            id => id switch
            {
                DemoScorecards.Budget => "100-200",
                DemoScorecards.Urgency => "5",
                DemoScorecards.Source => "carrier pigeon",
                _ => null,
            },
            out var mistakes);
        var score = card.Score(facts);

        var page = await client.ReadAsync(
            "/scoring/lead?f.budget=100-200&f.urgency=5&f.source=carrier+pigeon&lang=en");

        Assert.Empty(mistakes);
        Assert.Contains($"<dd>{Text(score.Total)}</dd>", page, StringComparison.Ordinal);
        Assert.Contains($"<dd>{Text(score.Lowest)}–{Text(score.Highest)}</dd>", page, StringComparison.Ordinal);
        Assert.All(
            score.Contributions.Where(item => item.Name is not null),
            item => Assert.Contains(item.Name!.ToString("en"), page, StringComparison.Ordinal));
        Assert.Contains("a range: the lowest bin counts", page, StringComparison.Ordinal);
        Assert.Contains("carrier pigeon", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithWhatIsNoValue_SaysSoAndTakesItAsUnknown()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/scoring/lead?f.employees=many&f.urgency=7&lang=en");

        Assert.Contains(
            "Not understood, and so taken as unknown: Company size, employees, Urgency of the need.",
            page,
            StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item088_ScoreAndDescriptionThatDisagree_AreShownAsConflict()
    {
        using var client = host.CreatePages();
        const string Address = "/scoring/lead?f.employees=2000&f.industry=medical&f.urgency=5&f.budget=300"
            + "&f.decision-chain=5&f.industry-match=true&f.decision-maker-clear=true&lang=en";

        var conflict = await client.ReadAsync(Address + "&f.budget-clear=false");
        var agreement = await client.ReadAsync(Address + "&f.budget-clear=true");

        Assert.Contains("Score and description disagree", conflict, StringComparison.Ordinal);
        Assert.DoesNotContain("Score and description disagree", agreement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item083_Framework_NamesWhatIsMissing_AndTheNextQuestion()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/scoring/lead?f.urgency=5&framework=bant&e.budget=confirmed&lang=en");
        var all = await client.ReadAsync(
            "/scoring/lead?f.urgency=5&framework=bant&e.budget=confirmed&e.authority=confirmed&e.need=documented"
            + "&e.timeline=confirmed&e.timing=confirmed&lang=en");

        var assessment = QualificationFrameworks.Bant.Assess(
            [new() { Element = "budget", Level = EvidenceLevel.Confirmed }]);
        Assert.Contains(assessment.ToString("en"), page, StringComparison.Ordinal);
        Assert.Contains(assessment.Next!.Text.ToString("en"), page, StringComparison.Ordinal);
        Assert.Contains("Qualified</span>", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item101_LeadOutsideTheProfile_IsRejectedWithTheReasonCode()
    {
        using var client = host.CreatePages();

        var page = await client.ReadAsync("/scoring/lead?f.identity-genuine=false&f.size-in-profile=false&lang=en");

        Assert.Contains("Rejected</span>", page, StringComparison.Ordinal);
        Assert.Contains("Outside the target profile <code>", page, StringComparison.Ordinal);
        Assert.Contains("Identity not genuine <code>", page, StringComparison.Ordinal);
        Assert.Contains("It fails at: Screening.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item087_Leads_StandByGradeThenScore()
    {
        using var client = host.CreatePages();
        var book = await BookAsync();

        var page = await client.ReadAsync("/scoring/leads?grade=A&lang=en");

        var expected = book.Open
            .Select(lead => (lead.Id, Score: book.Card.Score(lead.Facts).Total, lead.TouchedAt))
            .Where(item => item.Score >= 20m)
            .OrderByDescending(item => item.Score).ThenBy(item => item.TouchedAt)
            .Select(item => item.Id).ToList();
        Assert.Contains($"1–25 of {expected.Count}", page, StringComparison.Ordinal);
        var places = expected.Take(25)
            .Select(id => page.IndexOf($"/scoring/leads/{id}\"", StringComparison.Ordinal)).ToList();
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Item096_Lead_ShowsTheMomentToStepIn()
    {
        using var client = host.CreatePages();
        var book = await BookAsync();
        var view = book.Open.Select(lead => new LeadView(book, lead)).First(item => item.Trace.StepIns.Length > 0);

        var page = await client.ReadAsync($"/scoring/leads/{view.Lead.Id}?lang=en");

        Assert.Contains("Moment for sales to step in", page, StringComparison.Ordinal);
        Assert.Contains(
            view.Trace.StepIns[0].At.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item090_Lead_ShowsAllThreePartsAndItsPlaceInTheMatrix()
    {
        using var client = host.CreatePages();
        var book = await BookAsync();
        var view = new LeadView(book, book.Open.First(lead => lead.Events.Length > 3));

        var page = await client.ReadAsync($"/scoring/leads/{view.Lead.Id}?lang=en");

        Assert.NotNull(view.Combined.Learned);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{view.Combined.Learned.Value.Fraction * 100:0.#}\u00a0%"),
            page,
            StringComparison.Ordinal);
        Assert.Contains($"<dd>{Text(view.Combined.Score.Total)}</dd>", page, StringComparison.Ordinal);
        Assert.Contains($"<strong>{view.Placement.Cell.Code}</strong>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackTest_ShowsTheMeasuresOfTheLibrary()
    {
        using var client = host.CreatePages();
        var book = await BookAsync();
        var test = ScorecardBackTest.From(
            book.Card,
            LeadTables.Create(book.Decided, book.Card),
            [.. book.Decided.Select(lead => lead.Row.IsWon)]);

        var page = await client.ReadAsync("/scoring/backtest?lang=en");

        double?[] measures =
        [
            test.Ranks.AreaUnderCurve, test.Ranks.AveragePrecision, test.Ranks.KolmogorovSmirnov, test.LogLoss,
            test.Brier,
        ];
        Assert.All(
            measures,
            measure => Assert.Contains(
                $"<dd>{measure!.Value.ToString("0.000", CultureInfo.InvariantCulture)}</dd>",
                page,
                StringComparison.Ordinal));
        Assert.Equal(4, page.Split("<svg class=\"chart plot").Length - 1);
    }

    [Fact]
    public async Task File_OfLeads_IsTested_WithItsBadRowsReported()
    {
        using var client = host.CreatePages();
        var rows = Enumerable.Range(0, 60).Select(i => $"{1 + (i % 5)},{(i % 5 > 2 ? "Won" : "Lost")}");

        var response = await SendFileAsync(client, $"urgency,end\n{string.Join('\n', rows)}\nhigh,Won\n", "end", "won");
        var page = await response.TextAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<dd>60</dd><dd class=\"note\">Won: 40.0", Compact(page), StringComparison.Ordinal);
        Assert.Contains("<dd>1.000</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<code>high</code>", page, StringComparison.Ordinal);
        Assert.Contains("Columns that the file does not have", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urgency,end\n1,Won\n", "outcome", "The file has no column 'outcome'.")]
    [InlineData("", "end", "The file is empty.")]
    [InlineData("a,end\n1,Won\n", "end", "The file has no column")]
    public async Task File_ThatCannotBeTested_SaysWhy(string csv, string label, string reason)
    {
        using var client = host.CreatePages();

        var response = await SendFileAsync(client, csv, label, "Won");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scoring/leads/9999")]
    [InlineData("/scoring/backtest?version=99")]
    [InlineData("/scoring/backtest?with=no")]
    [InlineData("/scoring/card?version=x")]
    public async Task Page_AboutWhatIsNotThere_IsNotFound(string address)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> SendFileAsync(
        HttpClient client, string csv, string label, string positive)
    {
        var token = await client.TokenAsync("/scoring/backtest/file?lang=en");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("file"), "_handler" },
            { new StringContent(label), "label" },
            { new StringContent(positive), "positive" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "leads.csv" },
        };
        return await client.PostAsync(new Uri("/scoring/backtest/file", UriKind.Relative), form);
    }

    private static string Compact(string page) => string.Concat(page.Split('\n').Select(line => line.Trim()));

    private static string Text(decimal points) => points.ToString("#,0.##;−#,0.##", CultureInfo.InvariantCulture);

    private Task<LeadBook> BookAsync() => host.Services.GetRequiredService<LeadStore>().ReadAsync();
}
