using System.Collections.Immutable;
using System.Globalization;
using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>Finds every mistake in the rules of alerts.</summary>
internal static class AlertRuleValidation
{
    private const int MaxMonths = 120;

    /// <summary>Ten thousand years, past which there is no date.</summary>
    private const double MaxDays = 3_652_059;

    public static ImmutableArray<DefinitionError> Check(IReadOnlyList<AlertRule> rules)
    {
        var errors = ImmutableArray.CreateBuilder<DefinitionError>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, rule) in rules.Index())
        {
            var subject = string.IsNullOrWhiteSpace(rule.Id)
                ? string.Create(CultureInfo.InvariantCulture, $"rules[{index}]")
                : rule.Id;
            void Add(DefinitionErrorCode code, string message) => errors.Add(new(code, subject, message));

            if (string.IsNullOrWhiteSpace(rule.Id))
            {
                Add(DefinitionErrorCode.MissingId, $"The rule at {subject} has no identifier.");
            }
            else if (!seen.Add(rule.Id))
            {
                Add(DefinitionErrorCode.DuplicateId, $"The identifier '{rule.Id}' is used by more than one rule.");
            }

            if (rule.Code == AlertCode.None || !Enum.IsDefined(rule.Code))
            {
                Add(
                    DefinitionErrorCode.UnknownValue,
                    $"The rule '{subject}' watches nothing: its code is {rule.Code}.");
                continue;
            }

            CheckWords(rule, subject, Add);
            CheckNumbers(rule, subject, Add);
        }

        return errors.DrainToImmutable();
    }

    public static bool IsDwell(AlertCode code) =>
        code is AlertCode.DwellReminder or AlertCode.DwellLimitReached or AlertCode.Escalation;

    private static bool Counts(AlertCode code) => code is AlertCode.TermsChanged or AlertCode.CloseDatePushed;

    private static bool HasSubject(AlertCode code) =>
        code is AlertCode.TermsChanged or AlertCode.NurtureDue or AlertCode.KeyPersonGap;

    private static bool HasDays(AlertCode code) =>
        !Counts(code) && code is not (AlertCode.NurtureDue or AlertCode.MissingPreparation);

    private static void CheckWords(AlertRule rule, string subject, Action<DefinitionErrorCode, string> add)
    {
        if (rule.Severity == AlertSeverity.None || !Enum.IsDefined(rule.Severity))
        {
            add(DefinitionErrorCode.UnknownValue, $"The rule '{subject}' needs a severity, but has {rule.Severity}.");
        }

        if (rule.Clock == StallClock.None || !Enum.IsDefined(rule.Clock))
        {
            add(DefinitionErrorCode.UnknownValue, $"The rule '{subject}' needs a clock, but has {rule.Clock}.");
        }
        else if (rule.Clock != StallClock.StageEntry && !IsDwell(rule.Code))
        {
            add(DefinitionErrorCode.NotApplicable, $"The rule '{subject}' watches no dwell and has no clock.");
        }

        if (!Enum.IsDefined(rule.Unit) || (rule.Unit != DayUnit.None && (IsDwell(rule.Code) || !HasDays(rule.Code))))
        {
            add(
                DefinitionErrorCode.NotApplicable,
                $"The rule '{subject}' does not count days in the unit {rule.Unit}.");
        }

        if (HasSubject(rule.Code) && string.IsNullOrWhiteSpace(rule.Subject))
        {
            add(
                DefinitionErrorCode.MissingMember,
                $"The rule '{subject}' does not say which interaction or fact it watches.");
        }
        else if (!HasSubject(rule.Code) && rule.Subject is not null)
        {
            add(DefinitionErrorCode.NotApplicable, $"The rule '{subject}' watches no single interaction or fact.");
        }
    }

    private static void CheckNumbers(AlertRule rule, string subject, Action<DefinitionErrorCode, string> add)
    {
        Check(
            rule.LimitDays, HasDays(rule.Code), HasDays(rule.Code) && !IsDwell(rule.Code), 0, MaxDays, "limit in days");
        Check(rule.LimitCount, Counts(rule.Code), Counts(rule.Code), 1, int.MaxValue, "count");
        Check(
            rule.WindowDays,
            rule.Code == AlertCode.TermsChanged,
            rule.Code == AlertCode.TermsChanged,
            1,
            MaxDays,
            "window in days");
        Check(
            rule.LimitMonths,
            rule.Code == AlertCode.NurtureDue,
            rule.Code == AlertCode.NurtureDue,
            1,
            MaxMonths,
            "limit in months");
        if (rule.Unit != DayUnit.None && rule.LimitDays is { } days && days != Math.Floor(days))
        {
            add(
                DefinitionErrorCode.OutOfRange,
                Invariant($"The rule '{subject}' counts whole days of the calendar, but its limit is {days}."));
        }

        void Check(double? value, bool isAllowed, bool isNeeded, double low, double high, string name)
        {
            if (value is null && isNeeded)
            {
                add(DefinitionErrorCode.MissingMember, $"The rule '{subject}' needs a {name}.");
            }
            else if (value is not null && !isAllowed)
            {
                add(DefinitionErrorCode.NotApplicable, $"The rule '{subject}' ({rule.Code}) has no use for a {name}.");
            }
            else if (value is { } number && !(number >= low && number <= high))
            {
                add(
                    DefinitionErrorCode.OutOfRange,
                    Invariant($"The {name} of the rule '{subject}' must be from {low} to {high}, but is {number}."));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
