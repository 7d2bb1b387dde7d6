using FunnelKit.Stages;

namespace FunnelKit.SampleHost.Import;

/// <summary>Makes the stage model of an import: a template, or the stages as typed.</summary>
public static class ImportModel
{
    private static readonly char[] Arrows = ['>', '＞', '→', '\n'];

    public static StageModel From(ImportMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Template.Length > 0)
        {
            return mapping.Stages.Length > 0 ? throw new ImportException(ImportErrorCode.StagesWithTemplate)
                : StageModels.TryFind(mapping.Template, out var template) ? template
                : throw new ImportException(ImportErrorCode.InvalidModel, mapping.Template);
        }

        var open = mapping.Stages.Split(Arrows, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (open.Length == 0)
        {
            throw new ImportException(ImportErrorCode.NoStages);
        }

        var name = mapping.Name.Length > 0 ? mapping.Name : "import";
        var builder = StageModel.CreateBuilder(name, LocalizedText.Create(name));
        foreach (var label in open)
        {
            var isOptional = label.Length > 1 && label.EndsWith('?');
            builder.AddStage(Stage(isOptional
                ? label[..^1].TrimEnd() : label, StageKind.Open) with
            { IsOptional = isOptional });
        }

        AddOutcomes(builder, mapping.Won, "Won", StageKind.Won, LocalizedText.Create("Won", "赢单"), open);
        AddOutcomes(builder, mapping.Lost, "Lost", StageKind.Lost, LocalizedText.Create("Lost", "输单"), open);
        try
        {
            return builder.Build();
        }
        catch (InvalidDefinitionException exception)
        {
            throw new ImportException(
                ImportErrorCode.InvalidModel, string.Join(" ", exception.Errors.Select(error => error.Message)));
        }
    }

    private static void AddOutcomes(
        StageModelBuilder builder, string labels, string usual, StageKind kind, LocalizedText usualName, string[] open)
    {
        var given = labels.Split(
            [',', '，', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (given.Length > 0)
        {
            foreach (var label in given)
            {
                builder.AddStage(Stage(label, kind));
            }
        }
        else if (!open.Contains(usual, StringComparer.OrdinalIgnoreCase))
        {
            builder.AddStage(Stage(usual, kind) with { Name = usualName });
        }
    }

    private static Stage Stage(string label, StageKind kind) => new()
    {
        Id = StageId.TryParse(label, null, out var id) ? id : StageId.None,
        Name = LocalizedText.Create(label),
        Kind = kind,
    };
}
