namespace FunnelKit.Scoring;

/// <summary>What the events of one type amount to, in millionths of a point.</summary>
internal struct BehaviorTally
{
    public int Events;
    public int Future;
    public uint Newest;
    public long EventUnits;
    public long DiminishedUnits;
    public long BonusUnits;
    public long LimitUnits;

    public readonly long Units => checked(EventUnits + DiminishedUnits + BonusUnits + LimitUnits);
}
