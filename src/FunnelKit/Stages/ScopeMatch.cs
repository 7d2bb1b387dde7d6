namespace FunnelKit.Stages;

/// <summary>Whether a model is for a part of the business.</summary>
internal static class ScopeMatch
{
    public static bool Fits(ModelScope? restriction, ModelScope part) =>
        restriction is null
        || (Fits(restriction.BusinessUnit, part.BusinessUnit)
            && Fits(restriction.Industry, part.Industry)
            && Fits(restriction.ProductLine, part.ProductLine)
            && (restriction.Market == MarketKind.None || restriction.Market == part.Market));

    /// <summary>Counts in how many respects a scope is restricted.</summary>
    public static int Respects(ModelScope? scope) =>
        scope is null
            ? 0
            : Count(scope.BusinessUnit is not null)
                + Count(scope.Industry is not null)
                + Count(scope.ProductLine is not null)
                + Count(scope.Market != MarketKind.None);

    private static bool Fits(string? restriction, string? part) =>
        restriction is null || string.Equals(restriction, part, StringComparison.OrdinalIgnoreCase);

    private static int Count(bool isRestricted) => isRestricted ? 1 : 0;
}
