using System.Globalization;
using FunnelKit.Scoring;
using FunnelKit.Statistics;
using Xunit.Abstractions;

namespace FunnelKit.Tests.Scoring;

/// <summary>Drafts cards from public data and scores leads that they were not made from.</summary>
public sealed class StarterCardDataTests(ITestOutputHelper output)
{
    private const string Education = "x-education-leads/Leads.csv";
    private const string Bank = "uci-bank/bank-full.csv";
    private const string Deals = "salvirt-b2b/salvirt.dev.csv";

    private static readonly string[] EducationLeaks =
    [
        "Prospect ID", "Lead Number", "Tags", "Lead Quality", "Lead Profile", "Last Activity", "Last Notable Activity",
        "Asymmetrique Activity Index", "Asymmetrique Profile Index", "Asymmetrique Activity Score",
        "Asymmetrique Profile Score",
    ];

    // The limits are those of a naive Bayes classifier on the same folds.
    [DataFact(Education)]
    public void Draft_OfEducationLeads_BeatsNaiveBayes() =>
        AssertBetter(AcrossFolds(ReadEducation(), byProfile: false, EducationLeaks), 0.838, 0.648);

    [DataFact(Bank)]
    public void Draft_OfBankCalls_BeatsNaiveBayes() =>
        AssertBetter(AcrossFolds(ReadBank(), byProfile: false, "duration"), 0.759, 0.354);

    [DataFact(Deals)]
    public void Draft_OfDeals_BeatsNaiveBayes() => AssertBetter(
        AcrossFolds(LabelledRows.Read(Deals, ';', "Status", "Won"), byProfile: true), 0.825, 0.852);

    // Four times as many calls succeed in the last part as in the first; a card alone cannot know that.
    [DataFact(Bank)]
    public void Draft_OfEarlyBankCalls_BeatsABoostedModelOnLaterOnes()
    {
        var rows = ReadBank();
        var cut = rows.Outcomes.Length * 7 / 10;
        var later = Enumerable.Range(cut, rows.Outcomes.Length - cut).ToArray();
        var report = Test(rows, Enumerable.Range(0, cut), later, "duration");

        AssertBetter((report.Ranks.AreaUnderCurve!.Value, report.LogLoss!.Value), 0.647, 0.644);
    }

    [DataFact(Education)]
    public void Draft_WithAColumnWrittenAfterTheOutcome_SaysThatItLooksSo()
    {
        var rows = ReadEducation();
        var all = Enumerable.Range(0, rows.Outcomes.Length).ToArray();
        var draft = ScorecardDraft.From(
            rows.ToTable(all), rows.OutcomesOf(all), "leads", LocalizedText.Create("Leads"));

        Assert.Equal(
            ["Tags", "Lead Quality"],
            draft.Columns.Where(column => column.LooksLikeOutcome).Select(column => column.Id));
    }

    private static LabelledRows ReadEducation() => LabelledRows.Read(Education, ',', "Converted", "1", "Select");

    private static LabelledRows ReadBank() => LabelledRows.Read(Bank, ';', "y", "yes");

    private static ScorecardBackTest Test(
        LabelledRows rows, IEnumerable<int> training, int[] test, params string[] without)
    {
        int[] known = [.. training];
        var draft = ScorecardDraft.From(
            rows.ToTable(known, without), rows.OutcomesOf(known), "draft", LocalizedText.Create("Draft"));
        return ScorecardBackTest.From(draft.Scorecard!, rows.ToTable(test, without), rows.OutcomesOf(test));
    }

    private static (double Area, double LogLoss) AcrossFolds(
        LabelledRows rows, bool byProfile, params string[] without)
    {
        var folds = rows.FoldsOf(byProfile);
        var probabilities = new double[folds.Length];
        foreach (var fold in folds.Distinct())
        {
            int[] training = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)];
            int[] test = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)];
            var card = ScorecardDraft.From(
                rows.ToTable(training, without), rows.OutcomesOf(training), "draft", LocalizedText.Create("Draft"))
                .Scorecard!;
            var scores = card.Score(rows.ToTable(test, without));
            for (var i = 0; i < test.Length; i++)
            {
                probabilities[test[i]] = card.Odds!.ProbabilityOf(scores[i]).Fraction;
            }
        }

        return (
            RankMetrics.FromScores(rows.Outcomes, probabilities).AreaUnderCurve!.Value,
            ProbabilityScores.LogLoss(rows.Outcomes, probabilities)!.Value);
    }

    private static string Text(double number) => number.ToString("F4", CultureInfo.InvariantCulture);

    private void AssertBetter((double Area, double LogLoss) reached, double area, double logLoss)
    {
        output.WriteLine($"AUC {Text(reached.Area)}, log loss {Text(reached.LogLoss)}");
        Assert.True(reached.Area >= area, $"The AUC is {Text(reached.Area)}.");
        Assert.True(reached.LogLoss < logLoss, $"The log loss is {Text(reached.LogLoss)}.");
    }
}
