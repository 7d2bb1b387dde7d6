namespace FunnelKit;

/// <summary>The JSON files inside this assembly.</summary>
internal static class Resources
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream("FunnelKit." + name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
