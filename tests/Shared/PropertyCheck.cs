using FsCheck;
using FsCheck.Fluent;

namespace FunnelKit.Tests;

/// <summary>Runs FsCheck properties inside ordinary xunit facts.</summary>
internal static class PropertyCheck
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    public static void ForAll<T>(Gen<T> generator, Action<T> assertion) =>
        Check.One(Settings, Prop.ForAll(Arb.From(generator), assertion));

    public static void ForAll<T>(Arbitrary<T> arbitrary, Action<T> assertion) =>
        Check.One(Settings, Prop.ForAll(arbitrary, assertion));
}
