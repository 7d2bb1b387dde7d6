using FunnelKit.Segments;
using FunnelKit.Tests;

namespace FunnelKit.Csv.Tests;

public sealed class DimensionColumnTests
{
    private static readonly DateTimeOffset End = new(2024, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task ReadHistoryAsync_LongFile_TakesTheLabelOfEachEvent()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,Owner,region\n1,Lead,2024-01-01,Li,north\n1,Won,2024-02-01,Wu,\n2,Lead,2024-01-01,,\n",
            CsvText.Long with { Dimensions = ["owner", "region"] });

        Assert.Equal(["owner", "region"], history.Dimensions.ToArray());
        Assert.Equal(["Li", "Wu"], history.LabelsOf("1", "owner").ToArray());
        Assert.Equal(["north", "north"], history.LabelsOf("1", "region").ToArray());
        Assert.Equal(
            ["", "Wu"], history.FoldBy(End, ["owner"])["owner"].Segments.Select(segment => segment.Label));
    }

    [Fact]
    public async Task ReadHistoryAsync_WideFile_GivesTheLabelToAllEventsOfTheRow()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,lead_date,close_date,amount,owner\n1,Won,2024-01-01,2024-03-01,100,Li\n",
            CsvText.Wide with { Dimensions = ["owner"] });

        Assert.Equal(["Li", "Li"], history.LabelsOf("1", "owner").ToArray());
    }

    [Fact]
    public async Task ReadHistoryAsync_ADimensionThatIsNoColumn_IsRefused() =>
        await Assert.ThrowsAsync<CsvColumnException>(() => CsvText.ReadAsync(
            "deal,stage,at\n1,Lead,2024-01-01\n", CsvText.Long with { Dimensions = ["owner"] }));

    [Fact]
    public async Task ReadHistoryAsync_ADimensionTwice_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CsvText.ReadAsync(
            "deal,stage,at,owner\n1,Lead,2024-01-01,Li\n", CsvText.Long with { Dimensions = ["owner", "owner "] }));

    [Fact]
    public async Task ReadHistoryAsync_ARowTooShortForADimension_IsRejectedWhole()
    {
        var history = await CsvText.ReadAsync(
            "deal,stage,at,owner\n1,Lead,2024-01-01\n2,Lead,2024-01-01,Li\n",
            CsvText.Long with { Dimensions = ["owner"] });

        Assert.Equal(1, history.DealCount);
        Assert.Equal(2, Assert.Single(history.RejectedRows).Line);
    }
}
