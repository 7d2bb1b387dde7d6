namespace FunnelKit.Flow;

/// <summary>How many deals were lost in one way, and what they were worth.</summary>
internal readonly record struct LossTally(long Deals, AmountSum Amount)
{
    public static LossTally operator +(LossTally left, LossTally right) =>
        new(checked(left.Deals + right.Deals), left.Amount + right.Amount);

    public static LossTally operator -(LossTally left, LossTally right) =>
        new(left.Deals - right.Deals, left.Amount - right.Amount);
}
