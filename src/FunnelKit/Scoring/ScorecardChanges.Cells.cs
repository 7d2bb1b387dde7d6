namespace FunnelKit.Scoring;

/// <content>Cells of interactions, whose positions stand for bins.</content>
internal sealed partial class ScorecardChanges
{
    private void CompareCells(Interaction old, Interaction item)
    {
        var before = old.Cells.Select(cell => (Bin(cell.First), Bin(cell.Second), cell.Points)).ToHashSet();
        var after = item.Cells
            .Select(cell => (Former(item.First, cell.First), Former(item.Second, cell.Second), cell.Points))
            .ToHashSet();
        if (!before.SetEquals(after))
        {
            Add(
                ScorecardChangeKind.InteractionChanged,
                "cells",
                ScorecardTexts.OfCells(old, _before),
                ScorecardTexts.OfCells(item, _after));
        }
        else if (!old.Cells.AsSpan().SequenceEqual(item.Cells.AsSpan()))
        {
            Add(ScorecardChangeKind.Reordered, "cells", null, null);
        }
    }

    /// <summary>Says which bin before a position now stands for; a bin that is new is itself.</summary>
    private (bool IsNew, int Position) Former(string characteristic, int position) =>
        _matches.TryGetValue(characteristic, out var matches) && matches[position] >= 0
            ? Bin(matches[position])
            : (true, position);

    private static (bool IsNew, int Position) Bin(int position) => (false, position);
}
