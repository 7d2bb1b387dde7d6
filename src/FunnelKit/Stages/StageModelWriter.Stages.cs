namespace FunnelKit.Stages;

/// <content>Stages, and the work in them.</content>
internal sealed partial class StageModelWriter
{
    private void WriteStage(Stage stage)
    {
        Json.WriteString("id", stage.Id.Value);
        WriteText("name", stage.Name);
        WriteWord("kind", StageWords.StageKinds, stage.Kind == StageKind.Open ? 0 : (int)stage.Kind);
        WriteFlag("optional", stage.IsOptional);
        WriteText("goal", stage.Goal);
        WriteText("guidance", stage.Guidance);
        WriteText("nextStep", stage.NextStep);
        WriteBand(stage.Probability);
        WriteNumber("conversionTarget", stage.ConversionTarget?.Fraction);
        WriteNumber("dwellLimitDays", stage.DwellLimitDays);
        WriteNumber("reminderDays", stage.ReminderDays);
        WriteNumber("escalationDays", stage.EscalationDays);
        WriteText("escalateTo", stage.EscalateTo);
        WriteWord("forecastCategory", StageWords.ForecastCategories, (int)stage.ForecastCategory);
        WriteTexts("follows", [.. stage.Follows.Select(id => id.Value)]);
        WriteTexts("aliases", stage.Aliases);
        WriteArray("entryCriteria", stage.EntryCriteria, WriteCriterion);
        WriteTexts("approvals", stage.RequiredApprovals);
        WriteArray("activities", stage.Activities, WriteActivity);
        WriteArray("deliverables", stage.Deliverables, WriteDeliverable);
        WriteArray("exitCriteria", stage.ExitCriteria, WriteCriterion);
    }

    private void WriteBand(ProbabilityBand? probability)
    {
        if (probability is { } band)
        {
            Json.WriteStartObject("probability");
            Json.WriteNumber("low", band.Low.Fraction);
            Json.WriteNumber("point", band.Point.Fraction);
            Json.WriteNumber("high", band.High.Fraction);
            Json.WriteEndObject();
        }
    }

    private void WriteCriterion(StageCriterion criterion)
    {
        Json.WriteString("id", criterion.Id);
        WriteText("name", criterion.Name);
        WriteCondition("when", criterion.Condition);
    }

    private void WriteActivity(StageActivity activity)
    {
        Json.WriteString("id", activity.Id);
        WriteText("name", activity.Name);
        WriteText("role", activity.Role);
        WriteDue(activity.Due);
        WriteTexts("needs", activity.Needs);
        WriteCondition("doneWhen", activity.DoneWhen);
    }

    private void WriteDue(DueOffset due)
    {
        if (!due.IsNone)
        {
            Json.WriteStartObject("due");
            Json.WriteNumber("days", due.Days);
            WriteWord("unit", StageWords.DayUnits, due.Unit == DayUnit.Calendar ? 0 : (int)due.Unit);
            WriteWord("from", StageWords.DueAnchors, due.From == DueAnchor.StageEntry ? 0 : (int)due.From);
            Json.WriteEndObject();
        }
    }

    private void WriteDeliverable(Deliverable deliverable)
    {
        Json.WriteString("id", deliverable.Id);
        WriteText("name", deliverable.Name);
        WriteFlag("required", deliverable.IsRequired);
    }
}
