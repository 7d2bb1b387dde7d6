using FunnelKit.History;
using FunnelKit.Playbooks;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Docs;

/// <summary>The C# of the README files about one opportunity: gates, tasks and alerts.</summary>
public sealed class LifecycleSnippets : IDisposable
{
    // Stands in for System.Console, so that what a snippet prints can be compared with what the README shows.
    private readonly StringWriter Console = new() { NewLine = "\n" };

    public void Dispose() => Console.Dispose();

    [Fact]
    public void OneOpportunity_BlockedAndThenMoved_PrintsWhatTheReadmeShows()
    {
        var monday = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var (tuesday, friday, asOf) = (monday.AddDays(1), monday.AddDays(4), monday.AddDays(28));

        #region one-opportunity
        StageModel model = StageModels.FourStage;
        OpportunityTimeline deal = OpportunityTimeline.Create("SF001",
        [
            new StageEntered { EventId = "1", OccurredAt = monday, Stage = StageId.Create("initial-contact") },
            new InteractionLogged { EventId = "2", OccurredAt = tuesday, Interaction = "product-demo" },
        ]);

        MoveRequest request = new()
        {
            EventId = "3",
            To = StageId.Create("needs-confirmation"),
            OccurredAt = friday,
            Actor = "Li Si",
        };
        Console.WriteLine(deal.Move(request, model).Gate);                  // what is missing to advance

        FactValue need = FactValue.FromText("Follow up 200 customers with a team of 5");
        deal = deal.Append(new FactRecorded
        {
            EventId = "4",
            OccurredAt = friday,
            Fact = StandardFacts.CustomerNeed,
            Value = need,
        });
        deal = deal.Move(request, model).Timeline;                          // allowed now; nothing is ever erased
        Console.WriteLine(deal.StateAt(friday).Stage);

        Playbook playbook = Playbook.Create(model);
        foreach (Alert alert in AlertRules.Standard.Evaluate(deal, playbook, asOf))
        {
            Console.WriteLine(alert);                                       // rule, since when, evidence, what to do
        }
        #endregion

        Assert.Equal(Documents.Output("one-opportunity"), Console.ToString());
    }
}
