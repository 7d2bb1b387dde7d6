namespace FunnelKit.SampleHost.Api;

/// <summary>The deals behind one number: a deal that counts twice is there twice.</summary>
public sealed record DealsAnswer(string Semantics, string Query, int Count, IReadOnlyList<string> Deals);
