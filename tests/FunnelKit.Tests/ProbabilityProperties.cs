using System.Globalization;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class ProbabilityProperties
{
    [Fact]
    public void Formatting_then_parsing_gives_the_same_value() =>
        PropertyCheck.ForAll(Generators.Probability, probability =>
            Assert.Equal(probability, Probability.Parse(probability.ToString(), CultureInfo.InvariantCulture)));

    [Fact]
    public void Both_events_are_never_likelier_than_either() =>
        PropertyCheck.ForAll(Generators.Probability.Two(), pair =>
        {
            var (a, b) = pair;

            var both = a.And(b);

            Assert.True(both <= a);
            Assert.True(both <= b);
            Assert.Equal(both, b.And(a));
        });
}
