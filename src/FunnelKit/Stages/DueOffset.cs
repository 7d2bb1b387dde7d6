using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>When an activity is due: so many days after an anchor, such as 7 days after creation.</summary>
/// <remarks>
/// Equality compares days, unit and anchor. Due is the end of that local day. The default value is <see cref="None"/>:
/// the activity has no due date.
/// </remarks>
public readonly record struct DueOffset
{
    /// <summary>The most days that an offset may have, one hundred years. Chosen by FunnelKit, no source.</summary>
    public const int MaxDays = 36_500;

    private DueOffset(int days, DayUnit unit, DueAnchor from)
    {
        Days = days;
        Unit = unit;
        From = from;
    }

    /// <summary>Gets the offset of an activity that has no due date.</summary>
    public static DueOffset None => default;

    /// <summary>Gets the number of days after the anchor.</summary>
    /// <value>From 0 (the same day) to 36,500; 0 when there is no due date.</value>
    public int Days { get; }

    /// <summary>Gets how the days are counted.</summary>
    /// <value><see cref="DayUnit.None"/> when there is no due date.</value>
    public DayUnit Unit { get; }

    /// <summary>Gets from when the days are counted.</summary>
    /// <value><see cref="DueAnchor.None"/> when there is no due date.</value>
    public DueAnchor From { get; }

    /// <summary>Gets a value indicating whether there is no due date.</summary>
    public bool IsNone => Unit == DayUnit.None;

    /// <summary>Creates an offset in days of the calendar.</summary>
    /// <param name="days">The number of days, in the range [0, 36,500].</param>
    /// <param name="from">The anchor. The default value is the entry into the stage.</param>
    /// <returns>The offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="days"/> is out of range, or <paramref name="from"/> is no anchor.
    /// </exception>
    public static DueOffset FromCalendarDays(int days, DueAnchor from = DueAnchor.StageEntry) =>
        Create(days, DayUnit.Calendar, from);

    /// <summary>Creates an offset in working days.</summary>
    /// <param name="days">The number of days, in the range [0, 36,500].</param>
    /// <param name="from">The anchor. The default value is the entry into the stage.</param>
    /// <returns>The offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="days"/> is out of range, or <paramref name="from"/> is no anchor.
    /// </exception>
    public static DueOffset FromBusinessDays(int days, DueAnchor from = DueAnchor.StageEntry) =>
        Create(days, DayUnit.Business, from);

    /// <summary>Formats the offset in the invariant culture.</summary>
    /// <returns>Such as <c>7 calendar days from creation</c>; empty when there is no due date.</returns>
    public override string ToString() => IsNone ? string.Empty : ToString(LocalizedText.English);

    /// <summary>Formats the offset for people.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>Such as 自商机建立起7天内; for none, that there is no due date.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return StageTexts.Due(this).ToString(language);
    }

    private static DueOffset Create(int days, DayUnit unit, DueAnchor from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        return from is >= DueAnchor.StageEntry and <= DueAnchor.LastInteraction
            ? new(days, unit, from)
            : throw new ArgumentOutOfRangeException(nameof(from), from, "An anchor is needed, such as StageEntry.");
    }
}
