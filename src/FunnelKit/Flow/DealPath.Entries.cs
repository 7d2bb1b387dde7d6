using System.Numerics;
using FunnelKit.History;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>The entries that conversion counts, and what they are worth.</content>
internal sealed partial class DealPath
{
    /// <summary>Gets the amount of the whole deal, as the semantics choose it.</summary>
    public long Amount => _semantics.Amounts switch
    {
        AmountBasis.AtEntry => _amountAtStart,
        AmountBasis.AtClose => IsOpen ? EventColumns.NoAmount : _amountAtClose,
        AmountBasis.Current => _amount,
        _ => IsOpen ? _amount : _amountAtClose,
    };

    /// <summary>Gets the amount of the deal as one that is in its current stage.</summary>
    public long AmountInStage => _semantics.Amounts == AmountBasis.AtEntry ? _amountAtStay : Amount;

    public long AmountOfEntered(int stage) =>
        _semantics.Amounts == AmountBasis.AtEntry ? _entryAmounts[stage] : Amount;

    public long AmountOf(in PathEntry entry) =>
        _semantics.Amounts == AmountBasis.AtEntry ? entry.Amount : Amount;

    private static StepOutcome OutcomeOf(StageKind kind) => kind switch
    {
        StageKind.Won => StepOutcome.Advanced,
        StageKind.Lost => StepOutcome.Lost,
        StageKind.Disqualified => StepOutcome.Disqualified,
        StageKind.Nurture => StepOutcome.Nurtured,
        _ => StepOutcome.TransferredOut,
    };

    private bool IsInOrder(int stage)
    {
        var before = _required & ((1UL << stage) - 1);
        return !_isStrict || (Reached & before) == before;
    }

    /// <summary>Counts the entry into a stage, unless it is out of order or the deal is there already.</summary>
    private void Reach(int stage, long position)
    {
        if (!IsInOrder(stage))
        {
            _outOfOrder |= 1UL << stage;
            if (_policy == VisitPolicy.EveryVisit && stage != _lastOutOfOrder)
            {
                AddEntry(stage, StepOutcome.None, position, _amount);
            }

            _lastOutOfOrder = stage;
            return;
        }

        _lastOutOfOrder = -1;
        var isFirst = (Reached & (1UL << stage)) == 0;
        if (isFirst)
        {
            Reached |= 1UL << stage;
            (_firstEntries[stage], _reachAmounts[stage]) = (position, _amount);
        }

        _lastEntries[stage] = position;
        if (_semantics.Anchor is WindowAnchor.FirstEntry or WindowAnchor.LatestEntry)
        {
            var isAnchor = _start < 0 || (stage == _start && _semantics.Anchor == WindowAnchor.LatestEntry);
            _anchor = isAnchor ? position : _anchor;
        }

        _start = _start < 0 ? stage : _start;
        if (_openEntry >= 0 && stage == Counted)
        {
            return;
        }

        if (_openEntry >= 0)
        {
            EndEntry(_openEntry, stage > Counted ? StepOutcome.Advanced : StepOutcome.Regressed, position);
            _openEntry = -1;
        }

        Counted = stage;
        if (_policy == VisitPolicy.EveryVisit || (_policy == VisitPolicy.FirstPass && isFirst))
        {
            _openEntry = _entries.Count;
            AddEntry(stage, StepOutcome.StillThere, position, _amount);
        }
    }

    /// <summary>Ends the entry that is open. A close that follows another one at once corrects it.</summary>
    private void CloseEntry(StageKind kind, long position)
    {
        (_closedEntry, _openEntry, _lastOutOfOrder) = (_openEntry >= 0 ? _openEntry : _closedEntry, -1, -1);
        if (_closedEntry >= 0)
        {
            EndEntry(_closedEntry, OutcomeOf(kind), position);
        }
    }

    private void AddEntry(int stage, StepOutcome outcome, long start, long amount) =>
        _entries.Add(new PathEntry
        {
            Stage = stage,
            Outcome = outcome,
            Start = start,
            End = start,
            Amount = amount,
        });

    private void EndEntry(int index, StepOutcome outcome, long end) =>
        _entries[index] = _entries[index] with
        {
            Outcome = outcome,
            End = end,
        };

    private void FinishEntries(bool isExpired)
    {
        if (_openEntry >= 0)
        {
            EndEntry(_openEntry, Kind == StageKind.OnHold ? StepOutcome.OnHold : StepOutcome.StillThere, Now);
        }

        if (_policy == VisitPolicy.HighWaterMark || _imputes)
        {
            AddFromFurthest();
        }

        if (_policy != VisitPolicy.EveryVisit)
        {
            for (var rest = _outOfOrder & ~Reached; rest != 0; rest &= rest - 1)
            {
                var stage = BitOperations.TrailingZeroCount(rest);
                AddEntry(stage, StepOutcome.None, EventColumns.Undated, EventColumns.NoAmount);
            }
        }

        for (var i = 0; isExpired && i < _entries.Count; i++)
        {
            var outcome = _entries[i].Outcome;
            _entries[i] = _entries[i] with
            {
                IsExpired = _semantics.Keeps(outcome)
                    && (outcome is StepOutcome.StillThere or StepOutcome.OnHold
                        || (outcome == StepOutcome.Regressed && _policy == VisitPolicy.HighWaterMark)),
            };
        }
    }

    /// <summary>Adds, from the furthest stage back, those skipped; by high-water mark also those entered.</summary>
    private void AddFromFurthest()
    {
        // Events are in order, so the first move beyond a stage is the least of the first entries to later ones.
        var (beyond, amount, isBeyond) = (ClosedAt, _amountAtClose, Kind == StageKind.Won);
        for (var stage = isBeyond ? _stages - 1 : BitOperations.Log2(Reached | 1); stage >= 0; stage--)
        {
            if ((Reached & (1UL << stage)) != 0)
            {
                var start = _firstEntries[stage];
                if (_policy == VisitPolicy.HighWaterMark)
                {
                    AddEntry(stage, StepOutcome.None, start, _reachAmounts[stage]);
                    EndEntry(
                        _entries.Count - 1,
                        isBeyond ? StepOutcome.Advanced : FlowCounts.OutcomeOf(Standing),
                        isBeyond ? beyond : IsOpen ? Now : ClosedAt);
                }

                if (!isBeyond || start <= beyond)
                {
                    (beyond, amount, isBeyond) = (start, _reachAmounts[stage], true);
                }
            }
            else if (isBeyond && _imputes && (_required & (1UL << stage)) != 0)
            {
                AddEntry(stage, StepOutcome.Advanced, beyond, amount);
                _entries[^1] = _entries[^1] with { IsImputed = true };
            }
        }
    }
}
