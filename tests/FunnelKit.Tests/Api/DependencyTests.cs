using System.Text.Json;

namespace FunnelKit.Tests.Api;

/// <summary>What each package depends on, as its project and its lock file say.</summary>
public sealed class DependencyTests
{
    /// <summary>
    /// What the SDK adds to a project that is compatible with ahead-of-time compilation; it does not ship.
    /// </summary>
    private const string TrimmingTasks = "Microsoft.NET.ILLink.Tasks";

    [Fact]
    public void Core_References_NoPackage()
    {
        var project = Repository.ReadXml("src", "FunnelKit", "FunnelKit.csproj");

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.Empty(Repository.ReadXml("src", "Directory.Build.props").Descendants("PackageReference"));
    }

    [Fact]
    public void Core_Locks_NothingButAnalyzers()
    {
        var analyzers = Repository.ReadXml("Directory.Packages.props")
            .Descendants("GlobalPackageReference")
            .Select(package => package.Attribute("Include")!.Value)
            .Append(TrimmingTasks);
        using var locked = JsonDocument.Parse(Repository.Read("src", "FunnelKit", "packages.lock.json"));

        House.Forbids(
            "The lock file of the core holds packages that are no analyzers:",
            locked.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Select(package => package.Name)
                .Except(analyzers, StringComparer.Ordinal));
    }

    [Fact]
    public void Satellites_References_OnlyTheCore_ExceptTheTool()
    {
        string[] libraries = ["FunnelKit.Csv", "FunnelKit.Extensions.DependencyInjection"];

        House.Forbids(
            "A satellite knows the core and no other satellite:",
            from library in libraries
            from reference in Repository.ReadXml("src", library, library + ".csproj").Descendants("ProjectReference")
            let target = reference.Attribute("Include")!.Value
            where target != "../FunnelKit/FunnelKit.csproj"
            select $"{library}: {target}");
    }

    [Fact]
    public void Projects_HaveALockFile() =>
        House.Forbids(
            "Every project has its packages locked; these have no packages.lock.json:",
            new[] { "src", "tests", "samples", "benchmarks" }
                .SelectMany(folder => Repository.Files(folder, ".csproj"))
                .Where(path => !File.Exists(Repository.PathOf(Path.GetDirectoryName(path)!, "packages.lock.json"))));
}
