using FunnelKit.Stages;

namespace FunnelKit.Scoring;

/// <summary>Words as codes of one, two or four bytes: 0 for what is not known, else the place of a word and one.</summary>
/// <param name="codes">The codes: an array of <see cref="byte"/>, <see cref="ushort"/> or <see cref="int"/>.</param>
/// <param name="texts">The distinct words without regard to case, as they were first written.</param>
/// <param name="hasMissing">Whether a word may be missing.</param>
internal sealed class CategoryColumn(Array codes, string[] texts, bool hasMissing) : LeadColumn(FactKind.Text)
{
    public Array Codes { get; } = codes;

    public string[] Texts { get; } = texts;

    public bool HasMissing { get; } = hasMissing;

    public override long SizeInBytes => Buffer.ByteLength(Codes);

    public override LeadInput InputAt(int row) =>
        CodeAt(row) is > 0 and var code ? LeadInput.FromText(Texts[code - 1]) : default;

    public override FactValue ValueAt(int row) =>
        CodeAt(row) is > 0 and var code ? FactValue.FromText(Texts[code - 1]) : FactValue.None;

    public int CodeAt(int row) =>
        Codes switch
        {
            byte[] bytes => bytes[row],
            ushort[] shorts => shorts[row],
            _ => ((int[])Codes)[row],
        };
}
