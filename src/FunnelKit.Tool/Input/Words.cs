using System.Text.Json;

namespace FunnelKit.Tool.Input;

/// <summary>Reads choices of a command line: the names of members, as <c>high-water-mark</c> or in any other case.</summary>
internal static class Words
{
    /// <summary>Lists the words for the members of an enum but its first, which stands for no choice.</summary>
    public static string List<T>(string separator)
        where T : struct, Enum =>
        string.Join(separator, Members<T>().Select(Say));

    /// <summary>Says a member as the command line does.</summary>
    public static string Say<T>(T member)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    public static T Of<T>(string option, string? text, T otherwise)
        where T : struct, Enum =>
        text is null ? otherwise
        : TryFind<T>(text, out var member) ? member
        : throw new UsageException(
            $"{option}: '{text}' is none of {List<T>(", ")}.",
            $"{option}：“{text}”不是可用的值：{List<T>("、")}。");

    public static bool TryFind<T>(string text, out T member)
        where T : struct, Enum
    {
        var asked = text.Trim().Replace("-", string.Empty, StringComparison.Ordinal);
        foreach (var known in Members<T>())
        {
            if (string.Equals(known.ToString(), asked, StringComparison.OrdinalIgnoreCase))
            {
                member = known;
                return true;
            }
        }

        member = default;
        return false;
    }

    private static IEnumerable<T> Members<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(member => !EqualityComparer<T>.Default.Equals(member, default));
}
