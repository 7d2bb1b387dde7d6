using System.CommandLine;
using FunnelKit.Losses;

namespace FunnelKit.Tool.Input;

/// <summary>Finds the loss taxonomy that a command line names.</summary>
internal static class TaxonomySource
{
    public static LossTaxonomy Of(ParseResult command, ToolOptions options)
    {
        if (command.GetValue(options.Flow.Taxonomy) is not { } name)
        {
            return LossTaxonomies.Standard;
        }

        if (!File.Exists(name))
        {
            throw new UsageException(
                $"There is no loss taxonomy '{name}': no file has that name.",
                $"没有输单原因分类“{name}”：没有这个文件。");
        }

        try
        {
            return LossTaxonomy.FromJson(File.ReadAllBytes(name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"The loss taxonomy '{name}' cannot be read: {exception.Message}",
                $"无法读取输单原因分类“{name}”：{exception.Message}");
        }
    }
}
