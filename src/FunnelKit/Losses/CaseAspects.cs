namespace FunnelKit.Losses;

/// <summary>Why a closed deal is worth a review; it may be worth it for several reasons.</summary>
[Flags]
public enum CaseAspects
{
    /// <summary>For no reason.</summary>
    None = 0,

    /// <summary>A win of a high amount (高价值).</summary>
    HighValueWin = 1,

    /// <summary>A win in a short time (快速成交).</summary>
    FastWin = 2,

    /// <summary>A loss although the intent was high (高意向但流失).</summary>
    HighIntentLoss = 4,
}
