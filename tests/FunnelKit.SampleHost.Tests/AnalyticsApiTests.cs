using System.Net;
using System.Text.Json;

namespace FunnelKit.SampleHost.Tests;

public sealed class AnalyticsApiTests(HostFixture host) : IClassFixture<HostFixture>
{
    public static TheoryData<string, string> BadRequests => new()
    {
        { "survival", "at" },
        { "survival?at=won", "at" },
        { "survival?at=demo&interval=magic", "interval" },
        { "segments?by=shoe-size", "by" },
        { "segments?rate=best", "rate" },
        { "cohorts?step=none", "step" },
        { "losses?days=1.5", "days" },
        { "deals", "figure" },
        { "deals?figure=none", "figure" },
        { "deals?figure=step&at=demo&fate=0", "fate" },
        { "deals?figure=inStage", "at" },
        { "deals?figure=won&cohort=yesterday", "cohort" },
        { "review?cadence=1", "cadence" },
        { "flow?window=0", "window" },
    };

    [Theory]
    [MemberData(nameof(BadRequests))]
    public async Task BadRequest_NamesTheParameter(string request, string parameter)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri($"/api/datasets/demo/{request}", UriKind.Relative));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(parameter, problem.RootElement.GetProperty("parameters").Texts());
    }

    [Theory]
    [InlineData("survival?at=demo")]
    [InlineData("segments")]
    [InlineData("cohorts")]
    [InlineData("losses")]
    [InlineData("deals?figure=won")]
    [InlineData("review")]
    public async Task UnknownDataSet_IsNotFound(string request)
    {
        using var client = host.CreatePages();

        var response = await client.GetAsync(new Uri($"/api/datasets/nothing/{request}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Survival_FallsFromOneToWhatIsLeft_AndAgreesWithTheExits()
    {
        using var client = host.CreatePages();

        var survival = await client.AskAsync("/api/datasets/demo/survival?at=demo");

        var shares = survival.GetProperty("points").EnumerateArray()
            .Select(point => point.GetProperty("stillThere").GetDouble()).ToList();
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        var left = survival.GetProperty("exits").EnumerateArray()
            .Sum(exit => exit.GetProperty("shares").EnumerateArray().Last().GetDouble());
        Assert.Equal(1 - shares[^1], left, 1e-9);
        Assert.Equal(0.5, survival.GetProperty("median").GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task Segments_AddUp_AndTheirChangeIsExact()
    {
        using var client = host.CreatePages();
        var flow = await client.AskAsync("/api/datasets/demo/flow");

        var segments = await client.AskAsync("/api/datasets/demo/segments?by=region");

        var all = segments.GetProperty("segments").EnumerateArray().ToList();
        Assert.Equal(4, all.Count);
        Assert.Equal(flow.GetProperty("deals").GetInt64(), all.Sum(segment => segment.GetProperty("deals").GetInt64()));
        Assert.Equal(
            segments.GetProperty("changeMillionths").GetInt64(),
            segments.GetProperty("changes").EnumerateArray()
                .Sum(part => part.GetProperty("mix").GetInt64() + part.GetProperty("rate").GetInt64()));
    }

    [Fact]
    public async Task Losses_AddUpOverCausesAndStages()
    {
        using var client = host.CreatePages();

        var losses = await client.AskAsync("/api/datasets/demo/losses");

        var lost = losses.GetProperty("lost").GetInt64();
        Assert.Equal(
            lost, losses.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("deals").GetInt64()));
        Assert.Equal(
            lost, losses.GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("lost").GetInt64()));
        Assert.Contains(
            losses.GetProperty("cases").EnumerateArray(),
            item => item.GetProperty("aspects").Texts().Contains("highIntentLoss"));
    }

    [Fact]
    public async Task Review_IsOfTheWeekBeforeTheEndOfTheData()
    {
        using var client = host.CreatePages();

        var review = await client.AskAsync("/api/datasets/demo/review?lang=zh-Hans");

        var current = review.GetProperty("current");
        Assert.Equal(
            TimeSpan.FromDays(7),
            current.GetProperty("to").GetDateTimeOffset() - current.GetProperty("from").GetDateTimeOffset());
        Assert.Equal(7, review.GetProperty("stages").GetArrayLength());
        Assert.Contains("新增", review.GetProperty("sentences")[0].GetString(), StringComparison.Ordinal);
    }
}
