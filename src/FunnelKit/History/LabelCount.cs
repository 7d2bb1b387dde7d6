namespace FunnelKit.History;

/// <summary>A label that stands for no stage of the model, and how many events carry it.</summary>
public sealed record LabelCount
{
    internal LabelCount(string label, long events)
    {
        Label = label;
        Events = events;
    }

    /// <summary>Gets the label as it stands in the data, without white space at its ends.</summary>
    public string Label { get; }

    /// <summary>Gets how many events carry it, at least 1.</summary>
    public long Events { get; }

    /// <summary>Formats the label and its count.</summary>
    /// <returns>For example <c>Require upgrade: 119</c>.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Label}: {Events}");
}
