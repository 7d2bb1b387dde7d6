using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Reads the values that may be recorded by an event of their own, or as a fact.</summary>
internal static class OpportunityValues
{
    /// <summary>Determines whether a fact with an event of its own is given as something else.</summary>
    public static bool IsOfOtherKind(FactRecorded item) => item.Fact switch
    {
        StandardFacts.Amount => Amount(item) is null,
        StandardFacts.CloseDate => CloseDate(item) is null,
        StandardFacts.Owner => Owner(item) is null,
        _ => false,
    };

    public static Money? Amount(TimelineEvent? item) => item switch
    {
        AmountChanged changed => changed.Amount,
        LifecycleEvent move => move.Amount,
        FactRecorded fact when fact.Value.TryGetMoney(out var amount) => amount,
        _ => null,
    };

    public static DateOnly? CloseDate(TimelineEvent? item) => item switch
    {
        CloseDateChanged changed => changed.CloseDate,
        FactRecorded fact when fact.Value.TryGetDate(out var date) => date,
        _ => null,
    };

    public static string? Owner(TimelineEvent? item) => item switch
    {
        OwnerChanged changed => changed.Owner,
        FactRecorded fact when fact.Value.TryGetText(out var owner) => owner,
        _ => null,
    };
}
