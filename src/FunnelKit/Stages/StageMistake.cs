using System.Collections.Immutable;
using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>A mistake in a stage model, and where the model's JSON holds it.</summary>
/// <param name="Error">The mistake.</param>
/// <param name="StageIndex">The position of the stage among all stages; −1 for the model itself.</param>
/// <param name="Path">
/// The way from the stage or model to the place: members of objects, such as <c>aliases</c>, and positions in arrays,
/// such as <c>1</c>.
/// </param>
internal readonly record struct StageMistake(DefinitionError Error, int StageIndex, ImmutableArray<string> Path)
{
    public const int WholeModel = -1;

    public static string PartAt(int index) => index.ToString(CultureInfo.InvariantCulture);
}
