namespace FunnelKit.Tests;

/// <summary>A fact that reads public data beside the repository, and says so where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            Skip = $"The data set {file} is not beside the repository (../shared/data).";
        }
    }

    public static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FunnelKit.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "..", "shared", "data", file);
    }
}
