using System.Globalization;
using FunnelKit.Statistics;

namespace FunnelKit.Diagnosis;

/// <summary>
/// One number behind a finding: what was measured, what was expected, and on how many cases it rests.
/// </summary>
public sealed record Evidence
{
    internal Evidence(
        LocalizedText label,
        EvidenceUnit unit,
        double? observed,
        double? expected,
        long sampleSize,
        ProportionInterval? interval = null)
    {
        Label = label;
        Unit = unit;
        Observed = observed;
        Expected = expected;
        SampleSize = sampleSize;
        Interval = interval;
    }

    /// <summary>Gets what was measured.</summary>
    public LocalizedText Label { get; }

    /// <summary>Gets the unit of <see cref="Observed"/> and <see cref="Expected"/>.</summary>
    public EvidenceUnit Unit { get; }

    /// <summary>Gets the measured value.</summary>
    /// <value>Null when it is without bound, such as the time to clear a stage that nothing leaves.</value>
    public double? Observed { get; }

    /// <summary>Gets the value that was expected, or null when the number only informs.</summary>
    public double? Expected { get; }

    /// <summary>Gets how many deals the value rests on.</summary>
    public long SampleSize { get; }

    /// <summary>Gets the 95 % interval of a share; null for other units.</summary>
    public ProportionInterval? Interval { get; }

    /// <summary>Says the number in a language.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>For example <c>share that advances: 20.0 % (13.3–28.9 %), expected 40.0 %, 100 deals</c>.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var sentence = Unit == EvidenceUnit.Deals ? DiagnosisTexts.EvidenceCount : DiagnosisTexts.EvidenceSentence;
        var range = Interval is { } interval
            ? string.Create(CultureInfo.InvariantCulture, $" ({interval.Low * 100d:F1}–{interval.High * 100d:F1} %)")
            : string.Empty;
        var expected = Expected is null
            ? string.Empty
            : string.Format(
                CultureInfo.InvariantCulture,
                DiagnosisTexts.EvidenceExpected.ToString(language),
                Format(Expected, language));
        return string.Format(
            CultureInfo.InvariantCulture,
            sentence.ToString(language),
            Label.ToString(language),
            Format(Observed, language) + range,
            expected,
            SampleSize);
    }

    /// <summary>Says the number in English.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => ToString(LocalizedText.English);

    private string Format(double? value, string language) => (value, Unit) switch
    {
        (null, _) => DiagnosisTexts.WithoutBound.ToString(language),
        ({ } share, EvidenceUnit.Share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100d:F1} %"),
        ({ } days, EvidenceUnit.Days) =>
            string.Format(CultureInfo.InvariantCulture, DiagnosisTexts.Days.ToString(language), days),
        ({ } deals, _) => string.Create(CultureInfo.InvariantCulture, $"{deals:N0}"),
    };
}
