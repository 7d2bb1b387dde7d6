namespace FunnelKit.Forecasting;

/// <summary>Divides time into the periods of a forecast.</summary>
/// <remarks>
/// An implementation is pure and thread-safe. Every day belongs to exactly one period: the period returned contains the
/// day asked for, every day of a period has the same answer, and names are unique. <see cref="PeriodCalendar"/> has the
/// usual ones. <see cref="object.ToString"/> names the calendar where the semantics of a forecast are printed.
/// </remarks>
public interface IPeriodCalendar
{
    /// <summary>Finds the period that a day belongs to.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The period that contains the day.</returns>
    Period PeriodOf(DateOnly date);
}
