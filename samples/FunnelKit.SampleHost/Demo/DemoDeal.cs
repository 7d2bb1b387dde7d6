using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Demo;

/// <summary>One made-up deal while its story is told.</summary>
internal sealed class DemoDeal
{
    private readonly List<(string Stage, double Day, string? Reason)> _events = [];
    private readonly string _name;
    private readonly string _owner;
    private readonly long? _amountMinor;
    private bool _hasReturned;

    public DemoDeal(int number, double created, DemoRandom random)
    {
        Number = number;
        Day = created;
        var company = $"{random.Pick(DemoNames.Companies)} {random.Pick(DemoNames.Trades)}";
        _name = $"{company} · {random.Pick(DemoNames.Products)}";
        _owner = random.Pick(DemoNames.Owners);
        var amount = (long)Math.Round(random.NextLogNormal(180, 0.8)) * 1_000 * 100;
        _amountMinor = random.Chance(0.05) ? null : Math.Max(amount, 500_000);
        _events.Add((DemoFunnel.Lead, created, null));
    }

    public int Number { get; }

    /// <summary>Gets the day of the last event so far, from the start of the demo.</summary>
    public double Day { get; private set; }

    /// <summary>Gets the position of the open stage that the deal is in; -1 once closed.</summary>
    public int Position { get; private set; }

    /// <summary>Gets whether the deal has just come back to its stage, from where it moves on slowly.</summary>
    public bool IsBack { get; private set; }

    public void Leave(DemoStep step, double day, DemoRandom random)
    {
        Day = day;
        IsBack = false;
        if (!_hasReturned && random.Chance(step.Returns))
        {
            _hasReturned = true;
            IsBack = true;
            Position--;
            Move(DemoFunnel.Model.OpenStages[Position].Id.Value, null);
            return;
        }

        var fate = random.NextFraction();
        if (fate < step.Advances)
        {
            // One deal in forty skips a stage, but never the product demo.
            Position += Position is 0 or 4 && random.Chance(0.025) ? 2 : 1;
            var open = DemoFunnel.Model.OpenStages;
            Move(Position < open.Length ? open[Position].Id.Value : DemoFunnel.Won, null);
        }
        else if (fate < step.Advances + step.Disqualified)
        {
            Move(DemoFunnel.Disqualified, null);
        }
        else if (fate < step.Advances + step.Disqualified + step.Nurture)
        {
            Move(DemoFunnel.Nurture, null);
        }
        else
        {
            Move(DemoFunnel.Lost, random.Chance(0.08)
                ? null : random.Pick(Position < 3 ? DemoNames.EarlyReasons : DemoNames.LateReasons));
        }
    }

    public OpportunityRow ToOpportunity(string dataSetId, DateTime start, double asOf, DemoRandom random)
    {
        var (label, day, _) = _events.Last(e => e.Day <= asOf);
        DemoFunnel.Model.TryFindStage(label, out var stage);
        var kind = stage!.Kind;
        var expected = _events[0].Day + random.NextLogNormal(110, 0.3);
        var isForgotten = random.Chance(0.3);
        var close = kind != StageKind.Open
            ? day : expected < asOf && !isForgotten ? asOf + 5 + (random.NextFraction() * 75) : expected;
        return new OpportunityRow
        {
            DataSetId = dataSetId,
            Number = Number,
            Key = $"OP-{Number:D4}",
            Name = _name,
            Owner = _owner,
            Stage = stage.Id.Value,
            Kind = kind,
            AmountMinor = _amountMinor,
            CloseDate = kind == StageKind.Open && random.Chance(0.05)
                ? null : DateOnly.FromDateTime(start.AddDays(close)),
            Probability = kind == StageKind.Open && random.Chance(0.04)
                ? 0.05 * Math.Ceiling(random.NextFraction() * 19) : null,
        };
    }

    public IEnumerable<StageEventRow> ToEvents(string dataSetId, DateTime start, double asOf) =>
        _events.Where(e => e.Day <= asOf).Select((e, position) => new StageEventRow
        {
            DataSetId = dataSetId,
            Opportunity = Number,
            Position = position,
            Stage = e.Stage,
            OccurredTicks = start.AddDays(e.Day).Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute,
            AmountMinor = position == 0 ? _amountMinor : null,
            Reason = e.Reason,
        });

    private void Move(string stage, string? reason)
    {
        _events.Add((stage, Day, reason));
        if (DemoFunnel.Model.TryFindStage(stage, out var entered) && entered.Kind != StageKind.Open)
        {
            Position = -1;
        }
    }
}
