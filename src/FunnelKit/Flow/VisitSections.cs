using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>
/// Lengths of visits by stage and the code that ended them, with the deals of one kind apart from those of another.
/// </summary>
/// <remarks>
/// A deal that only went forward enters each stage once, so that its visits are its entries: what they became need not
/// be counted again. Where ages are in another unit than visits, visits are counted in both.
/// </remarks>
internal sealed class VisitSections
{
    private const int Mixed = 0;
    private const int Forward = 2;
    private const int Sections = 4;

    private readonly int _stages;
    private readonly int _codes;

    /// <summary>Makes the sections.</summary>
    /// <param name="stages">How many open stages there are.</param>
    /// <param name="codes">How many codes there are.</param>
    /// <param name="semantics">Says what is counted, and in which units.</param>
    /// <param name="through">The instant up to which visits are counted.</param>
    /// <param name="events">How many events there are to count, at most.</param>
    public VisitSections(int stages, int codes, FlowSemantics semantics, long through, long events)
    {
        (_stages, _codes) = (stages, codes);
        var unit = semantics.CountsAges ? semantics.TicksPerAgeUnit : semantics.TicksPerUnit;
        Table = new VisitTable(Sections * CellsPerSection, unit, events);
        Lengths = unit == semantics.TicksPerUnit
            ? null
            : new VisitTable(CellsPerSection, semantics.TicksPerUnit, events);
        Maturity = new MaturityCounts(
            semantics.CountsAges ? CellsPerSection : 0, semantics.MaturityWindows, through);
    }

    /// <summary>The visits by section and place.</summary>
    public VisitTable Table { get; }

    /// <summary>All visits by place in the unit of visits; null where <see cref="Table"/> is in that unit.</summary>
    public VisitTable? Lengths { get; }

    /// <summary>The entries of deals that only went forward, by place.</summary>
    public MaturityCounts Maturity { get; }

    /// <summary>How many places a stage has: one for each code, and one for visits that have not ended.</summary>
    public int Width => _codes + 1;

    private int CellsPerSection => _stages * Width;

    /// <summary>The first cell of a deal that did not only go forward.</summary>
    public int MixedCells(bool isWon) => (Mixed + (isWon ? 1 : 0)) * CellsPerSection;

    /// <summary>The first cell of a deal that only went forward.</summary>
    public int ForwardCells(bool isWon) => (Forward + (isWon ? 1 : 0)) * CellsPerSection;

    /// <summary>Gets the lengths of all visits to a stage that ended with a code.</summary>
    public CountedValues Visits(int stage, int code) =>
        Lengths?.ToCounts((stage * Width) + code) ?? Sum(0, 1, stage, code, code + 1);

    /// <summary>Counts the visits to a stage that ended with a code, of deals that only went forward.</summary>
    public long ForwardVisits(int stage, int code) =>
        Table.Count(ForwardCells(false) + (stage * Width) + code)
        + Table.Count(ForwardCells(true) + (stage * Width) + code);

    /// <summary>Adds to ages what follows from the visits.</summary>
    public void AddTo(FlowAges ages, StageKind[] kinds)
    {
        for (var stage = 0; stage < _stages; stage++)
        {
            ages.WonVisits[stage] += Sum(Mixed + 1, 2, stage, 0, _codes);
            ages.Stays[stage] += Sum(Forward, 1, stage, 0, _codes);
            ages.OpenStays[stage] += Sum(Forward, 1, stage, _codes, Width);
            for (var code = 0; code < Width; code++)
            {
                var outcome = code == _codes ? StepOutcome.StillThere : OutcomeOf(kinds[code]);
                ages.Steps[(stage * FlowCounts.Outcomes) + (int)outcome - 1] += Sum(Forward, 1, stage, code, code + 1);
                if (outcome is not (StepOutcome.Disqualified or StepOutcome.TransferredOut))
                {
                    Maturity.AddTo(ages, stage, (stage * Width) + code, outcome == StepOutcome.Advanced);
                }
            }
        }
    }

    /// <summary>Gives the memory back; nothing can be counted afterwards.</summary>
    public void Release()
    {
        Table.Release();
        Lengths?.Release();
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
        for (var section = firstSection; section < Sections; section += sectionStep)
        {
            for (var code = firstCode; code < codesEnd; code++)
            {
                cells.Add((section * CellsPerSection) + (stage * Width) + code);
            }
        }

        return Table.ToCounts([.. cells]);
    }
}
