using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Finds where the models of a family mean different things by the same words.</summary>
internal sealed class DriftCheck
{
    private readonly StageModel _base;
    private readonly Dictionary<StageId, (StageModel Model, Stage Stage)> _definitions = [];
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
                $"未声明源自“{_base.Name.ToString(LocalizedText.SimplifiedChinese)}”");
        }
        else if (!string.Equals(variant.BasedOn!.ContentHash, _base.ContentHash, StringComparison.Ordinal))
        {
            Add(
                variant,
                ModelDriftCode.OutdatedBase,
                StageId.None,
                $"was derived from another version of '{_base.Id}'",
                $"所依据的“{_base.Name.ToString(LocalizedText.SimplifiedChinese)}”已不是当前版本");
        }
    }

    private void CheckFacts(StageModel variant)
    {
        foreach (var fact in variant.Facts)
        {
            if (_base.TryGetFact(fact.Id, out var shared) && shared.Kind != fact.Kind)
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
            if (_definitions.TryGetValue(stage.Id, out var shared) && !MeansTheSame(stage, shared.Stage))
            {
                Add(
                    variant,
                    ModelDriftCode.SharedStageRedefined,
                    stage.Id,
                    $"means something else by the stage '{stage.Id}' than '{shared.Model.Id}' does",
                    $"对阶段“{Chinese(stage)}”的定义与“{shared.Model.Name.ToString(LocalizedText.SimplifiedChinese)}”不一致");
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
                .Where(label => _base.TryFindStage(label.Text, out var other) && other.Id != stage.Id)
                .Select(label => label.Key)
                .FirstOrDefault();
            if (moved is not null)
            {
                Add(
                    variant,
                    ModelDriftCode.LabelMoved,
                    stage.Id,
                    $"calls the stage '{stage.Id}' by '{moved}', which is another stage of '{_base.Id}'",
                    $"以“{moved}”称呼阶段“{Chinese(stage)}”，而基准模型中它是另一阶段");
            }
        }
    }

    // What must be true to enter says what a stage means; the words around it may be those of the trade.
    private static bool MeansTheSame(Stage stage, Stage shared) =>
        stage.Kind == shared.Kind && ConditionsOf(stage).SetEquals(ConditionsOf(shared));

    private static HashSet<Criterion> ConditionsOf(Stage stage) =>
        [.. stage.EntryCriteria.Select(criterion => criterion.Condition!)];

    private static string Chinese(Stage stage) => stage.DisplayName(LocalizedText.SimplifiedChinese);

    private void Add(StageModel variant, ModelDriftCode code, StageId stage, string english, string chinese)
    {
        var name = variant.Name.ToString(LocalizedText.SimplifiedChinese);
        _drift.Add(new(
            variant, code, stage, LocalizedText.Create($"'{variant.Id}' {english}.", $"“{name}”{chinese}。")));
    }
}
