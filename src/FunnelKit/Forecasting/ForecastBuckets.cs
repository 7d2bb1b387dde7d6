namespace FunnelKit.Forecasting;

/// <summary>Says for every close date which bucket of a forecast it falls into.</summary>
internal sealed class ForecastBuckets
{
    public const int Overdue = 0;
    public const int NoCloseDate = 1;
    public const int FirstPeriod = 2;

    private ForecastBuckets(int[] numbers, Period[] periods, int stride)
    {
        Numbers = numbers;
        Periods = periods;
        Stride = stride;
    }

    /// <summary>Gets the buckets of open deals by number of the day plus one, then those of closed deals.</summary>
    public int[] Numbers { get; }

    /// <summary>Gets where in <see cref="Numbers"/> the buckets of closed deals begin.</summary>
    public int Stride { get; }

    /// <summary>Gets the periods that contain a close date, ascending.</summary>
    public Period[] Periods { get; }

    public int Count => FirstPeriod + Periods.Length;

    public static ForecastBuckets Create(PipelineColumns columns, IPeriodCalendar calendar, DateOnly asOf)
    {
        var stride = columns.Days.Length + 1;
        var numbers = new int[2 * stride];
        numbers[0] = NoCloseDate;
        numbers[stride] = NoCloseDate;
        var periods = new List<Period>();
        foreach (var day in columns.DaysInOrder)
        {
            var date = columns.Days[day];
            if (periods.Count == 0 || !periods[^1].Contains(date))
            {
                periods.Add(PeriodOf(calendar, date));
            }

            var bucket = FirstPeriod + periods.Count - 1;
            numbers[day + 1] = date < asOf ? Overdue : bucket;
            numbers[stride + day + 1] = bucket;
        }

        return new(numbers, [.. periods], stride);
    }

    public static Period PeriodOf(IPeriodCalendar calendar, DateOnly date)
    {
        var period = calendar.PeriodOf(date);
        return period.Contains(date)
            ? period
            : throw new InvalidOperationException(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The calendar '{calendar}' gives the period '{period}' for {date:yyyy-MM-dd}, which is not in it."));
    }
}
