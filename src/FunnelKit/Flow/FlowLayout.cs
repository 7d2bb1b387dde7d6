using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Names the parts of <see cref="FlowCounts"/>, and every cell of a part.</summary>
internal sealed class FlowLayout
{
    private static readonly ImmutableArray<string> Whole = [string.Empty];

    private readonly StageModel _model;
    private readonly ImmutableArray<TimeSpan> _windows;

    public FlowLayout(StageModel model, FlowSemantics semantics)
    {
        _model = model;
        _windows = semantics.MaturityWindows;
        NoneAndStages = [Unused("(none)"), .. model.OpenStages.Select(stage => stage.Id.Value)];
        Parts = Name();
    }

    /// <summary>The places of <see cref="FlowCounts.LostFrom"/>: one for no stage, and the open stages.</summary>
    public ImmutableArray<string> NoneAndStages { get; }

    /// <summary>The parts, in the order of <see cref="FlowCounts.Parts"/>.</summary>
    public ImmutableArray<FlowPart> Parts { get; }

    private ImmutableArray<FlowPart> Name()
    {
        var stages = NoneAndStages[1..];
        ImmutableArray<string> codes = [.. _model.Stages.Select(stage => stage.Id.Value), Unused("(outside)")];
        var noneAndStages = NoneAndStages;
        ImmutableArray<string> ends = [.. codes, Unused("(open)")];
        ImmutableArray<string> outcomes = [.. Enum.GetNames<StepOutcome>().Skip(1).Select(InJson)];
        ImmutableArray<string> standings = [.. Enum.GetNames<Standing>().Select(InJson)];
        ImmutableArray<string> windows =
            [.. _windows.Select(window => window.ToString("c", CultureInfo.InvariantCulture))];
        return
        [
            new("others", ["outsideDeals", "outsideCohort", "laterDeals", "laterEvents", "reopenings"], Whole),
            new("deals", noneAndStages, standings),
            new("steps", stages, outcomes),
            new("imputed", stages, Whole),
            new("expired", stages, Whole),
            new("outOfOrder", stages, Whole),
            new("entered", stages, Whole),
            new("inStage", stages, Whole),
            new("departures", stages, Whole),
            new("lostFrom", noneAndStages, Whole),
            new("starts", codes, Whole),
            new("returns", codes, codes),
            new("undated", stages, ends),
            new("dwell", stages, codes),
            new("openDwell", stages, Whole),
            new("firstDays", ["days"], Whole),
            new("stepAges", stages, outcomes),
            new("expiredAges", stages, Whole),
            new("wonVisits", stages, Whole),
            new("stays", stages, Whole),
            new("openStays", stages, Whole),
            new("cycles", standings, Whole),
            new("matured", stages, windows),
            new("maturedAdvanced", stages, windows),
            new("amountByStanding", noneAndStages, standings),
            new("amountEntered", stages, Whole),
            new("amountInStage", stages, Whole),
            new("amountSteps", stages, outcomes),
            new("amountImputed", stages, Whole),
            new("amountExpired", stages, Whole),
        ];
    }

    private static string InJson(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private string Unused(string name) =>
        _model.Stages.Any(stage => string.Equals(stage.Id.Value, name, StringComparison.Ordinal))
            ? Unused($"({name})")
            : name;
}
