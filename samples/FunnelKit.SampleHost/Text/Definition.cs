namespace FunnelKit.SampleHost.Text;

/// <summary>What a number of the pages means.</summary>
/// <param name="Key">The name of the place on the page of definitions.</param>
/// <param name="Name">What the pages call it.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Formula">How it is computed; empty where the meaning says it.</param>
public sealed record Definition(string Key, LocalizedText Name, LocalizedText Meaning, string Formula);
