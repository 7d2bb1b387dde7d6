using System.Buffers;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <content>Storing flows, as JSON and as bytes.</content>
public sealed partial class StageFlow
{
    /// <summary>The name of the JSON format, which every document gives as <c>$schema</c>.</summary>
    public const string JsonSchemaId = "urn:funnelkit:flow:1";

    /// <summary>Reads a flow from JSON.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <param name="model">The model whose stages were counted, in the same version.</param>
    /// <param name="calendar">
    /// The calendar of the semantics, which is stored by its name only; null when they have none.
    /// </param>
    /// <returns>The flow: equal to the one that was written.</returns>
    /// <exception cref="InvalidDefinitionException">
    /// The text is not JSON, is of another version of the format, counts another model or another version of it, names
    /// another calendar, or holds a value that is no count. Every mistake is listed, with line, column and JSON path.
    /// That the counts agree with each other is not checked.
    /// </exception>
    public static StageFlow FromJson(string json, StageModel model, IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(model);
        return FlowReader.Read(json, model, calendar);
    }

    /// <summary>Reads a flow from bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <param name="model">The model whose stages were counted, in the same version.</param>
    /// <param name="calendar">
    /// The calendar of the semantics, which is stored by its name only; null when they have none.
    /// </param>
    /// <returns>The flow: equal to the one that was written.</returns>
    /// <exception cref="FormatException">
    /// The bytes are no flow, are damaged or cut off, are of another version of the format, or their calendar is not
    /// the one given.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The flow counts the stages of another model, or of another version of it.
    /// </exception>
    public static StageFlow FromBytes(ReadOnlySpan<byte> bytes, StageModel model, IBusinessCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return FlowBytes.Read(bytes, model, calendar);
    }

    /// <summary>Writes the flow as JSON, from which <see cref="FromJson"/> makes an equal flow.</summary>
    /// <returns>
    /// An indented document in a fixed order: the model by identifier and hash, the semantics as far as they differ
    /// from the default, the instants, and every count that is not zero under the identifier of its stage. Times are
    /// in whole units of <see cref="FlowSemantics.DwellResolution"/>, <c>0*5 3</c> for five times 0 and once 3. The
    /// currency is named; sums are in its minor units.
    /// </returns>
    public string ToJson() => FlowWriter.Write(this);

    /// <summary>Writes the flow in a compact form, from which <see cref="FromBytes"/> makes an equal flow.</summary>
    /// <param name="output">Takes the bytes.</param>
    /// <remarks>
    /// About 200 bytes, and 2 to 4 bytes for each distinct time of each stage and ending: some kilobytes in days,
    /// however many deals there are; in minutes it grows with the deals until most times have occurred.
    /// </remarks>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        FlowBytes.Write(this, output);
    }

    /// <summary>Gives the flow in a compact form, from which <see cref="FromBytes"/> makes an equal flow.</summary>
    /// <returns>What <see cref="Write"/> writes.</returns>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output);
        return output.WrittenSpan.ToArray();
    }
}
