using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1", "1")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("100", "100")]
    [InlineData("10.5", "10.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("0.0105", "0.0105")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("1.25e-7", "1.25e-7")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("1E30", "1e+30")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("123456789012345680", "123456789012345680")]
    [InlineData("100000000000000000000", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    public void Write_OfANumber_PrintsItAsEcmaScriptDoes(string json, string expected)
    {
        using var document = JsonDocument.Parse(json);

        Assert.Equal(expected, CanonicalJson.Write(document.RootElement));
    }

    [Fact]
    public void Write_OfAnObject_SortsMembersAndEscapesNoMoreThanNeeded()
    {
        using var document = JsonDocument.Parse(
            """
            { "b": [true, null, { }],
              "\u20ac": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/<\t\b\f\r", "B": false, "a": [] }
            """);

        Assert.Equal(
            """{"B":false,"a":[],"b":[true,null,{}],"€":"€$\u000f\nA'B\"\\\\\"/<\t\b\f\r"}""",
            CanonicalJson.Write(document.RootElement));
    }

    [Fact]
    public void Write_OfAnyNumber_ReadsBackExactly() =>
        PropertyCheck.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        {
            using var document = JsonDocument.Parse(number.Get.ToString("R", CultureInfo.InvariantCulture));

            var written = CanonicalJson.Write(document.RootElement);

            Assert.Equal(number.Get, double.Parse(written, CultureInfo.InvariantCulture));
        });
}
