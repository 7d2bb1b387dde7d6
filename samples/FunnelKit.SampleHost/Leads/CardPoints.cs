using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.SampleHost.Text;
using FunnelKit.Scoring;

namespace FunnelKit.SampleHost.Leads;

/// <summary>The points of a card's bins as fields of a form.</summary>
public sealed class CardPoints
{
    private CardPoints(ScorecardBuilder builder, ImmutableArray<string> mistakes)
    {
        Builder = builder;
        Mistakes = mistakes;
    }

    /// <summary>Gets the card with the points that were typed.</summary>
    public ScorecardBuilder Builder { get; }

    /// <summary>Gets the fields that hold no number, as sentences.</summary>
    public ImmutableArray<string> Mistakes { get; }

    public static string NameOf(Characteristic characteristic, int bin)
    {
        ArgumentNullException.ThrowIfNull(characteristic);
        return string.Create(CultureInfo.InvariantCulture, $"p.{characteristic.Id}.{bin}");
    }

    public static string Write(decimal points) => points.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the form; a field that is not there leaves the points as they are.</summary>
    public static CardPoints Read(Scorecard card, Func<string, string?> textOf, Ui ui)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(textOf);
        ArgumentNullException.ThrowIfNull(ui);
        var builder = card.ToBuilder();
        var mistakes = ImmutableArray.CreateBuilder<string>();
        foreach (var characteristic in card.Characteristics)
        {
            var bins = characteristic.Bins.ToBuilder();
            for (var index = 0; index < bins.Count; index++)
            {
                if (textOf(NameOf(characteristic, index))?.Trim() is not { Length: > 0 } text)
                {
                    continue;
                }

                if (TryRead(text, out var points))
                {
                    bins[index] = bins[index] with { Points = points };
                }
                else
                {
                    var language = ui.Language.Tag;
                    var bin = characteristic.BinName(bins[index], language);
                    mistakes.Add(ui.Text.NotPoints($"{characteristic.DisplayName(language)}, {bin}", text));
                }
            }

            _ = builder.Replace(characteristic.Id, characteristic with { Bins = bins.ToImmutable() });
        }

        return new(builder, mistakes.DrainToImmutable());
    }

    private static bool TryRead(string text, out decimal points) => decimal.TryParse(
        text.Replace('−', '-'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out points);
}
