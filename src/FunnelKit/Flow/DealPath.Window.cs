using System.Numerics;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>The window within which a deal must go on.</content>
internal sealed partial class DealPath
{
    private bool IsForward(int code, StageKind kind) =>
        kind == StageKind.Won || (kind == StageKind.Open && code > Counted && IsInOrder(code));

    /// <summary>Says whether an event comes too late to count. What renews the anchor never does.</summary>
    private bool IsLate(int code, StageKind kind, long position)
    {
        if (position == EventColumns.Undated)
        {
            return false;
        }

        if (_semantics.Anchor == WindowAnchor.Created)
        {
            _anchor = _anchor == EventColumns.Undated ? position : _anchor;
        }
        else if (_semantics.Anchor == WindowAnchor.PreviousRequiredStage)
        {
            var isForward = IsForward(code, kind);
            if (kind == StageKind.Open && !isForward && (_required & (1UL << code)) != 0 && IsInOrder(code))
            {
                return false;
            }

            _anchor = AnchorBefore(isForward ? (kind == StageKind.Won ? _stages : code) : Counted + 1);
        }
        else if (_semantics.Anchor == WindowAnchor.LatestEntry && code == _start)
        {
            return false;
        }

        return _anchor != EventColumns.Undated && position - _anchor >= _window;
    }

    /// <summary>Gets the latest entry into the last required stage before a position that the deal entered.</summary>
    private long AnchorBefore(int position)
    {
        var stages = Reached & _required & (position >= 64 ? ulong.MaxValue : (1UL << position) - 1);
        return stages == 0 ? EventColumns.Undated : _lastEntries[BitOperations.Log2(stages)];
    }

    /// <summary>Finds the instant for which the deal is read.</summary>
    /// <returns>True if its window was over then.</returns>
    private bool FindEndOfWindow()
    {
        Now = _through;
        if (_window == 0)
        {
            return false;
        }

        if (_semantics.Anchor == WindowAnchor.PreviousRequiredStage && !_isCut)
        {
            _anchor = AnchorBefore(Counted + 1);
        }

        // The distance to the end is compared, so that a window of any length stays within the range of instants.
        var isOver = _anchor != EventColumns.Undated && _through - _anchor >= _window;
        Now = isOver ? _anchor + _window : _through;
        return isOver || _isCut;
    }
}
