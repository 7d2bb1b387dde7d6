namespace FunnelKit.Playbooks;

/// <summary>Tells which alerts of one clock are superseded by one of a higher level.</summary>
internal static class AlertLevels
{
    /// <summary>Marks every alert that another one of the same clock has overtaken by the highest such alert.</summary>
    public static void Supersede(List<Alert> alerts)
    {
        for (var i = 1; i < alerts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsSameClock(alerts[j], alerts[i]))
                {
                    var order = Compare(alerts[j], alerts[i]);
                    Overtake(alerts[j], alerts[i], order);
                    Overtake(alerts[i], alerts[j], -order);
                }
            }
        }
    }

    private static void Overtake(Alert lower, Alert higher, int order)
    {
        if (order < 0 && (lower.SupersededBy is not { } known || Compare(known, higher) < 0))
        {
            lower.SupersededBy = higher;
        }
    }

    private static bool IsSameClock(Alert left, Alert right) =>
        AlertRuleValidation.IsDwell(left.Code) && AlertRuleValidation.IsDwell(right.Code)
            ? left.Rule.Clock == right.Rule.Clock
            : left.Code == right.Code
                && OpportunityReading.Is(left.Rule.Subject, right.Rule.Subject)
                && left.Subjects.AsSpan().SequenceEqual(right.Subjects.AsSpan());

    /// <summary>By severity; reminder, limit and escalation by what they are.</summary>
    private static int Compare(Alert left, Alert right) =>
        left.Code != right.Code ? left.Code.CompareTo(right.Code) : left.Severity.CompareTo(right.Severity);
}
