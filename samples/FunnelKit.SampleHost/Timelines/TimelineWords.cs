using FunnelKit.History;
using FunnelKit.SampleHost.Demo;
using FunnelKit.SampleHost.Text;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Timelines;

/// <summary>Says the events of a timeline in the language of the request.</summary>
public sealed class TimelineWords(Ui ui, StageModel model)
{
    private string Language => ui.Language.Tag;

    /// <summary>What happened, in a few words.</summary>
    public string Title(TimelineEvent item) => item switch
    {
        Reactivated move => $"{ui.Text.Reopened} {Stage(move.Stage)}",
        Resumed move => $"{ui.Text.ResumedIn} {Stage(move.Stage)}",
        LifecycleEvent move => Stage(move.Stage),
        InteractionLogged logged => Interaction(logged.Interaction),
        FactRecorded fact => ui.Text.FactSet(Fact(fact.Fact)),
        OwnerChanged => ui.Text.OwnerChanged,
        AmountChanged => ui.Text.AmountChanged,
        CloseDateChanged => ui.Text.CloseDateChanged,
        ProbabilityOverridden => ui.Text.ProbabilityChanged,
        _ => item.Kind.ToString(),
    };

    /// <summary>What the event says beside that, line by line.</summary>
    public IEnumerable<string> Details(TimelineEvent item)
    {
        switch (item)
        {
            case LifecycleEvent move:
                if (move.Amount is { } amount)
                {
                    yield return $"{ui.Text.Amount}: {ui.Show.Money(amount)}";
                }

                if (!string.IsNullOrEmpty(move.Reason))
                {
                    yield return $"{ui.Text.Reason}: {DemoReasons.Say(model, move.Reason, Language)}";
                }

                if (move is OpportunityLost { Competitor: { Length: > 0 } competitor })
                {
                    yield return $"{ui.Text.CompetitorLabel}: {competitor}";
                }

                break;
            case InteractionLogged logged:
                if (logged.Direction != InteractionDirection.None || logged.Contact is not null)
                {
                    yield return $"{ui.Text.DirectionLabel}: {ui.Text.DirectionName(logged.Direction)}"
                        + (logged.Contact is null ? string.Empty : $" · {ui.Text.ContactLabel}: {logged.Contact}");
                }

                if (!string.IsNullOrEmpty(logged.Summary))
                {
                    yield return logged.Summary;
                }

                break;
            case FactRecorded fact:
                yield return Value(fact.Value);
                break;
            case OwnerChanged change:
                yield return change.Owner ?? ui.Text.NoOwner;
                break;
            case AmountChanged change:
                yield return change.Amount is { } changed ? ui.Show.Money(changed) : ui.Text.NotKnown;
                break;
            case CloseDateChanged change:
                yield return change.CloseDate is null ? ui.Text.NotKnown : ui.Show.Date(change.CloseDate);
                break;
            case ProbabilityOverridden { Probability: { } probability }:
                yield return ui.Show.Percent(probability);
                break;
        }
    }

    /// <summary>The event in one line.</summary>
    public string Line(TimelineEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var parts = Details(item).ToList();
        var text = parts.Count == 0 ? Title(item) : $"{Title(item)} — {string.Join(" · ", parts)}";
        return item.Actor is { } actor ? $"{text} ({ui.Text.ByWhom(actor)})" : text;
    }

    public string Stage(StageId id) => model.TryGetStage(id, out var stage) ? stage.DisplayName(Language) : id.Value;

    public string Fact(string id) => model.TryGetFact(id, out var fact) ? fact.DisplayName(Language) : id;

    public string Role(string id) => model.TryGetRole(id, out var role) ? role.DisplayName(Language) : id;

    public string Interaction(string id) =>
        model.TryGetFact(id, out var fact) ? fact.DisplayName(Language) : ui.Text.CommonInteraction(id);

    public string Value(FactValue value) =>
        value.TryGetMoney(out var money) ? ui.Show.Money(money)
        : value.TryGetDate(out var date) ? ui.Show.Date(date)
        : value.TryGetFlag(out var flag) ? (flag ? ui.Text.Yes : ui.Text.No)
        : value.Kind == FactKind.Range && value.TryGetRange(out var range) && range is { Low: { } low, High: { } high }
            ? $"{ui.Show.Number((double)low)}–{ui.Show.Number((double)high)}"
        : value.IsKnown ? value.ToString(Language)
        : ui.Text.NotKnown;
}
