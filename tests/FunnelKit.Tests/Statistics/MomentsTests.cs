using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Statistics;

namespace FunnelKit.Tests.Statistics;

public sealed class MomentsTests
{
    private static Gen<double[]> Values { get; } =
        Gen.OneOf(
            Gen.Choose(-9, 9).Select(value => (double)value),
            Gen.Choose(0, 1_000_000).Select(value => value / 7d))
            .ListOf().Select(values => values.ToArray());

    [Fact]
    public void Moments_of_parts_add_up_to_those_of_the_whole() =>
        PropertyCheck.ForAll(Values.Three(), parts =>
        {
            var (a, b, c) = (
                Moments.FromValues(parts.Item1), Moments.FromValues(parts.Item2), Moments.FromValues(parts.Item3));

            var whole = Moments.FromValues([.. parts.Item1, .. parts.Item2, .. parts.Item3]);

            AssertClose(whole, a + b + c);
            AssertClose(whole, a + (b + c));
        });

    [Fact]
    public void The_order_of_two_summands_changes_no_bit() =>
        PropertyCheck.ForAll(Values.Two(), parts =>
        {
            var (a, b) = (Moments.FromValues(parts.Item1), Moments.FromValues(parts.Item2));

            Assert.Equal(a + b, b + a);
        });

    [Fact]
    public void Nothing_added_changes_nothing() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var moments = Moments.FromValues(values);

            Assert.Equal(moments, moments + default(Moments));
            Assert.Equal(moments, default(Moments) + moments);
        });

    [Fact]
    public void A_counted_value_is_the_value_so_many_times() =>
        PropertyCheck.ForAll(Values, values =>
        {
            var counted = values.Aggregate(default(Moments), (moments, value) => moments.Add(value, 3));

            AssertClose(Moments.FromValues([.. values, .. values, .. values]), counted);
        });

    [Fact]
    public void Mean_OfValuesThatCancel_IsExact() =>
        Assert.Equal(1d / 3d, Moments.FromValues([1e16, 1d, -1e16]).Mean!.Value, 1e-16);

    [Fact]
    public void Moments_OfNothing_AreNull()
    {
        var none = Moments.FromValues([]);

        Assert.Equal(default, none);
        Assert.Null(none.Mean);
        Assert.Null(none.Variance);
        Assert.Null(none.Skewness);
        Assert.Null(none.Minimum);
    }

    [Fact]
    public void Moments_TooLargeForADouble_AreNullAndNotInfinite()
    {
        var huge = Moments.FromValues([double.MaxValue, double.MaxValue, -1d]);

        Assert.Null(huge.Mean);
        Assert.Null(huge.Variance);
        Assert.Null(huge.Skewness);
        Assert.Null(huge.ExcessKurtosis);
        Assert.Equal(double.MaxValue, huge.Maximum);
    }

    [Fact]
    public void Add_NoNumberOrNoCount_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Moments).Add(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Moments).Add(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Moments).Add(1d, 0));
        Assert.Throws<OverflowException>(() => default(Moments).Add(1d, long.MaxValue).Add(1d));
    }

    private static void AssertClose(Moments expected, Moments actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        AssertClose(expected.Mean, actual.Mean, 1e-12);
        AssertClose(expected.Variance, actual.Variance, 1e-9);
        Assert.Equal(expected.Minimum, actual.Minimum);
        Assert.Equal(expected.Maximum, actual.Maximum);
        if (expected.Variance > 1e-6)
        {
            AssertClose(expected.Skewness, actual.Skewness, 1e-6);
            AssertClose(expected.ExcessKurtosis, actual.ExcessKurtosis, 1e-6);
        }
    }

    private static void AssertClose(double? expected, double? actual, double tolerance)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0d, actual ?? 0d, tolerance * (1d + Math.Abs(expected ?? 0d)));
    }
}
