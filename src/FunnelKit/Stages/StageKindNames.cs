using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>The words for the kinds of stages in JSON.</summary>
internal static class StageKindNames
{
    public static ImmutableArray<string> All { get; } =
        ["open", "won", "lost", "disqualified", "nurture", "onHold", "transferredOut", "postClose"];

    public static string Of(StageKind kind) => All[(int)kind - 1];

    public static bool TryParse(string name, out StageKind kind)
    {
        kind = (StageKind)(All.IndexOf(name, 0, StringComparer.Ordinal) + 1);
        return kind != StageKind.None;
    }
}
