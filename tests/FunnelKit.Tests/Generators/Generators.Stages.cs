using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>Texts that are hard to write down: Chinese, pictographs, quotes, escapes, controls.</summary>
    private static readonly Gen<string> Words = Gen.Elements(
        "Lead", "线索", "方案/谈判", "quote \" and \\", "tab\tand\u0001",
        "🚀 launch", "𠮷", "<a href='x'>&", @"\uD83D\uDE80", "\u2028", "e\u0301");

    /// <summary>Valid models with everything that a model may have, which shrink by losing stages.</summary>
    public static Arbitrary<StageModel> StageModel { get; } = Arb.From(ValidModels(), Smaller);

    private static Gen<StageModel> ValidModels() =>
        from open in Gen.Choose(1, 6)
        from openStages in Gen.CollectToList(Enumerable.Range(0, open), OpenStage)
        from others in Gen.Choose(0, 4)
        from otherKinds in Gen.Choose(2, 7).Select(kind => (StageKind)kind).ListOf(others)
        from outcomes in Gen.CollectToList(
            otherKinds.Prepend(StageKind.Won).Index(), pair => OtherStage($"outcome-{pair.Index}", pair.Item))
        from after in Gen.Choose(0, 2)
        from phases in Gen.CollectToList(
            Enumerable.Range(0, after), index => OtherStage($"after-{index}", StageKind.PostClose))
        from builder in Framework()
        select openStages.Concat(outcomes).Concat(phases)
            .Aggregate(builder, (result, stage) => result.AddStage(stage))
            .Build();

    private static Gen<Stage> OpenStage(int index) =>
        from stage in OtherStage($"open-{index}", StageKind.Open)
        from optional in Gen.Elements(false, true)
        from probability in Maybe(ProbabilityBand)
        from target in Maybe(Probability.Where(value => value.Fraction > 0d))
        from follows in index == 0 ? Gen.Constant(-1) : Gen.Choose(-1, index - 1)
        from gated in WithGates(stage)
        select gated with
        {
            IsOptional = optional,
            Probability = probability,
            ConversionTarget = target,
            Follows = follows < 0 ? [] : [StageId.Create($"open-{follows}")],
        };

    private static Gen<Stage> OtherStage(string id, StageKind kind) =>
        from name in Name(id)
        from count in Gen.Choose(0, 3)
        from words in Words.ListOf(count)
        let aliases = words.Index().Select(pair => $"{id} alias {pair.Index} {pair.Item}")
        let stage = new Stage { Id = StageId.Create(id), Name = name, Kind = kind, Aliases = [.. aliases] }
        from full in WithWork(stage)
        select full;

    // The identifier in front keeps the labels of different stages apart.
    private static Gen<LocalizedText> Name(string id) =>
        from languages in Gen.SubListOf("en", "zh-Hans", "de", "ZH-hant").Where(list => list.Count > 0)
        from words in Words.ListOf(languages.Count)
        select FunnelKit.LocalizedText.Create(
            languages.Zip(words, (language, word) => KeyValuePair.Create(language, $"{id} {word}")));

    private static Gen<T?> Maybe<T>(Gen<T> values)
        where T : struct =>
        Gen.OneOf(Gen.Constant((T?)null), values.Select(value => (T?)value));

    private static IEnumerable<StageModel> Smaller(StageModel model) =>
        model.Stages
            .Select(stage => model.ToBuilder().RemoveStage(stage.Id))
            .Where(builder => builder.Validate().IsEmpty)
            .Select(builder => builder.Build());
}
