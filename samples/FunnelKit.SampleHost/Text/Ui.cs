using FunnelKit.Losses;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Demo;
using FunnelKit.Segments;
using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Text;

/// <summary>The language of the current request, its texts and its formats.</summary>
public sealed class Ui
{
    public Ui() => Use(UiLanguage.English);

    public UiLanguage Language { get; private set; } = UiLanguage.English;

    public UiText Text { get; private set; } = null!;

    public Display Show { get; private set; } = null!;

    public void Use(UiLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Language = language;
        Text = new UiText(language == UiLanguage.Chinese);
        Show = new Display(language);
    }

    /// <summary>Says a dimension: those that every data set has, those of the demo, or the name in the file.</summary>
    public string Dimension(StageModel model, string dimension) => dimension switch
    {
        DataSetAnalysis.OwnerDimension => Text.Owner,
        FlowDimension.CreatedMonth => Text.CreatedMonth,
        FlowDimension.CreatedQuarter => Text.CreatedQuarter,
        _ => DemoLabels.Say(model, dimension, Language.Tag),
    };

    /// <summary>Says a label of a segment.</summary>
    public string Label(StageModel model, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length == 0 ? Text.NotGiven : DemoLabels.Say(model, label, Language.Tag);
    }

    /// <summary>Says a reason as the source has it.</summary>
    public string Reason(StageModel model, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Length == 0 ? Text.NotGiven : DemoReasons.Say(model, reason, Language.Tag);
    }

    /// <summary>Says a cause of losses.</summary>
    public string Cause(StageModel model, LossReason cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause is { Kind: LossReasonKind.Unclassified, Id.Length: > 0 }
            ? Reason(model, cause.Id)
            : Of(cause.Name);
    }

    /// <summary>Picks a text in the language of the request.</summary>
    public string Of(LocalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToString(Language.Tag);
    }
}
