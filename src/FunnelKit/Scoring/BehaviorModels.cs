using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Scoring;

/// <summary>The behavior models that come with FunnelKit, in English and Simplified Chinese.</summary>
/// <remarks>
/// <para>
/// They are starting points: <see cref="BehaviorModel.ToBuilder"/> makes variants, and
/// <see cref="BehaviorModel.ToJson"/> writes a file to edit. No source gives points for behavior, so all numbers are
/// chosen by FunnelKit.
/// </para>
/// <para>
/// <b>Claim:</b> Chinese trade articles on opportunity management (2023 to 2025) say that the conversion of leads with
/// three or more downloads of product documents is 4 times higher (高出 4 倍) than that of leads with none. They state no
/// sample, nor whether 4 or 5 times as high is meant. It is for reference only: no default is derived from it.
/// </para>
/// </remarks>
public static class BehaviorModels
{
    /// <summary>Gets a model of what a lead does on a site, with documents and at events.</summary>
    /// <value>
    /// Page views and minutes on the site (together at most 8 points), white papers, product documents (only three or
    /// more within 90 days), events with a bonus for recent ones, and unsubscription, which takes points away.
    /// </value>
    public static BehaviorModel DigitalFootprint { get; } = Read("digital-footprint");

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<BehaviorModel> All { get; } = [DigitalFootprint];

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>digital-footprint</c>; compared without regard to case.</param>
    /// <param name="model">The model, or null when there is none of that identifier.</param>
    /// <returns>True if there is such a model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static bool TryFind(string id, [NotNullWhen(true)] out BehaviorModel? model)
    {
        ArgumentNullException.ThrowIfNull(id);
        model = All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.OrdinalIgnoreCase));
        return model is not null;
    }

    private static BehaviorModel Read(string id) =>
        BehaviorModel.FromJson(Resources.Read($"Scoring.Templates.{id}.json"));
}
