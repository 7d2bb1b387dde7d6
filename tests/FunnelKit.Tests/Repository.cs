using System.Xml.Linq;

namespace FunnelKit.Tests;

/// <summary>The files of this repository, for tests that hold them to the house rules.</summary>
internal static class Repository
{
    private static readonly string[] Generated =
        ["bin", "obj", "artifacts", "BenchmarkDotNet.Artifacts", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Gets the packages whose public surface is approved.</summary>
    public static string[] Packages { get; } =
        ["FunnelKit", "FunnelKit.Csv", "FunnelKit.Extensions.DependencyInjection"];

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    public static XDocument ReadXml(params string[] parts) => XDocument.Load(PathOf(parts));

    /// <summary>
    /// Lists the files below a folder that people write, as paths from the root with forward slashes.
    /// </summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        var start = PathOf(folder);
        return !Directory.Exists(start)
            ? []
            : Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Where(path => extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal))
                .Where(path => !path.Split('/').Intersect(Generated, StringComparer.Ordinal).Any())
                .Order(StringComparer.Ordinal);
    }

    /// <summary>Lists the C# files of the libraries, the tool, the tests, the samples and the benchmarks.</summary>
    public static IEnumerable<string> CSharpFiles(params string[] folders) =>
        (folders.Length > 0 ? folders : ["src", "tests", "samples", "benchmarks"])
            .SelectMany(folder => Files(folder, ".cs"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FunnelKit.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("FunnelKit.sln is in no folder above the tests.");
    }
}
