using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Finds the code of a label: the place of its stage in the model, or <see cref="Outside"/>.</summary>
internal sealed class StageCodes(StageModel model)
{
    /// <summary>The code of every label that the model does not know.</summary>
    public const byte Outside = byte.MaxValue;

    private readonly Dictionary<string, (byte Code, int Outside)> _known = new(StringComparer.Ordinal);
    private readonly List<string> _outside = [];
    private readonly Dictionary<string, int> _outsideNumbers = new(StringComparer.Ordinal);
    private string? _lastLabel;
    private (byte Code, int Outside) _last;

    public string[] OutsideLabels => [.. _outside];

    public (byte Code, int Outside) Find(string label)
    {
        if (ReferenceEquals(label, _lastLabel))
        {
            return _last;
        }

        if (!_known.TryGetValue(label, out var found))
        {
            found = model.TryFindStage(label, out var stage)
                ? ((byte)model.Stages.IndexOf(stage), -1)
                : (Outside, NumberOutside(label.Trim()));
            _known.Add(label, found);
        }

        (_lastLabel, _last) = (label, found);
        return found;
    }

    private int NumberOutside(string label)
    {
        if (!_outsideNumbers.TryGetValue(label, out var number))
        {
            number = _outside.Count;
            _outsideNumbers.Add(label, number);
            _outside.Add(label);
        }

        return number;
    }
}
