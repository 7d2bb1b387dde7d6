using System.Text.Json;

namespace FunnelKit.Scoring;

/// <summary>Writes behavior models as JSON.</summary>
internal sealed class BehaviorModelWriter : DefinitionWriter
{
    private BehaviorModelWriter(Utf8JsonWriter json, bool isForHash)
        : base(json, isForHash)
    {
    }

    /// <summary>Writes a file for people.</summary>
    public static string Write(BehaviorModelContent model) =>
        Write(json => new BehaviorModelWriter(json, isForHash: false).WriteModel(model));

    /// <summary>Computes the hash of a model.</summary>
    public static string Hash(BehaviorModelContent model) =>
        Hash(json => new BehaviorModelWriter(json, isForHash: true).WriteModel(model));

    private void WriteModel(BehaviorModelContent model)
    {
        Json.WriteStartObject();
        if (!IsForHash)
        {
            Json.WriteString("$schema", BehaviorModel.JsonSchemaId);
        }

        Json.WriteString("id", model.Id);
        WriteText("name", model.Name);
        WriteText("description", model.Description);
        WriteNumber("version", Unless(model.Version, 1m));
        WriteWord("ageUnit", BehaviorModelReader.AgeUnits, model.AgeUnit == AgeUnit.Days ? 0 : (int)model.AgeUnit);
        WriteArray("types", model.Types, WriteType);
        WriteArray("groups", model.Groups, WriteGroup);
        Json.WriteEndObject();
    }

    private void WriteType(BehaviorType type)
    {
        Json.WriteString("id", type.Id);
        WriteText("name", type.Name);
        WriteNumber("points", (decimal?)type.Points);
        WriteDecay(type.Decay);
        WriteNumber("lowest", type.Lowest);
        WriteNumber("highest", type.Highest);
        WriteText("group", type.Group.Length == 0 ? null : type.Group);
        WriteNumber("minCount", Unless(type.MinCount, 1m));
        WriteNumber("windowDays", type.WindowDays);
        WriteNumber("diminishing", type.DiminishingFactor == 1d ? null : (double?)type.DiminishingFactor);
        if (type.RecencyBonus is { } bonus)
        {
            Json.WriteStartObject("recencyBonus");
            WriteNumber("points", (decimal?)bonus.Points);
            WriteNumber("withinDays", (double?)bonus.WithinDays);
            Json.WriteEndObject();
        }
    }

    private void WriteDecay(Decay decay)
    {
        if (decay.Kind != DecayKind.None)
        {
            Json.WriteStartObject("decay");
            WriteNumber("halfLifeDays", decay.Kind == DecayKind.HalfLife ? (double?)decay.Days : null);
            WriteNumber("linearDays", decay.Kind == DecayKind.Linear ? (double?)decay.Days : null);
            WriteArray("steps", decay.Steps, step =>
            {
                WriteNumber("fromDays", (double?)step.FromDays);
                WriteNumber("factor", (double?)step.Factor);
            });
            Json.WriteEndObject();
        }
    }

    private void WriteGroup(BehaviorGroup group)
    {
        Json.WriteString("id", group.Id);
        WriteText("name", group.Name);
        WriteNumber("lowest", group.Lowest);
        WriteNumber("highest", group.Highest);
    }

    private static decimal? Unless(decimal value, decimal defaultValue) => value == defaultValue ? null : value;
}
