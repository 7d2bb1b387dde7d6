namespace FunnelKit.Stages;

/// <summary>The JSON files inside this assembly.</summary>
internal static class StageResources
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(StageResources).Assembly.GetManifestResourceStream("FunnelKit.Stages." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
