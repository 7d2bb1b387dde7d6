using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Qualification;

/// <content>The framework as a scorecard.</content>
public sealed partial class QualificationFramework
{
    private Scorecard? _scorecard;

    /// <summary>Turns the framework into a scorecard: one rating for each element, weighted.</summary>
    /// <returns>
    /// A card whose inputs are 0 for a no, and 1, 2 or 3 for an answer that is asserted, confirmed or documented. What
    /// is unknown has a bin of its own with 0 points, or with the points nearest to 0 that an answer can have; it
    /// leaves the reachable range open.
    /// </returns>
    public Scorecard ToScorecard() => _scorecard ??= CreateScorecard();

    private Scorecard CreateScorecard()
    {
        var builder = Scorecard.CreateBuilder(Id, Name);
        foreach (var element in Elements)
        {
            builder.Add(new()
            {
                Id = element.Id,
                Name = element.Name,
                Kind = CharacteristicKind.Rating,
                Weight = element.Weight,
                Trend = Trend.Rising,
                Bins = Bins(),
            });
        }

        return builder.Build();
    }

    private ImmutableArray<Bin> Bins() =>
    [
        Level(0m, Points.Denied, "No", "否"),
        Level(1m, Points.Asserted, "Asserted", "我方判断"),
        Level(2m, Points.Confirmed, "Confirmed by the customer", "客户确认"),
        Level(3m, Points.Documented, "Documented", "有文件证明"),
        new()
        {
            Name = LocalizedText.Create("Unknown", "未知"),
            Points = Math.Clamp(0m, Points.Denied, Points.Documented),
            IsMissing = true,
        },
    ];

    private static Bin Level(decimal value, decimal points, string english, string chinese) => new()
    {
        Name = LocalizedText.Create(english, chinese),
        From = value,
        To = value + 1m,
        Points = points,
    };
}
