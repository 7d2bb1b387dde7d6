using FsCheck;
using FsCheck.Fluent;
using FunnelKit.History;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    /// <summary>
    /// The same events as <see cref="Events"/>, each of which may say who owns the deal and where it is from.
    /// </summary>
    public static Arbitrary<LabeledEvent[]> LabeledEvents { get; } = Arb.From(
        (from item in EventGenerator()
         from owner in Gen.Elements(null, " ", "Li", "Wu", "王芳")
         from source in Gen.Elements(null, "seo", "fair")
         select new LabeledEvent(item, owner, source)).ArrayOf(),
        events => ShrinkEvents([.. events.Select(item => item.Event)])
            .Select(kept => events.IntersectBy(kept, item => item.Event).ToArray())
            .Where(kept => kept.Length < events.Length));

    internal sealed record LabeledEvent(StageEvent Event, string? Owner, string? Source);
}
