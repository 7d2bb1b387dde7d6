using System.Buffers;
using System.Text;

namespace FunnelKit;

/// <summary>Tells whether a text can be written in UTF-8: it must not hold half a character.</summary>
internal static class UnicodeText
{
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        while (Rune.DecodeFromUtf16(text, out _, out var length) == OperationStatus.Done)
        {
            text = text[length..];
        }

        return text.IsEmpty;
    }

    public static bool IsValid(LocalizedText? text) =>
        text is null || text.Texts.All(pair => IsValid(pair.Key) && IsValid(pair.Value));
}
