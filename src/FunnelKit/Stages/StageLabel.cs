namespace FunnelKit.Stages;

/// <summary>One label of a stage, and the member and part of the stage's JSON that hold it.</summary>
internal readonly record struct StageLabel(string Text, string Member, string Part)
{
    /// <summary>Gets the label as it is compared: without white space at its ends.</summary>
    public string Key => Text.Trim();
}
