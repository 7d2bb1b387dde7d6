using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Splits the open stages of a model into an upper, a middle and a bottom tier.</summary>
/// <remarks>
/// The stages are split in order into three parts as equal as possible; where they do not divide evenly, the earlier
/// tiers are the larger ones. Of two stages the first is upper and the last is bottom; a single stage is the bottom.
/// Each open stage is in exactly one tier. The even split is chosen by FunnelKit, no source; <see cref="Create"/> sets
/// other borders. Instances are immutable and thread-safe.
/// </remarks>
public sealed class FunnelTiers
{
    private const int Tiers = 3;

    private readonly StageModel _model;
    private readonly int _firstMiddle;
    private readonly int _firstBottom;

    private FunnelTiers(StageModel model, int firstMiddle, int firstBottom)
    {
        _model = model;
        _firstMiddle = firstMiddle;
        _firstBottom = firstBottom;
    }

    /// <summary>Splits the stages of a model evenly.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The tiers.</returns>
    public static FunnelTiers Of(StageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var count = model.OpenStages.Length;
        return count switch
        {
            1 => new(model, 0, 0),
            2 => new(model, 1, 1),
            _ => new(model, (count + Tiers - 1) / Tiers, ((2 * count) + Tiers - 1) / Tiers),
        };
    }

    /// <summary>Splits the stages of a model at given stages.</summary>
    /// <param name="model">The model.</param>
    /// <param name="firstMiddle">The first open stage of the middle tier.</param>
    /// <param name="firstBottom">
    /// The first open stage of the bottom tier, not before <paramref name="firstMiddle"/>.
    /// </param>
    /// <returns>The tiers. A tier without stages is empty.</returns>
    /// <exception cref="ArgumentException">
    /// A stage is no open stage of the model, or the bottom begins before the middle.
    /// </exception>
    public static FunnelTiers Create(StageModel model, StageId firstMiddle, StageId firstBottom)
    {
        ArgumentNullException.ThrowIfNull(model);
        var (middle, bottom) = (model.PositionOf(firstMiddle), model.PositionOf(firstBottom));
        return bottom >= middle
            ? new(model, middle, bottom)
            : throw new ArgumentException(
                $"The bottom tier cannot begin at '{firstBottom}', which is before '{firstMiddle}'.",
                nameof(firstBottom));
    }

    /// <summary>Finds the tier of a stage.</summary>
    /// <param name="stage">The identifier of the stage.</param>
    /// <returns>The tier; <see cref="FunnelTier.None"/> when the model has no open stage of that identifier.</returns>
    public FunnelTier TierOf(StageId stage)
    {
        if (!_model.TryGetStage(stage, out var found) || found.Kind != StageKind.Open)
        {
            return FunnelTier.None;
        }

        var position = _model.PositionOf(stage);
        return position >= _firstBottom ? FunnelTier.Bottom
            : position >= _firstMiddle ? FunnelTier.Middle
            : FunnelTier.Upper;
    }
}
