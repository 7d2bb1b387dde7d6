using System.CommandLine;
using FunnelKit.Grading;
using FunnelKit.Scoring;

namespace FunnelKit.Tool.Input;

/// <summary>Finds the scorecard and the grade scale that a command line names.</summary>
internal static class ScorecardSource
{
    private static string Names => string.Join(", ", Scorecards.All.Select(card => card.Id));

    public static Scorecard Of(ParseResult command, LeadOptions options) =>
        command.GetValue(options.Scorecard) is { } name
            ? FromName(name)
            : throw new UsageException(
                $"A scorecard is needed: --scorecard FILE.json or --scorecard NAME. Names are {Names}. "
                + "funnelkit scorecard init makes one from leads whose outcome is known.",
                $"需要评分卡：--scorecard FILE.json 或 --scorecard 名称。可用名称：{Names}。"
                + "funnelkit scorecard init 可由已知结果的线索生成。");

    /// <summary>Finds a card that comes with FunnelKit by its name, or reads a file.</summary>
    public static Scorecard FromName(string name) =>
        Scorecards.TryFind(name, out var card)
            ? card
            : Scorecard.FromJson(Read(name, $"scorecard '{name}'", $"评分卡“{name}”", Names));

    /// <summary>Finds a grade scale that comes with FunnelKit by its name, or reads a file; or null.</summary>
    public static GradeScale? ScaleOf(ParseResult command, LeadOptions options) =>
        command.GetValue(options.Grades) switch
        {
            null => null,
            var name when Is(name, GradeScale.Abc) => GradeScale.Abc,
            var name when Is(name, GradeScale.Temperature) => GradeScale.Temperature,
            var name => GradeScale.FromJson(Read(
                name,
                $"grade scale '{name}'",
                $"分级标准“{name}”",
                $"{GradeScale.Abc.Id}, {GradeScale.Temperature.Id}")),
        };

    private static bool Is(string name, GradeScale scale) =>
        string.Equals(name, scale.Id, StringComparison.OrdinalIgnoreCase);

    private static byte[] Read(string file, string what, string whatInChinese, string names)
    {
        if (!File.Exists(file))
        {
            throw new UsageException(
                $"There is no {what}: no file has that name, and those that come with FunnelKit are {names}.",
                $"没有{whatInChinese}：没有这个文件，自带的有 {names}。");
        }

        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The {what} cannot be read: {exception.Message}", $"无法读取{whatInChinese}：{exception.Message}");
        }
    }
}
