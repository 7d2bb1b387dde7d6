using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>
/// Finds the code of a label: the place of its stage in the model, or <see cref="Outside"/> and the number of
/// the label.
/// </summary>
internal sealed class StageCodes(StageModel model, TextIndex outsideLabels)
{
    /// <summary>The code of every label that the model does not know.</summary>
    public const byte Outside = byte.MaxValue;

    private readonly Dictionary<string, (byte Code, int Label)> _known = new(StringComparer.Ordinal);
    private string? _lastLabel;
    private (byte Code, int Label) _last;

    public (byte Code, int Label) Find(string label)
    {
        // Labels that are equal are often the same object.
        if (ReferenceEquals(label, _lastLabel))
        {
            return _last;
        }

        if (!_known.TryGetValue(label, out var found))
        {
            found = model.TryFindStage(label, out var stage)
                ? ((byte)model.Stages.IndexOf(stage), -1)
                : (Outside, outsideLabels.GetOrAdd(label.Trim()));
            _known.Add(label, found);
        }

        (_lastLabel, _last) = (label, found);
        return found;
    }
}
