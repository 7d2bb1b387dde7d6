using FunnelKit.SampleHost.Leads;
using Microsoft.Extensions.DependencyInjection;
namespace FunnelKit.SampleHost.Tests;
public sealed class TmpStats(HostFixture host) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task Stats()
    {
        var book = await host.Services.GetRequiredService<LeadStore>().ReadAsync();
        var w = new StringWriter();
        w.WriteLine($"open {book.Open.Length} decided {book.Decided.Length} grades {string.Join(",", book.Grades.Counts)}");
        var v = new BackTestView(book, book.Current, book.Versions[0]);
        w.WriteLine($"base {v.Test.BaseRate} auc {v.Test.Ranks.AreaUnderCurve} logloss {v.Test.LogLoss} brier {v.Test.Brier} ap {v.Test.Ranks.AveragePrecision} cmp {v.Comparison!.Areas?.First} {v.Comparison.Areas?.Second} p {v.Comparison.Areas?.PValue}");
        foreach (var r in v.Test.Calibration) w.WriteLine($"  {r.Low} {r.High} {r.Expected} {r.Observed.Value} {r.Observed.Denominator}");
        foreach (var c in v.Test.Characteristics) w.WriteLine($"  {c.Characteristic.Id} {c.InformationValue}");
        w.WriteLine($"drift {v.Drift.Score.Index} {v.Drift.Score.Level}");
        var views = book.Open.Select(l => new LeadView(book, l)).ToList();
        w.WriteLine(string.Join(", ", views.GroupBy(x => x.Placement.Cell.Code).OrderBy(g => g.Key).Select(g => $"{g.Key}:{g.Count()}")));
        w.WriteLine($"behavior quartiles {string.Join(",", views.Select(x => x.Behavior.Total).Order().Where((_, i) => i % 60 == 0))}");
        w.WriteLine($"stepins {views.Count(x => x.Trace.StepIns.Length > 0)} now hot {views.Count(x => x.Trace.Current?.Id == "hot")} conflict {views.Count(x => x.Assessment.Graded.Conflict != null)} screen {string.Join(",", views.GroupBy(x => x.Assessment.Screening.Outcome).Select(g => $"{g.Key}:{g.Count()}"))}");
        w.WriteLine($"due {string.Join(" | ", book.Review.Due.Select(d => d.ToString()))} learned {views.Average(x => x.Combined.Learned?.Fraction)}");
        w.WriteLine($"mismatch {book.Open.Where((l, i) => book.Card.Score(l.Facts).Total != book.Grades.Scores[i]).Count()}");
        foreach (var b in book.FollowUps.Items.Take(5)) w.WriteLine($"{b.Id} {b.Grade} {b.Score} {b.Plan?.TouchDue} {b.Plan?.EvaluationDue}");
        foreach (var e in Enum.GetValues<FunnelKit.Scoring.InputStatus>()) w.WriteLine($"{e} {views.Sum(x => x.Assessment.Graded.Score.Contributions.Count(c => c.Status == e))}");
        File.WriteAllText("/tmp/hosttry/stats.txt", w.ToString());
    }
}
