using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Stages;
using Spectre.Console;

namespace FunnelKit.Tool.Output;

/// <summary>Prints what a stage says: goal, guidance, criteria, activities, deliverables.</summary>
internal sealed class StageView(IAnsiConsole screen, StageModel model, Language language)
{
    public void Print(Stage stage)
    {
        if (!SaysAnything(stage))
        {
            return;
        }

        screen.WriteLine();
        screen.WriteLine(
            Plain.Of($"{stage.DisplayName(language.Tag)} ({stage.Id})"), new Style(decoration: Decoration.Bold));
        PrintText(language.Pick("Goal", "目标"), stage.Goal);
        PrintText(language.Pick("Guidance", "指引"), stage.Guidance);
        PrintText(language.Pick("Next step", "下一步"), stage.NextStep);
        PrintList(language.Pick("Entry criteria", "准入条件"), stage.EntryCriteria.SelectMany(Criterion));
        PrintList(language.Pick("Exit criteria", "离开条件"), stage.ExitCriteria.SelectMany(Criterion));
        PrintList(language.Pick("Activities", "关键活动"), stage.Activities.SelectMany(Activity));
        PrintList(language.Pick("Deliverables", "交付物"), stage.Deliverables.Select(Deliverable));
        PrintList(
            language.Pick("Approval needed by", "须经批准"), stage.RequiredApprovals.Select(role => "- " + Role(role)));
        PrintList(language.Pick("Time in the stage", "停留"), Dwell(stage));
    }

    private static bool SaysAnything(Stage stage) =>
        stage.Goal is not null
        || stage.Guidance is not null
        || stage.NextStep is not null
        || !stage.EntryCriteria.IsEmpty
        || !stage.ExitCriteria.IsEmpty
        || !stage.Activities.IsEmpty
        || !stage.Deliverables.IsEmpty
        || !stage.RequiredApprovals.IsEmpty
        || stage.ReminderDays is not null
        || stage.EscalationDays is not null;

    private void PrintText(string heading, LocalizedText? text)
    {
        if (text is not null)
        {
            screen.WriteLine(Plain.Of($"  {heading}{language.Pick(": ", "：")}{text.ToString(language.Tag)}"));
        }
    }

    private void PrintList(string heading, IEnumerable<string> lines)
    {
        ImmutableArray<string> list = [.. lines];
        if (list.IsEmpty)
        {
            return;
        }

        screen.WriteLine($"  {heading}{language.Pick(":", "：")}");
        foreach (var line in list)
        {
            screen.WriteLine(Plain.Of("  " + line));
        }
    }

    private IEnumerable<string> Criterion(StageCriterion criterion)
    {
        yield return "- " + criterion.DisplayName(language.Tag, model);
        if (criterion is { Name: not null, Condition: { } condition })
        {
            yield return $"    {language.Pick("that is: ", "即：")}{condition.Describe(language.Tag, model)}";
        }
    }

    private IEnumerable<string> Activity(StageActivity activity)
    {
        var role = activity.Role is { } id ? language.Pick($" ({Role(id)})", $"（{Role(id)}）") : string.Empty;
        yield return $"- {activity.DisplayName(language.Tag)}{role}";
        if (!activity.Due.IsNone)
        {
            yield return $"    {language.Pick("due: ", "期限：")}{activity.Due.ToString(language.Tag)}";
        }

        if (!activity.Needs.IsEmpty)
        {
            var needs = string.Join(language.Pick(", ", "、"), activity.Needs.Select(Fact));
            yield return $"    {language.Pick("needs: ", "需先具备：")}{needs}";
        }

        if (activity.DoneWhen is { } done)
        {
            yield return $"    {language.Pick("done when: ", "完成标准：")}{done.Describe(language.Tag, model)}";
        }
    }

    private string Deliverable(Deliverable deliverable) =>
        "- " + deliverable.DisplayName(language.Tag)
        + (deliverable.IsRequired ? string.Empty : language.Pick(" (optional)", "（可选）"));

    private IEnumerable<string> Dwell(Stage stage)
    {
        if (stage.ReminderDays is { } reminder)
        {
            yield return "- " + language.Pick(
                string.Create(CultureInfo.InvariantCulture, $"reminder after {reminder:0.##} days"),
                string.Create(CultureInfo.InvariantCulture, $"{reminder:0.##} 天后提醒"));
        }

        if (stage.EscalationDays is { } escalation)
        {
            var to = stage.EscalateTo is { } role ? Role(role) : "–";
            yield return "- " + language.Pick(
                string.Create(CultureInfo.InvariantCulture, $"escalation after {escalation:0.##} days to {to}"),
                string.Create(CultureInfo.InvariantCulture, $"{escalation:0.##} 天后上报给{to}"));
        }
    }

    private string Fact(string id) => model.TryGetFact(id, out var fact) ? fact.DisplayName(language.Tag) : id;

    private string Role(string id) => model.TryGetRole(id, out var role) ? role.DisplayName(language.Tag) : id;
}
