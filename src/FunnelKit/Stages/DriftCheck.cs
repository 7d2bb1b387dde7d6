using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Finds where the models of a family mean different things by the same words.</summary>
internal sealed class DriftCheck
{
    private readonly StageModel _base;
    private readonly Dictionary<StageId, (StageModel Model, Stage Stage)> _definitions = [];
    private readonly Dictionary<string, (StageModel Model, StageId Stage)> _labels = new(StageLabels.Comparer);
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ModelDrift>.Builder _drift = ImmutableArray.CreateBuilder<ModelDrift>();

    public DriftCheck(StageModel @base)
    {
        _base = @base;
        Define(@base);
    }

    public ImmutableArray<ModelDrift> Check(ImmutableArray<StageModel> variants)
    {
        foreach (var variant in variants)
        {
            CheckBase(variant);
            CheckFacts(variant);
            CheckStages(variant);
            CheckLabels(variant);
            Define(variant);
        }

        return _drift.DrainToImmutable();
    }

    private void Define(StageModel model)
    {
        foreach (var stage in model.Stages)
        {
            _definitions.TryAdd(stage.Id, (model, stage));
            foreach (var label in StageLabels.Of(stage))
            {
                _labels.TryAdd(label.Key, (model, stage.Id));
            }
        }

        foreach (var (id, fact) in StageFacts.Of(model.Content))
        {
            _facts.TryAdd(id, fact);
        }
    }

    private void CheckBase(StageModel variant)
    {
        if (!string.Equals(variant.BasedOn?.Id, _base.Id, StringComparison.Ordinal))
        {
            Add(
                variant,
                ModelDriftCode.NotDerived,
                StageId.None,
                $"does not say that it was derived from '{_base.Id}'",
                $"未声明源自“{Chinese(_base)}”");
        }
        else if (!string.Equals(variant.BasedOn!.ContentHash, _base.ContentHash, StringComparison.Ordinal))
        {
            Add(
                variant,
                ModelDriftCode.OutdatedBase,
                StageId.None,
                $"was derived from another version of '{_base.Id}'",
                $"所依据的“{Chinese(_base)}”已不是当前版本");
        }
    }

    private void CheckFacts(StageModel variant)
    {
        foreach (var fact in variant.Facts)
        {
            if (_facts.TryGetValue(fact.Id, out var shared) && shared.Kind != fact.Kind)
            {
                Add(
                    variant,
                    ModelDriftCode.FactRedefined,
                    StageId.None,
                    $"defines the fact '{fact.Id}' as {fact.Kind}, not as {shared.Kind}",
                    $"将事实“{fact.DisplayName(LocalizedText.SimplifiedChinese)}”定义为另一种类型");
            }
        }
    }

    private void CheckStages(StageModel variant)
    {
        var moved = Sequences.Moved(
            [.. _base.Stages.Select(stage => stage.Id)], [.. variant.Stages.Select(stage => stage.Id)]);
        foreach (var stage in variant.Stages)
        {
            if (_definitions.TryGetValue(stage.Id, out var shared) && !MeansTheSame(variant, stage, shared))
            {
                Add(
                    variant,
                    ModelDriftCode.SharedStageRedefined,
                    stage.Id,
                    $"means something else by the stage '{stage.Id}' than '{shared.Model.Id}' does",
                    $"对阶段“{Chinese(stage)}”的定义与“{Chinese(shared.Model)}”不一致");
            }

            if (moved.Contains(stage.Id))
            {
                Add(
                    variant,
                    ModelDriftCode.OrderChanged,
                    stage.Id,
                    $"has the stage '{stage.Id}' in another place than '{_base.Id}'",
                    $"中阶段“{Chinese(stage)}”的顺序与基准模型不同");
            }
        }

        foreach (var stage in _base.Stages.Where(stage => !variant.TryGetStage(stage.Id, out _)))
        {
            Add(
                variant,
                ModelDriftCode.StageMissing,
                stage.Id,
                $"does not have the stage '{stage.Id}' of '{_base.Id}'",
                $"缺少基准模型的阶段“{Chinese(stage)}”");
        }
    }

    // One word must not name two stages, or the same data would be read differently.
    private void CheckLabels(StageModel variant)
    {
        foreach (var stage in variant.Stages)
        {
            var moved = StageLabels.Of(stage)
                .Select(label => label.Key)
                .FirstOrDefault(label => _labels.TryGetValue(label, out var other) && other.Stage != stage.Id);
            if (moved is not null)
            {
                var owner = _labels[moved].Model;
                Add(
                    variant,
                    ModelDriftCode.LabelMoved,
                    stage.Id,
                    $"calls the stage '{stage.Id}' by '{moved}', which is another stage of '{owner.Id}'",
                    $"以“{moved}”称呼阶段“{Chinese(stage)}”，而在“{Chinese(owner)}”中它是另一阶段");
            }
        }
    }

    // What must be true to enter says what a stage means, and the names of the facts what must be true. The words
    // around them may be those of the trade.
    private static bool MeansTheSame(StageModel variant, Stage stage, (StageModel Model, Stage Stage) shared) =>
        stage.Kind == shared.Stage.Kind
        && ConditionsOf(stage) is var conditions
        && conditions.SetEquals(ConditionsOf(shared.Stage))
        && conditions.SelectMany(condition => condition.Facts).All(fact => IsNamedAlike(fact, variant, shared.Model));

    // The standard facts mean what they mean, whatever they are called.
    private static bool IsNamedAlike(string fact, StageModel variant, StageModel shared) =>
        StandardFacts.TryFind(fact, out _)
        || !variant.TryGetFact(fact, out var one)
        || !shared.TryGetFact(fact, out var other)
        || one.Name is null
        || other.Name is null
        || one.Name.Texts.All(name => other.Name.Texts.All(text =>
            !string.Equals(name.Key, text.Key, StringComparison.OrdinalIgnoreCase)
            || string.Equals(name.Value, text.Value, StringComparison.Ordinal)));

    private static HashSet<Criterion> ConditionsOf(Stage stage) =>
        [.. stage.EntryCriteria.Select(criterion => criterion.Condition!)];

    private static string Chinese(StageModel model) => model.Name.ToString(LocalizedText.SimplifiedChinese);

    private static string Chinese(Stage stage) => stage.DisplayName(LocalizedText.SimplifiedChinese);

    private void Add(StageModel variant, ModelDriftCode code, StageId stage, string english, string chinese)
    {
        var sentence = LocalizedText.Create($"'{variant.Id}' {english}.", $"“{Chinese(variant)}”{chinese}。");
        _drift.Add(new(variant, code, stage, sentence));
    }
}
