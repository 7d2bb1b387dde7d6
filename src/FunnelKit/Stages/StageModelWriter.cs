using System.Text.Json;

namespace FunnelKit.Stages;

/// <summary>Writes stage models as JSON.</summary>
internal sealed partial class StageModelWriter : CriteriaWriter
{
    private StageModelWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(StageModelContent model) =>
        Write(json => new StageModelWriter(json, isForHash: false).WriteModel(model));

    /// <summary>Computes the hash of a model.</summary>
    public static string Hash(StageModelContent model) =>
        Hash(json => new StageModelWriter(json, isForHash: true).WriteModel(model));

    private void WriteModel(StageModelContent model)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", StageModel.JsonSchemaId);
        }

        Json.WriteString("id", model.Id);
        WriteText("name", model.Name);
        WriteText("description", model.Description);
        WriteScope(model.Scope);
        if (model.BasedOn is { } reference)
        {
            Json.WriteStartObject("basedOn");
            Json.WriteString("id", reference.Id);
            Json.WriteString("contentHash", reference.ContentHash);
            Json.WriteEndObject();
        }

        WriteFacts(model.Facts);
        WriteArray("roles", model.Roles, WriteRole);
        WriteMoves(model.Moves);
        WriteText("handOver", model.HandOver == StageId.None ? null : model.HandOver.Value);
        WriteArray("stages", model.Stages, WriteStage);
        Json.WriteEndObject();
    }

    private void WriteScope(ModelScope? scope)
    {
        if (scope is not null)
        {
            Json.WriteStartObject("scope");
            WriteText("businessUnit", scope.BusinessUnit);
            WriteText("industry", scope.Industry);
            WriteText("productLine", scope.ProductLine);
            WriteWord("market", StageWords.Markets, (int)scope.Market);
            Json.WriteEndObject();
        }
    }

    private void WriteRole(SalesRole role)
    {
        Json.WriteString("id", role.Id);
        WriteText("name", role.Name);
    }

    private void WriteMoves(MovePolicy moves)
    {
        if (!moves.Equals(new MovePolicy()))
        {
            Json.WriteStartObject("moves");
            WriteFlag("skip", moves.AllowsSkip, defaultValue: true);
            WriteFlag("back", moves.AllowsBack, defaultValue: true);
            WriteTexts("creationStages", [.. moves.CreationStages.Select(id => id.Value)]);
            WriteFlag("lossReason", moves.RequiresLossReason);
            Json.WriteEndObject();
        }
    }
}
