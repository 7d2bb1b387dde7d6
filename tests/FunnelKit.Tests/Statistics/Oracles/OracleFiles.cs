namespace FunnelKit.Tests.Statistics.Oracles;

/// <summary>Finds the files of reference vectors.</summary>
internal static class OracleFiles
{
    /// <summary>
    /// Gets the folder: the one that the environment variable FUNNELKIT_ORACLES names, or TestData/oracles.
    /// </summary>
    public static string Folder
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("FUNNELKIT_ORACLES");
            return string.IsNullOrEmpty(named) ? OwnFolder : named;
        }
    }

    /// <summary>Gets the folder that the tests bring along.</summary>
    public static string OwnFolder { get; } =
        Repository.PathOf("tests", "FunnelKit.Tests", "TestData", "oracles");

    /// <summary>Lists the names of the files of a folder, without their extension.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);
}
