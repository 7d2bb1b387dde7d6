using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelDiffProperties
{
    [Fact]
    public void A_model_differs_in_nothing_from_itself_written_and_read() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
            Assert.Empty(StageModelDiff.Between(model, StageModel.FromJson(model.ToJson())).Changes));

    [Fact]
    public void There_is_a_difference_exactly_when_the_models_are_not_equal() =>
        PropertyCheck.ForAll(Pairs(), pair =>
        {
            var diff = StageModelDiff.Between(pair.Before, pair.After);

            Assert.Equal(pair.Before.Equals(pair.After), diff.IsEmpty);
            Assert.Equal(pair.Before.ContentHash == pair.After.ContentHash, diff.IsEmpty);
        });

    [Fact]
    public void Every_difference_can_be_said_in_both_languages() =>
        PropertyCheck.ForAll(Pairs(), pair =>
            Assert.All(StageModelDiff.Between(pair.Before, pair.After).Changes, change =>
            {
                Assert.NotEqual(StageModelChangeKind.None, change.Kind);
                Assert.NotEmpty(change.ToString("en"));
                Assert.NotEmpty(change.ToString("zh-Hans"));
            }));

    [Fact]
    public void Comparing_the_other_way_round_exchanges_before_and_after() =>
        PropertyCheck.ForAll(Pairs(), pair =>
        {
            var there = StageModelDiff.Between(pair.Before, pair.After).Changes;
            var back = StageModelDiff.Between(pair.After, pair.Before).Changes;

            Assert.Equal(Sides(there, swap: false), Sides(back, swap: true));
        });

    private static IEnumerable<string> Sides(IEnumerable<StageModelChange> changes, bool swap) =>
        changes
            .Where(change => change.Kind != StageModelChangeKind.Reordered)
            .Select(change => swap
                ? $"{change.Stage} {change.Subject} {change.After} {change.Before}"
                : $"{change.Stage} {change.Subject} {change.Before} {change.After}")
            .Order(StringComparer.Ordinal);

    /// <summary>Two models with nothing in common, or that differ in one stage, or that are equal.</summary>
    private static Gen<(StageModel Before, StageModel After)> Pairs() =>
        from before in Generators.StageModel.Generator
        from other in Generators.StageModel.Generator
        from which in Gen.Choose(0, 3)
        select (before, which switch
        {
            0 => before.ToBuilder().Build(),
            1 => before.ToBuilder()
                .ReplaceStage(before.Stages[0].Id, other.Stages[0] with { Follows = [] })
                .Build(),
            2 => before.ToBuilder().SetMoves(other.Moves).SetScope(other.Scope).Build(),
            _ => other,
        });
}
