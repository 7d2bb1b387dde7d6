using FunnelKit.SampleHost.Data;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Api;

/// <summary>One data set that can be asked about.</summary>
public sealed record DataSetAnswer(string Id, string Name, string Model, string? Currency, DateTimeOffset AsOf, string? FileName)
{
    public static DataSetAnswer From(DataSetRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.Id,
            row.Name,
            StageModel.FromJson(row.ModelJson).Id,
            row.Currency.Length == 0 ? null : row.Currency,
            new DateTimeOffset(row.AsOfTicks, TimeSpan.Zero),
            row.FileName.Length == 0 ? null : row.FileName);
    }
}
