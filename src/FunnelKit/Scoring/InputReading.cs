namespace FunnelKit.Scoring;

/// <summary>The bin that an input hits, and for an interval the places of the bins it overlaps.</summary>
/// <param name="Bin">The place of the bin in the definition.</param>
/// <param name="Status">How the input could be read.</param>
/// <param name="First">The place of the first overlapped bin in rising order; 0 unless it is an interval.</param>
/// <param name="Last">The place of the last overlapped bin in rising order; 0 unless it is an interval.</param>
internal readonly record struct InputReading(int Bin, InputStatus Status, int First = 0, int Last = 0)
{
    /// <summary>Gets a value indicating whether the bin for what is missing counts.</summary>
    public bool IsMissing => Status is InputStatus.Missing or InputStatus.Unreadable or InputStatus.OutOfRange;
}
