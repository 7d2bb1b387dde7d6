using FunnelKit.Segments;

namespace FunnelKit.Tests.Segments;

public sealed class ConcentrationTests
{
    [Fact]
    public void FromCounts_EqualSegments_AreAsManyAsTheyAre()
    {
        var equal = Of(("a", 25), ("b", 25), ("c", 25), ("d", 25));

        Assert.Equal(0.25, equal.Index);
        Assert.Equal(4d, equal.EffectiveNumber);
        Assert.Equal(0d, equal.NormalizedIndex);
        Assert.False(equal.IsDependentOnOne);
    }

    [Fact]
    public void FromCounts_OneSegment_IsAsConcentratedAsCanBe()
    {
        var one = Of(("a", 40), ("b", 0));

        Assert.Equal(1d, one.Index);
        Assert.Equal(1, one.Segments);
        Assert.Null(one.NormalizedIndex);
        Assert.True(one.IsDependentOnOne);
    }

    [Fact]
    public void FromCounts_Unequal_SumsTheSquaresOfShares()
    {
        var unequal = Of(("a", 50), ("b", 30), ("c", 20));

        Assert.Equal(0.38, unequal.Index!.Value, 12);
        Assert.Equal(1d / 0.38, unequal.EffectiveNumber!.Value, 12);
        Assert.Equal("2.6 effective of 3; largest: a, 50.0 %", unequal.ToString());
    }

    [Fact]
    public void IsDependentOnOne_OfAFewCases_WaitsForMore()
    {
        Assert.False(Of(("a", 4), ("b", 1)).IsDependentOnOne);
        Assert.True(Of(("a", 80), ("b", 20)).IsDependentOnOne);
    }

    [Fact]
    public void FromCounts_WhatIsNotGiven_IsNoSegment()
    {
        var partly = Of(("", 60), ("a", 30), ("b", 10));

        Assert.Equal(Rate.FromCounts(40, 100), partly.Known);
        Assert.Equal(Rate.FromCounts(30, 40), partly.LargestShare);
        Assert.Equal(0.625, partly.Index);
    }

    [Fact]
    public void FromCounts_Nothing_IsNoAnswer()
    {
        Assert.All([Of(), Of(("a", 0)), Of(("", 7))], nothing =>
        {
            Assert.Null(nothing.Index);
            Assert.Null(nothing.EffectiveNumber);
            Assert.Null(nothing.Largest);
            Assert.False(nothing.IsDependentOnOne);
            Assert.Equal("no answer", nothing.ToString());
        });
    }

    [Fact]
    public void FromCounts_WrongCounts_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(("a", -1)));
        Assert.Throws<ArgumentException>(() => Of(("a", 1), ("a", 1)));
        Assert.Throws<OverflowException>(() => Of(("a", long.MaxValue), ("b", 1)));
    }

    [Fact]
    public void FromCounts_TheLargestCounts_StayInRange()
    {
        var huge = Of(("a", long.MaxValue / 2), ("b", long.MaxValue / 2));

        Assert.Equal(0.5, huge.Index!.Value, 12);
    }

    private static Concentration Of(params (string Label, long Count)[] counts) =>
        Concentration.FromCounts(counts.Select(item => KeyValuePair.Create(item.Label, item.Count)));
}
