using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Intervals as two columns of numbers; an open end is infinite.</summary>
internal sealed class IntervalColumn(NumberColumn lows, NumberColumn highs) : LeadColumn(FactKind.Range)
{
    public override long SizeInBytes => lows.SizeInBytes + highs.SizeInBytes;

    public override LeadInput InputAt(int row) =>
        double.IsNaN(lows[row]) ? default : LeadInput.FromRange(lows[row], highs[row]);

    public override FactValue ValueAt(int row)
    {
        var (low, high) = (lows[row], highs[row]);
        return double.IsNaN(low) ? FactValue.None
            : double.IsInfinity(low) ? FactValue.FromRange(NumberRange.AtMost((decimal)high))
            : double.IsInfinity(high) ? FactValue.FromRange(NumberRange.AtLeast((decimal)low))
            : FactValue.FromRange(NumberRange.Between((decimal)low, (decimal)high));
    }
}
