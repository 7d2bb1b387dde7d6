namespace FunnelKit.Tests;

/// <summary>States a house rule: nothing may offend it, and a failure lists what does.</summary>
internal static class House
{
    public static void Forbids(string rule, IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{rule}\n{string.Join('\n', list.Select(offender => "  " + offender))}");
    }
}
