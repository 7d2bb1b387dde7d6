namespace FunnelKit.Qualification;

/// <summary>What to ask a lead next, and why.</summary>
public sealed class QualificationQuestion
{
    internal QualificationQuestion(QualificationElement element, LocalizedText text, LocalizedText reason)
    {
        Element = element;
        Text = text;
        Reason = reason;
    }

    /// <summary>Gets the element that is asked about.</summary>
    public QualificationElement Element { get; }

    /// <summary>Gets the question, in English and Simplified Chinese at least where the element has them.</summary>
    public LocalizedText Text { get; }

    /// <summary>Gets why this is asked.</summary>
    public LocalizedText Reason { get; }

    /// <summary>Gets the question in English.</summary>
    /// <returns>The question.</returns>
    public override string ToString() => Text.ToString();
}
