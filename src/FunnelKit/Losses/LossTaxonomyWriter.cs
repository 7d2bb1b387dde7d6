using System.Text.Json;

namespace FunnelKit.Losses;

/// <summary>Writes a taxonomy of losses as JSON.</summary>
internal sealed class LossTaxonomyWriter : DefinitionWriter
{
    private LossTaxonomyWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(LossTaxonomyContent taxonomy) =>
        Write(json => new LossTaxonomyWriter(json, isForHash: false).WriteTaxonomy(taxonomy));

    /// <summary>Computes the hash of a taxonomy.</summary>
    public static string Hash(LossTaxonomyContent taxonomy) =>
        Hash(json => new LossTaxonomyWriter(json, isForHash: true).WriteTaxonomy(taxonomy));

    private void WriteTaxonomy(LossTaxonomyContent taxonomy)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", LossTaxonomy.JsonSchemaId);
        }

        Json.WriteString("id", taxonomy.Id);
        WriteText("name", taxonomy.Name);
        WriteArray("categories", taxonomy.Categories, WriteCategory);
        Json.WriteEndObject();
    }

    private void WriteCategory(LossCategory category)
    {
        Json.WriteString("id", category.Id);
        WriteText("name", category.Name);
        if (category.Kind != LossReasonKind.Cause)
        {
            WriteWord("kind", LossTaxonomyReader.Kinds, (int)category.Kind);
        }

        WriteText("parent", category.Parent);
        WriteTexts("aliases", category.Aliases);
    }
}
