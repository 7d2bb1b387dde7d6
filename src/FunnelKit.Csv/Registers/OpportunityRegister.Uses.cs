using System.Collections.Immutable;
using FunnelKit.Forecasting;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Csv.Registers;

/// <content>What the opportunities of a register become: a pipeline, a history, timelines.</content>
public sealed partial class OpportunityRegister
{
    /// <summary>The interaction that stands for a follow-up note of a register: <c>follow-up</c>.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>Puts the opportunities into a pipeline.</summary>
    /// <param name="model">The model whose stages the opportunities are in.</param>
    /// <param name="map">
    /// Adds to the mapping, for example <c>map.ProductLine(row => row.Extra("产品线"))</c>; null adds nothing.
    /// </param>
    /// <returns>
    /// The pipeline, which keeps the rows. The probability of a row is a manual override: it goes before that of the
    /// stage.
    /// </returns>
    public Pipeline<OpportunityRegisterRow> ToPipeline(
        StageModel model, Action<PipelineMap<OpportunityRegisterRow>>? map = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Pipeline.From(Rows, model, mapping =>
        {
            mapping
                .Stage(row => row.Stage)
                .Amount(row => row.Amount)
                .CloseDate(row => row.CloseDate)
                .Owner(row => row.Owner)
                .Probability(row => row.Probability);
            if (Rows.All(row => row.Line is not null))
            {
                mapping.Line(row => row.Line ?? 1);
            }

            map?.Invoke(mapping);
        });
    }

    /// <summary>Puts the opportunities into a history.</summary>
    /// <param name="model">The model whose stages the opportunities are in.</param>
    /// <returns>
    /// The history. A register tells the stage and not since when, so each opportunity entered its stage at an
    /// unknown instant. A history is in one currency: the amounts are left out when they are in several.
    /// </returns>
    public StageHistory ToHistory(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Currency[] currencies = [.. Rows.Select(row => row.Amount?.Currency).OfType<Currency>().Distinct()];
        return StageHistory.From(Rows, model, map =>
        {
            map.Deal(row => row.Id).Stage(row => row.Stage).At(_ => (DateTimeOffset?)null).AllowUndated();
            if (currencies is [var currency])
            {
                map.Amount(row => row.Amount?.Amount, currency);
            }
        });
    }

    /// <summary>Begins a timeline for each opportunity, when a company moves from its register to FunnelKit.</summary>
    /// <param name="model">The model whose stages the opportunities are in.</param>
    /// <param name="importedAt">
    /// When the register was imported. A register does not tell since when a stage lasts, so the opportunity enters
    /// it here: its dwell is known from now on. Its offset says what today is, which is where the year of a follow-up
    /// note comes from.
    /// </param>
    /// <param name="actor">Who imported it; null for nobody.</param>
    /// <returns>
    /// The timelines, in the order of the rows: stage, amount, close date, owner, probability override, and as facts
    /// the need, contact, source, customer status, next step and its due date. A follow-up note with a day is an
    /// interaction named <see cref="FollowUp"/> of that day in UTC, or of the import if that is earlier; one with a day
    /// still to come is none. Rows whose stage the model does not know are left out; the pipeline counts them
    /// (<see cref="Pipeline{T}.OutsideModel"/>).
    /// </returns>
    public ImmutableArray<OpportunityTimeline> ToTimelines(
        StageModel model, DateTimeOffset importedAt, string? actor = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var timelines = ImmutableArray.CreateBuilder<OpportunityTimeline>(Rows.Length);
        foreach (var row in Rows)
        {
            if (row.Stage is { } label && model.TryFindStage(label, out var stage))
            {
                var start = new StageEvent
                {
                    DealId = row.Id,
                    Stage = stage.Id.Value,
                    OccurredAt = importedAt,
                    EventId = RegisterEvents.NameOf("stage", importedAt),
                    Amount = row.Amount?.Amount,
                };
                var currency = row.Amount?.Currency ?? default;
                var timeline = OpportunityTimeline.FromStageEvents([start], model, currency)[0];
                timelines.Add(timeline.AppendRange(RegisterEvents.Of(row, importedAt, actor)));
            }
        }

        return timelines.DrainToImmutable();
    }
}
