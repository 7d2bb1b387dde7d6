using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Yes, no or not known, one byte for each lead.</summary>
internal sealed class FlagColumn(byte[] codes) : LeadColumn(FactKind.Flag)
{
    public const byte Missing = 0;
    public const byte No = 1;
    public const byte Yes = 2;

    public byte[] Codes { get; } = codes;

    public bool HasMissing { get; } = codes.AsSpan().Contains(Missing);

    public override long SizeInBytes => Codes.Length;

    public override LeadInput InputAt(int row) =>
        Codes[row] == Missing ? default : LeadInput.FromFlag(Codes[row] == Yes);

    public override FactValue ValueAt(int row) =>
        Codes[row] == Missing ? FactValue.None : FactValue.FromFlag(Codes[row] == Yes);
}
