using System.Collections.Immutable;
using FunnelKit.Flow;

namespace FunnelKit.Segments;

/// <summary>The segments that have a label, with one rate of each; the deals without a label apart.</summary>
internal sealed class MeasuredSegments
{
    private MeasuredSegments(
        ImmutableArray<FlowSegment> segments, ImmutableArray<Rate> rates, Rate total, StageFlow? notGiven)
    {
        Segments = segments;
        Rates = rates;
        Total = total;
        NotGiven = notGiven;
    }

    public ImmutableArray<FlowSegment> Segments { get; }

    public ImmutableArray<Rate> Rates { get; }

    /// <summary>The rate of all deals that have a label, each counted once.</summary>
    public Rate Total { get; }

    /// <summary>The deals without a label; null when the flow counts none.</summary>
    public StageFlow? NotGiven { get; }

    /// <summary>Reads a rate, and checks that those of the segments are parts of the whole.</summary>
    /// <exception cref="ArgumentException">
    /// The rates do not add up, or one is more than all: what is read does not count deals.
    /// </exception>
    public static MeasuredSegments Read(FlowSegments segments, Func<StageFlow, Rate> rate)
    {
        _ = segments.TryGetFlow(string.Empty, out var notGiven);
        notGiven = notGiven is { Deals: > 0 } ? notGiven : null;
        ImmutableArray<FlowSegment> given =
            [.. segments.Segments.Where(segment => segment.Label.Length > 0 && segment.Flow.Deals > 0)];
        ImmutableArray<Rate> rates = [.. given.Select(segment => rate(segment.Flow))];
        var (all, apart) = (rate(segments.Total), notGiven is null ? default : rate(notGiven));
        var numerator = all.Numerator - apart.Numerator;
        var failures = all.Denominator - apart.Denominator - numerator;
        var isPart = numerator >= 0 && failures >= 0 && rates.All(
            part => part.Numerator <= numerator && part.Denominator - part.Numerator <= failures);
        if (!isPart
            || (segments.IsAdditive
                && (rates.Sum(part => part.Numerator) != numerator
                    || rates.Sum(part => part.Denominator - part.Numerator) != failures)))
        {
            throw new ArgumentException(
                "The rates of the segments are not parts of that of all deals. Read a rate that counts deals, such as "
                    + $"{nameof(StageFlow.WinRate)}.",
                nameof(rate));
        }

        return new(given, rates, Rate.FromCounts(numerator, numerator + failures, all.Method), notGiven);
    }
}
