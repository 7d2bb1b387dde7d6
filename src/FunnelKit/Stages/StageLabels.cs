namespace FunnelKit.Stages;

/// <summary>The labels under which data may name a stage.</summary>
internal static class StageLabels
{
    public static IEnumerable<string> Of(Stage stage)
    {
        if (stage.Id != StageId.None)
        {
            yield return stage.Id.Value;
        }

        foreach (var (_, name) in stage.Name?.Texts ?? [])
        {
            yield return name;
        }

        foreach (var alias in stage.Aliases)
        {
            yield return alias;
        }
    }
}
