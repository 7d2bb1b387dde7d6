namespace FunnelKit.Csv.Registers;

/// <summary>What the numbers of a column measure, so that its heading may give their unit.</summary>
internal enum RegisterMeasure
{
    None = 0,
    Money = 1,
    People = 2,
    Probability = 3,
}
