using System.Globalization;

namespace FunnelKit.Stages;

/// <summary>A mistake in a stage model, and where the model's JSON holds it.</summary>
/// <param name="Error">The mistake.</param>
/// <param name="StageIndex">The position of the stage among all stages; −1 for the model itself.</param>
/// <param name="Member">The JSON member of the stage or model, such as <c>aliases</c>.</param>
/// <param name="Part">The part of the member, such as <c>1</c> or <c>zh-Hans</c>; empty for all of it.</param>
internal readonly record struct StageMistake(DefinitionError Error, int StageIndex, string Member, string Part)
{
    public static string PartAt(int index) => index.ToString(CultureInfo.InvariantCulture);
}
