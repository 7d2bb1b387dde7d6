using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Finds in what two stage models differ.</summary>
internal sealed partial class StageModelComparison
{
    private readonly StageModel _before;
    private readonly StageModel _after;
    private readonly ImmutableArray<StageModelChange>.Builder _changes =
        ImmutableArray.CreateBuilder<StageModelChange>();

    private Stage? _stage;

    public StageModelComparison(StageModel before, StageModel after)
    {
        _before = before;
        _after = after;
    }

    public ImmutableArray<StageModelChange> Compare()
    {
        CompareModels();
        var moved = Sequences.Moved(
            [.. _before.Stages.Select(stage => stage.Id)], [.. _after.Stages.Select(stage => stage.Id)]);
        foreach (var stage in _after.Stages)
        {
            _stage = stage;
            if (!_before.TryGetStage(stage.Id, out var old))
            {
                Add(StageModelChangeKind.StageAdded, "stages", null, stage.Name);
                continue;
            }

            if (moved.Contains(stage.Id))
            {
                Add(StageModelChangeKind.Reordered, "stages", null, null);
            }

            CompareStages(old, stage);
        }

        foreach (var stage in _before.Stages.Where(stage => !_after.TryGetStage(stage.Id, out _)))
        {
            _stage = stage;
            Add(StageModelChangeKind.StageRemoved, "stages", stage.Name, null);
        }

        return _changes.DrainToImmutable();
    }

    private void CompareModels()
    {
        const StageModelChangeKind Model = StageModelChangeKind.ModelChanged;
        const StageModelChangeKind Moves = StageModelChangeKind.MovesChanged;
        var (before, after) = (_before, _after);
        Compare(Model, "id", before.Id, after.Id, ChangeTexts.Of);
        Compare(Model, "name", before.Name, after.Name, text => text);
        Compare(Model, "description", before.Description, after.Description, text => text);
        Compare(Model, "scope", before.Scope, after.Scope, ChangeTexts.Of);
        Compare(Model, "basedOn", before.BasedOn, after.BasedOn, ChangeTexts.Of);
        Compare(Model, "handOver", before.HandOver, after.HandOver, ChangeTexts.Of);
        Compare(Moves, "moves.skip", before.Moves.AllowsSkip, after.Moves.AllowsSkip, ChangeTexts.Of);
        Compare(Moves, "moves.back", before.Moves.AllowsBack, after.Moves.AllowsBack, ChangeTexts.Of);
        CompareLists(Moves, "moves.creationStages", before.Moves.CreationStages, after.Moves.CreationStages);
        Compare(
            Moves, "moves.lossReason", before.Moves.RequiresLossReason, after.Moves.RequiresLossReason, ChangeTexts.Of);
        CompareItems(
            StageModelChangeKind.FactChanged, "facts", before.Facts, after.Facts, fact => fact.Id, ChangeTexts.Of);
        CompareItems(
            StageModelChangeKind.RoleChanged, "roles", before.Roles, after.Roles, role => role.Id, ChangeTexts.Of);
    }

    private void Compare<T>(
        StageModelChangeKind kind, string subject, T before, T after, Func<T, LocalizedText?> write)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            Add(kind, subject, before is null ? null : write(before), after is null ? null : write(after));
        }
    }

    private void CompareLists<T>(
        StageModelChangeKind kind, string subject, ImmutableArray<T> before, ImmutableArray<T> after)
    {
        if (!before.AsSpan().SequenceEqual(after.AsSpan()))
        {
            Add(kind, subject, ChangeTexts.OfList(before), ChangeTexts.OfList(after));
        }
    }

    private void CompareItems<T>(
        StageModelChangeKind kind,
        string subject,
        ImmutableArray<T> before,
        ImmutableArray<T> after,
        Func<T, string> identify,
        Func<T, LocalizedText?> write)
        where T : class =>
        CompareItems((kind, kind, kind), subject, before, after, identify, (item, _) => write(item));

    private void CompareItems<T>(
        (StageModelChangeKind Added, StageModelChangeKind Removed, StageModelChangeKind Changed) kinds,
        string subject,
        ImmutableArray<T> before,
        ImmutableArray<T> after,
        Func<T, string> identify,
        Func<T, StageModel, LocalizedText?> write)
        where T : class
    {
        var earlier = before.ToDictionary(identify, StringComparer.Ordinal);
        foreach (var item in after)
        {
            var place = $"{subject}.{identify(item)}";
            if (!earlier.Remove(identify(item), out var old))
            {
                Add(kinds.Added, place, null, write(item, _after));
            }
            else if (!item.Equals(old))
            {
                Add(kinds.Changed, place, write(old, _before), write(item, _after));
            }
        }

        foreach (var item in before.Where(item => earlier.ContainsKey(identify(item))))
        {
            Add(kinds.Removed, $"{subject}.{identify(item)}", write(item, _before), null);
        }

        if (Sequences.Moved([.. before.Select(identify)], [.. after.Select(identify)]).Count > 0)
        {
            Add(StageModelChangeKind.Reordered, subject, null, null);
        }
    }

    private void Add(StageModelChangeKind kind, string subject, LocalizedText? before, LocalizedText? after) =>
        _changes.Add(new(kind, _stage?.Id ?? StageId.None, _stage?.Name, subject, before, after));
}
