namespace FunnelKit.Stages;

/// <content>Stages that both models have.</content>
internal sealed partial class StageModelComparison
{
    private void CompareStages(Stage old, Stage stage)
    {
        const StageModelChangeKind Dwell = StageModelChangeKind.DwellChanged;
        const StageModelChangeKind Guidance = StageModelChangeKind.GuidanceChanged;
        Compare(StageModelChangeKind.Renamed, "name", old.Name, stage.Name, text => text);
        Compare(StageModelChangeKind.KindChanged, "kind", old.Kind, stage.Kind, ChangeTexts.Of);
        Compare(StageModelChangeKind.OptionalChanged, "optional", old.IsOptional, stage.IsOptional, ChangeTexts.Of);
        Compare(Guidance, "goal", old.Goal, stage.Goal, text => text);
        Compare(Guidance, "guidance", old.Guidance, stage.Guidance, text => text);
        Compare(Guidance, "nextStep", old.NextStep, stage.NextStep, text => text);
        Compare(StageModelChangeKind.BandChanged, "probability", old.Probability, stage.Probability, ChangeTexts.Of);
        Compare(
            StageModelChangeKind.TargetChanged,
            "conversionTarget",
            old.ConversionTarget,
            stage.ConversionTarget,
            ChangeTexts.Of);
        Compare(Dwell, "dwellLimitDays", old.DwellLimitDays, stage.DwellLimitDays, ChangeTexts.Of);
        Compare(Dwell, "reminderDays", old.ReminderDays, stage.ReminderDays, ChangeTexts.Of);
        Compare(Dwell, "escalationDays", old.EscalationDays, stage.EscalationDays, ChangeTexts.Of);
        Compare(Dwell, "escalateTo", old.EscalateTo, stage.EscalateTo, ChangeTexts.Of);
        Compare(
            StageModelChangeKind.ForecastCategoryChanged,
            "forecastCategory",
            old.ForecastCategory,
            stage.ForecastCategory,
            ChangeTexts.Of);
        CompareLists(StageModelChangeKind.FollowsChanged, "follows", old.Follows, stage.Follows);
        CompareLists(StageModelChangeKind.AliasesChanged, "aliases", old.Aliases, stage.Aliases);
        CompareWork(old, stage);
    }

    private void CompareWork(Stage old, Stage stage)
    {
        const StageModelChangeKind Activity = StageModelChangeKind.ActivityChanged;
        const StageModelChangeKind Deliverable = StageModelChangeKind.DeliverableChanged;
        var criterion = (
            StageModelChangeKind.CriterionAdded,
            StageModelChangeKind.CriterionRemoved,
            StageModelChangeKind.CriterionChanged);
        CompareItems(
            criterion, "entryCriteria", old.EntryCriteria, stage.EntryCriteria, item => item.Id, ChangeTexts.Of);
        CompareLists(
            StageModelChangeKind.ApprovalsChanged, "approvals", old.RequiredApprovals, stage.RequiredApprovals);
        CompareItems(
            (Activity, Activity, Activity),
            "activities",
            old.Activities,
            stage.Activities,
            item => item.Id,
            ChangeTexts.Of);
        CompareItems(
            Deliverable, "deliverables", old.Deliverables, stage.Deliverables, item => item.Id, ChangeTexts.Of);
        CompareItems(criterion, "exitCriteria", old.ExitCriteria, stage.ExitCriteria, item => item.Id, ChangeTexts.Of);
    }
}
