using System.Globalization;

namespace FunnelKit.Tests;

/// <summary>Runs a test under another current culture, as the machine of some user would.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    public CultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    /// <summary>Gets cultures whose numbers, letters or dates differ from the invariant ones.</summary>
    public static TheoryData<string> Names => ["zh-CN", "de-DE", "tr-TR", "ar-SA"];

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
