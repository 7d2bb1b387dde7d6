using FunnelKit.Qualification;
using FunnelKit.Stages;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Qualification;

internal static class ScreeningFixtures
{
    /// <summary>Gets a lead that nothing speaks against.</summary>
    public static FactTable Valid { get; } = new FactTable()
        .And(ScreeningFacts.ContactValid, FactValue.FromFlag(true))
        .And(ScreeningFacts.IdentityGenuine, FactValue.FromFlag(true))
        .And(ScreeningFacts.NeedRelated, FactValue.FromFlag(true))
        .And(ScreeningFacts.IndustryInProfile, FactValue.FromFlag(true))
        .And(ScreeningFacts.SizeInProfile, FactValue.FromFlag(true))
        .And(ScreeningFacts.IsDuplicate, FactValue.FromFlag(false))
        .And(ScreeningFacts.ReadyToBuy, FactValue.FromFlag(true));
}
