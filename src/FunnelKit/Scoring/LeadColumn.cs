using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>The values of all leads for one characteristic, each in as few bytes as hold every value exactly.</summary>
internal abstract class LeadColumn(FactKind kind)
{
    /// <summary>Gets the kind of the values that are known.</summary>
    public FactKind Kind { get; } = kind;

    /// <summary>Gets the memory that the values take, without that of the texts they stand for.</summary>
    public abstract long SizeInBytes { get; }

    /// <summary>Gets what a card compares.</summary>
    public abstract LeadInput InputAt(int row);

    /// <summary>Gets what is shown to people.</summary>
    public abstract FactValue ValueAt(int row);
}
