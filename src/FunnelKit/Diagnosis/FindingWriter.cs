using System.Collections.Immutable;
using FunnelKit.Flow;
using FunnelKit.Stages;

namespace FunnelKit.Diagnosis;

/// <summary>Turns assessments into findings, with the words for people.</summary>
internal static class FindingWriter
{
    public static ImmutableArray<Finding> Write(
        StageFlow flow, ImmutableArray<StepAssessment> steps, ImmutableArray<BacklogAssessment> backlogs) =>
    [
        .. steps.Index()
            .Where(pair => pair.Item.Status == AssessmentStatus.Below)
            .Select(pair => OfStep(flow, steps, pair.Index))
            .Concat(backlogs.Index()
                .Where(pair => pair.Item.Status == AssessmentStatus.Below)
                .Select(pair => OfBacklog(flow, pair.Item, pair.Index > 0 && pair.Index < backlogs.Length - 1)))
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.DealsConcerned)
            .ThenBy(finding => finding.Code),
    ];

    private static Finding OfStep(StageFlow flow, ImmutableArray<StepAssessment> steps, int index)
    {
        var step = steps[index];
        var (expected, observed) = (step.Expected.Fraction, step.Observed);
        var isStart = flow.Model.PositionOf(step.From) == 0;
        var isToWin = flow.Model.TryGetStage(step.To, out var to) && to.Kind == StageKind.Won;
        var isFrontFine = index > 0 && steps.Take(index).All(earlier => earlier.Status == AssessmentStatus.Met);
        var code = isStart ? FindingCode.StepBelowReference
            : isToWin ? FindingCode.CollapsedBottom
            : isFrontFine ? FindingCode.BrokenMiddle
            : FindingCode.StepBelowReference;
        var ruledOut = ImmutableArray.CreateBuilder<LocalizedText>();
        ruledOut.Add(DiagnosisTexts.NotChance(step));
        if (isFrontFine)
        {
            ruledOut.Add(DiagnosisTexts.FrontIsFine(flow.Model, steps.Take(index)));
        }

        var texts = DiseaseTexts.Of(code, isStart && !isToWin);
        return new Finding
        {
            Code = code,
            Severity = observed.Interval!.Value.High < expected / 2d
                ? FindingSeverity.Critical
                : FindingSeverity.Warning,
            Stage = step.From,
            Title = texts.Title,
            Summary = DiagnosisTexts.StepSummary(flow.Model, step),
            Evidence =
            [
                new(
                    DiagnosisTexts.ShareThatAdvances,
                    EvidenceUnit.Share,
                    observed.Value,
                    expected,
                    observed.Denominator,
                    observed.Interval),
            ],
            RuledOut = ruledOut.DrainToImmutable(),
            CausesToCheck = texts.Causes,
            Remedies = texts.Remedies,
            DealsConcerned = (expected * observed.Denominator) - observed.Numerator,
        };
    }

    private static Finding OfBacklog(StageFlow flow, BacklogAssessment backlog, bool isMiddle)
    {
        var code = isMiddle ? FindingCode.MiddleBulge : FindingCode.Backlog;
        var texts = DiseaseTexts.Of(code, isFirst: false);
        var overdue = backlog.Overdue;
        return new Finding
        {
            Code = code,
            Severity = backlog.ClearanceDays is { } days && days <= 2d * backlog.LimitDays
                ? FindingSeverity.Warning
                : FindingSeverity.Critical,
            Stage = backlog.Stage,
            Title = texts.Title,
            Summary = DiagnosisTexts.BacklogSummary(flow, backlog),
            Evidence =
            [
                new(
                    DiagnosisTexts.TimeToClear,
                    EvidenceUnit.Days,
                    backlog.ClearanceDays,
                    backlog.LimitDays,
                    backlog.Inventory),
                new(
                    DiagnosisTexts.ShareOverLimit,
                    EvidenceUnit.Share,
                    overdue.Value,
                    null,
                    overdue.Denominator,
                    overdue.Interval),
                new(
                    DiagnosisTexts.DeparturesInWindow,
                    EvidenceUnit.Deals,
                    backlog.Departures,
                    null,
                    backlog.Departures),
            ],
            RuledOut = [DiagnosisTexts.NotJustATallBar(backlog)],
            CausesToCheck = texts.Causes,
            Remedies = texts.Remedies,
            DealsConcerned = overdue.Numerator,
        };
    }
}
