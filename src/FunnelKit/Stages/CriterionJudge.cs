using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>Judges criteria in three-valued logic.</summary>
internal static class CriterionJudge
{
    public static CriterionResult Judge(Criterion criterion, IFactSource facts)
    {
        switch (criterion.Kind)
        {
            case CriterionKind.Count:
                var counted = facts.CountOf(criterion.Fact, criterion.WithinDays);
                var enough = counted >= criterion.Count ? CriterionStatus.Met : CriterionStatus.Unmet;
                return new(criterion, enough, FactValue.None, counted, []);
            case CriterionKind.All or CriterionKind.Any or CriterionKind.Not:
                var parts = ImmutableArray.CreateBuilder<CriterionResult>(criterion.Parts.Length);
                foreach (var part in criterion.Parts)
                {
                    parts.Add(Judge(part, facts));
                }

                var results = parts.MoveToImmutable();
                return new(criterion, Combine(criterion.Kind, results), FactValue.None, null, results);
            default:
                var known = facts.ValueOf(criterion.Fact);
                return new(criterion, JudgeFact(criterion, known), known, null, []);
        }
    }

    /// <summary>Lists the facts and interactions that are missing.</summary>
    public static ImmutableArray<string> Missing(
        Criterion criterion, CriterionStatus status, ImmutableArray<CriterionResult> parts) =>
        status switch
        {
            CriterionStatus.Met => [],
            _ when !parts.IsEmpty =>
                [.. parts.SelectMany(part => part.MissingFacts).Distinct(StringComparer.Ordinal)],
            CriterionStatus.Unmet when criterion.Kind is not (CriterionKind.Present or CriterionKind.Count) => [],
            _ => criterion.Facts,
        };

    private static CriterionStatus Combine(CriterionKind kind, ImmutableArray<CriterionResult> parts)
    {
        if (kind == CriterionKind.Not)
        {
            return parts[0].Status switch
            {
                CriterionStatus.Met => CriterionStatus.Unmet,
                CriterionStatus.Unmet => CriterionStatus.Met,
                var status => status,
            };
        }

        var (decisive, otherwise) = kind == CriterionKind.All
            ? (CriterionStatus.Unmet, CriterionStatus.Met)
            : (CriterionStatus.Met, CriterionStatus.Unmet);
        return Strongest(parts.Select(part => part.Status), decisive, otherwise);
    }

    private static CriterionStatus JudgeFact(Criterion criterion, FactValue known) =>
        criterion.Kind switch
        {
            CriterionKind.Present => known.IsKnown ? CriterionStatus.Met : CriterionStatus.Unmet,
            CriterionKind.AtLeast => CompareBound(known, criterion.Values[0], isLower: true),
            CriterionKind.AtMost => CompareBound(known, criterion.Values[0], isLower: false),
            _ when !known.IsKnown => CriterionStatus.Unknown,
            _ => Strongest(
                criterion.Values.Select(value => CompareValue(known, value)),
                CriterionStatus.Met,
                CriterionStatus.Unmet),
        };

    private static CriterionStatus CompareValue(FactValue known, FactValue expected)
    {
        if (!AreComparable(known, expected))
        {
            return CriterionStatus.Unknown;
        }

        return known.TryGetText(out var text)
            ? Decide(expected.TryGetText(out var other) && string.Equals(text, other, StringComparison.Ordinal))
            : Compare(known.Numbers, expected.Numbers);
    }

    private static CriterionStatus CompareBound(FactValue known, FactValue bound, bool isLower)
    {
        if (!AreComparable(known, bound) || (isLower ? bound.Numbers.Low : bound.Numbers.High) is not { } end)
        {
            return CriterionStatus.Unknown;
        }

        return Compare(known.Numbers, isLower ? NumberRange.AtLeast(end) : NumberRange.AtMost(end));
    }

    // What is known only as a range satisfies a condition when all of it does, and fails when none of it does.
    private static CriterionStatus Compare(NumberRange known, NumberRange expected) =>
        expected.Contains(known) ? CriterionStatus.Met
        : expected.Overlaps(known) ? CriterionStatus.Unknown
        : CriterionStatus.Unmet;

    private static bool AreComparable(FactValue known, FactValue expected) =>
        known.Kind == expected.Kind
            ? known.Currency == expected.Currency
            : known.TryGetRange(out _) && expected.TryGetRange(out _);

    private static CriterionStatus Decide(bool isMet) => isMet ? CriterionStatus.Met : CriterionStatus.Unmet;

    private static CriterionStatus Strongest(
        IEnumerable<CriterionStatus> statuses, CriterionStatus decisive, CriterionStatus otherwise)
    {
        var result = otherwise;
        foreach (var status in statuses)
        {
            if (status == decisive)
            {
                return decisive;
            }

            result = status == CriterionStatus.Unknown ? status : result;
        }

        return result;
    }
}
