namespace FunnelKit.Stages;

/// <summary>The labels under which data may name a stage, and how they are compared.</summary>
internal static class StageLabels
{
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static IEnumerable<StageLabel> Of(Stage stage)
    {
        if (stage.Id != StageId.None)
        {
            yield return new(stage.Id.Value, "id", string.Empty);
        }

        foreach (var (language, name) in stage.Name?.Texts ?? [])
        {
            yield return new(name, "name", language);
        }

        for (var index = 0; index < stage.Aliases.Length; index++)
        {
            yield return new(stage.Aliases[index], "aliases", StageMistake.PartAt(index));
        }
    }
}
