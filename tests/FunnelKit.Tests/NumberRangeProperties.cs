namespace FunnelKit.Tests;

public sealed class NumberRangeProperties
{
    [Fact]
    public void Printing_then_reading_gives_an_equal_range() =>
        PropertyCheck.ForAll(Generators.NumberRange, range =>
            Assert.Equal(range, NumberRange.Parse(range.ToString(), null)));

    [Fact]
    public void A_range_in_another_one_overlaps_it_and_its_ends_lie_in_it() =>
        PropertyCheck.ForAll(FsCheck.Fluent.Gen.Two(Generators.NumberRange), pair =>
        {
            var (outer, inner) = pair;
            if (outer.Contains(inner))
            {
                Assert.True(outer.Overlaps(inner));
                Assert.True(inner.Low is not { } low || outer.Contains(low));
                Assert.True(inner.High is not { } high || outer.Contains(high));
            }

            Assert.Equal(outer.Overlaps(inner), inner.Overlaps(outer));
            Assert.Equal(outer == inner, outer.Contains(inner) && inner.Contains(outer));
        });
}
