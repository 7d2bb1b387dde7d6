using System.Runtime.CompilerServices;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>
/// Lengths of visits by stage and the code that ended them, with the deals of one kind apart from those of another.
/// </summary>
/// <remarks>
/// A deal that only went forward enters each stage once, so that its visits are its entries: what they became need not
/// be counted again.
/// </remarks>
internal sealed class VisitSections
{
    private const int Mixed = 0;
    private const int MixedWon = 1;
    private const int FirstForward = 2;

    private readonly int _stages;
    private readonly int _codes;
    private readonly int _classes;
    private readonly int _sections;
    private readonly VisitTable _table;

    /// <summary>Makes the sections.</summary>
    /// <param name="stages">How many open stages there are.</param>
    /// <param name="codes">How many codes there are.</param>
    /// <param name="classes">How many classes of maturity; 0 when ages are not counted.</param>
    /// <param name="ticksPerUnit">The unit of time.</param>
    /// <param name="events">How many events there are to count, at most.</param>
    public VisitSections(int stages, int codes, int classes, long ticksPerUnit, long events)
    {
        (_stages, _codes, _classes) = (stages, codes, classes);
        _sections = FirstForward + Math.Max(1, 2 * classes);
        _table = new VisitTable(_sections * CellsPerSection, ticksPerUnit, events);
    }

    public VisitTable Table => _table;

    /// <summary>How many places a stage has: one for each code, and one for visits that have not ended.</summary>
    public int Width => _codes + 1;

    public int CellsPerSection => _stages * Width;

    /// <summary>The first cell of a deal that did not only go forward.</summary>
    public int MixedCells(bool isWon) => isWon ? MixedWon * CellsPerSection : Mixed;

    /// <summary>The first cell of visits that began in a class of maturity, of a deal that only went forward.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ForwardCells(int ofClass, bool isWon) =>
        (FirstForward + (2 * ofClass) + (isWon ? 1 : 0)) * CellsPerSection;

    /// <summary>Gets the lengths of all visits to a stage that ended with a code.</summary>
    public CountedValues Visits(int stage, int code) => Sum(0, 1, stage, code, code + 1);

    /// <summary>Counts the visits to a stage that ended with a code, of deals that only went forward.</summary>
    public long ForwardVisits(int stage, int code)
    {
        var visits = 0L;
        for (var section = FirstForward; section < _sections; section++)
        {
            visits += _table.Count((section * CellsPerSection) + (stage * Width) + code);
        }

        return visits;
    }

    /// <summary>Adds to ages what follows from the visits.</summary>
    public void AddTo(FlowAges ages, MaturityCounts maturity, StageKind[] kinds, long ticksPerUnit)
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            ages.WonVisits[stage] += Sum(MixedWon, 2, stage, 0, _codes);
            ages.Stays[stage] += Sum(FirstForward, 1, stage, 0, _codes);
            ages.OpenStays[stage] += Sum(FirstForward, 1, stage, _codes, Width);
            for (var code = 0; code < Width; code++)
            {
                var outcome = code == _codes ? StepOutcome.StillThere : OutcomeOf(kinds[code]);
                var isAdvanced = outcome == StepOutcome.Advanced;
                for (var began = 0; began < _classes; began++)
                {
                    var steps = _table.ToCounts(
                        ForwardCells(began, false) + (stage * Width) + code,
                        ForwardCells(began, true) + (stage * Width) + code);
                    ages.Steps[(stage * FlowCounts.Outcomes) + (int)outcome - 1] += steps;
                    if (outcome is not (StepOutcome.Disqualified or StepOutcome.TransferredOut))
                    {
                        maturity.Add(stage, began, steps, isAdvanced, ticksPerUnit);
                    }
                }
            }
        }
    }

    private static StepOutcome OutcomeOf(StageKind kind) => kind switch
    {
        StageKind.Lost => StepOutcome.Lost,
        StageKind.Disqualified => StepOutcome.Disqualified,
        StageKind.Nurture => StepOutcome.Nurtured,
        StageKind.TransferredOut => StepOutcome.TransferredOut,
        _ => StepOutcome.Advanced,
    };

    private CountedValues Sum(int firstSection, int sectionStep, int stage, int firstCode, int codesEnd)
    {
        var cells = new List<int>();
        for (var section = firstSection; section < _sections; section += sectionStep)
        {
            for (var code = firstCode; code < codesEnd; code++)
            {
                cells.Add((section * CellsPerSection) + (stage * Width) + code);
            }
        }

        return _table.ToCounts([.. cells]);
    }
}
