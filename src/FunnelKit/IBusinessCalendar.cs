namespace FunnelKit;

/// <summary>Says which day an instant falls on, when a day ends, and on which days business is done.</summary>
/// <remarks>
/// An implementation is pure and thread-safe. Days follow each other without gap and without overlap: an instant
/// <c>t</c> falls on the date <c>d</c> exactly if <c>EndOf(d − 1) ≤ t &lt; EndOf(d)</c>, also where a clock is put
/// forward or back, so that a day may have 23 or 25 hours. <see cref="BusinessCalendar"/> has the usual ones.
/// <see cref="object.ToString"/> names the calendar where a result is printed.
/// </remarks>
public interface IBusinessCalendar
{
    /// <summary>Determines whether business is done on a day.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>True on a working day, false on a weekend or a holiday.</returns>
    bool IsBusinessDay(DateOnly date);

    /// <summary>Finds the local date that an instant falls on.</summary>
    /// <param name="instant">The instant; its offset does not matter.</param>
    /// <returns>The date.</returns>
    DateOnly DateOf(DateTimeOffset instant);

    /// <summary>Finds the first instant after a local day.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>
    /// The instant at which the next day begins. Where the next midnight comes twice, the earlier one; where the clock
    /// leaves it out, the first instant after the gap.
    /// </returns>
    DateTimeOffset EndOf(DateOnly date);
}
