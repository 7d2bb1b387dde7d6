using FunnelKit.Stages;

namespace FunnelKit.Tests.Playbooks;

/// <summary>A model with activities of every anchor, documents, and limits of dwell.</summary>
internal static class PlaybookFixtures
{
    /// <summary>
    /// The stages of the timeline generators, A to D, B optional: activities in C and D, deliverables in A and C,
    /// limits in A, C and D.
    /// </summary>
    public static StageModel Model { get; } = StageModel
        .CreateBuilder("playbook", LocalizedText.Create("Playbook", "打法"))
        .AddFact(new Fact { Id = "report", Kind = FactKind.Artefact })
        .AddStage(Open("A", "Approach", "初步接洽") with
        {
            ReminderDays = 3,
            DwellLimitDays = 7,
            EscalationDays = 10,
            EscalateTo = StandardRoles.Manager,
            Deliverables = [new() { Id = "profile", IsRequired = true }, new() { Id = "notes" }],
        })
        .AddStage(Open("B", "Screening", "初步筛选") with
        {
            IsOptional = true,
            Deliverables = [new() { Id = "checklist", IsRequired = true }],
        })
        .AddStage(Open("C", "Analysis", "需求分析") with
        {
            DwellLimitDays = 14,
            NextStep = LocalizedText.Create("Prepare the solution.", "准备方案。"),
            Deliverables = [new() { Id = "analysis", IsRequired = true }],
            Activities =
            [
                Activity("meeting", DueOffset.FromCalendarDays(2)),
                Activity("phone-call", DueOffset.FromBusinessDays(7, DueAnchor.Creation)),
                Activity("visit", DueOffset.FromCalendarDays(0, DueAnchor.CloseDate)) with
                {
                    Role = StandardRoles.Manager,
                    Needs = ["report"],
                },
            ],
        })
        .AddStage(Open("D", "Negotiation", "商务谈判") with
        {
            DwellLimitDays = 5,
            EscalationDays = 5,
            EscalateTo = StandardRoles.Manager,
            Activities =
            [
                Activity("meeting", DueOffset.FromCalendarDays(2)),
                Activity("settle", DueOffset.FromCalendarDays(3, DueAnchor.LastInteraction)) with
                {
                    DoneWhen = Criterion.All(
                        Criterion.CountAtLeast("phone-call", 2, 30), Criterion.Present("report")),
                },
                Activity("presales-check", DueOffset.None) with { Role = StandardRoles.Presales },
            ],
        })
        .AddStage(new Stage
        {
            Id = StageId.Create("won"),
            Kind = StageKind.Won,
            Name = LocalizedText.Create("Won", "赢单"),
            Activities = [Activity("kick-off", DueOffset.FromCalendarDays(5)) with { Role = StandardRoles.Delivery }],
        })
        .AddStage("lost", "Lost", StageKind.Lost)
        .AddStage("invalid", "Invalid", StageKind.Disqualified)
        .AddStage("nurture", "Nurture", StageKind.Nurture)
        .AddStage("hold", "On hold", StageKind.OnHold)
        .AddStage("gone", "Transferred", StageKind.TransferredOut)
        .AddStage("review", "Review", StageKind.PostClose)
        .Build();

    public static Stage Open(string id, string english, string chinese) =>
        new() { Id = StageId.Create(id), Name = LocalizedText.Create(english, chinese) };

    public static StageActivity Activity(string id, DueOffset due) =>
        new() { Id = id, Name = LocalizedText.Create(id, id + "（中）"), Due = due };
}
