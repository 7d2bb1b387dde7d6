using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

public sealed class LargestRemainderProperties
{
    private const long Denominator = 1_000_000_000;

    private static readonly Gen<Int128[]> Rows =
        Gen.OneOf(
            Generators.Long.Select(value => (Int128)(value >> 8) * Denominator / 7),
            Gen.Choose(-20, 20).Select(tenths => (Int128)tenths * (Denominator / 10)))
        .ListOf()
        .Select(rows => rows.ToArray());

    [Fact]
    public void Parts_sum_to_the_rounded_total_and_are_within_one_unit_of_exact() =>
        PropertyCheck.ForAll(Rows, rows =>
        {
            var exact = rows.Aggregate(Int128.Zero, (sum, row) => sum + row);

            var parts = LargestRemainder.Split<Int128>(rows, Denominator);

            var total = parts.Aggregate(Int128.Zero, (sum, part) => sum + part);
            Assert.Equal(LargestRemainder.RoundedTotal<Int128>(rows, Denominator), total);
            Assert.True(2 * Int128.Abs((total * Denominator) - exact) <= Denominator);
            Assert.All(parts.Zip(rows), pair =>
                Assert.True(Int128.Abs(((Int128)pair.First * Denominator) - pair.Second) < Denominator));
        });

    [Fact]
    public void Whole_parts_stay_as_they_are() =>
        PropertyCheck.ForAll(Generators.Long.ListOf(), values =>
        {
            var rows = values.Select(value => (Int128)(value >> 8) * Denominator).ToArray();

            var parts = LargestRemainder.Split<Int128>(rows, Denominator);

            Assert.Equal(values.Select(value => value >> 8), parts);
        });

    [Fact]
    public void Larger_rows_of_one_sign_never_get_less() =>
        PropertyCheck.ForAll(Rows, rows =>
        {
            var descending = rows.Select(Int128.Abs).OrderDescending().ToArray();

            var parts = LargestRemainder.Split<Int128>(descending, Denominator);

            Assert.Equal(parts.OrderDescending(), parts);
        });

    [Fact]
    public void Mirrored_rows_split_alike_unless_they_cancel() =>
        PropertyCheck.ForAll(Rows, rows =>
        {
            var mirrored = Array.ConvertAll(rows, row => -row);
            var parts = LargestRemainder.Split<Int128>(rows, Denominator);

            if (LargestRemainder.RoundedTotal<Int128>(rows, Denominator) != 0)
            {
                Assert.Equal(parts.Select(part => -part), LargestRemainder.Split<Int128>(mirrored, Denominator));
            }

            Assert.Equal(parts, LargestRemainder.Split<Int128>(rows, Denominator));
        });
}
