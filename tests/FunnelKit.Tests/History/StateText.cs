using System.Collections;
using System.Globalization;
using System.Reflection;
using FunnelKit.History;

namespace FunnelKit.Tests.History;

/// <summary>Writes down everything that a state says, so that two states can be compared at a glance.</summary>
internal static class StateText
{
    private static readonly PropertyInfo[] Properties =
    [
        .. typeof(OpportunityState).GetProperties()
            .Where(property => property.Name is not (
                nameof(OpportunityState.Version)
                or nameof(OpportunityState.Through)
                or nameof(OpportunityState.AsOf))),
    ];

    public static string Of(OpportunityState state) =>
        string.Join('\n', Properties.Select(property => $"{property.Name}: {TextOf(property.GetValue(state))}"))
        + $"\nbudget: {state.ValueOf("budget")}"
        + $"\ncalls: {state.CountOf("phone-call", null)} {state.CountOf("phone-call", 10)}";

    private static string TextOf(object? value) => value switch
    {
        null => "-",
        string text => text,
        IEnumerable items => string.Join(" ; ", items.Cast<object>().Select(TextOf)),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
