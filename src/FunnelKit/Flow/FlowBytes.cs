using System.Buffers;
using System.Security.Cryptography;
using FunnelKit.Stages;

namespace FunnelKit.Flow;

/// <summary>Writes flows as bytes and reads them again.</summary>
/// <remarks>
/// A mark and a version; the model by identifier and hash; the semantics as JSON; instants and currency; the parts of
/// the counts that are not zero, places and lengths as differences; the reasons of losses; eight bytes of SHA-256 over
/// all that. Numbers take seven bits to a byte.
/// </remarks>
internal static class FlowBytes
{
    private const byte Version = 1;
    private const int SumBytes = 8;
    private const long MaxCount = 1L << 53;

    private static ReadOnlySpan<byte> Mark => "FKFL"u8;

    public static void Write(StageFlow flow, IBufferWriter<byte> output)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var bytes = new ByteWriter(buffer);
        bytes.Bytes(Mark);
        bytes.Number(Version);
        bytes.Text(flow.Model.Id);
        bytes.Text(flow.Model.ContentHash);
        bytes.Text(SemanticsJson.Write(flow.Semantics));
        bytes.Number(flow.Through.UtcTicks);
        bytes.Number(flow.AsOf.UtcTicks);
        bytes.Text(flow.Currency == Currency.None ? string.Empty : flow.Currency.Code);
        bytes.Number((flow.Counts.Ages is null ? 0 : 1) + (flow.Counts.Amounts is null ? 0 : 2));
        foreach (var part in flow.Counts.Parts())
        {
            WritePart(bytes, part);
        }

        WriteLosses(bytes, flow.Counts.LossReasons);
        output.Write(buffer.WrittenSpan);
        output.Write(SHA256.HashData(buffer.WrittenSpan).AsSpan(0, SumBytes));
    }

    public static StageFlow Read(ReadOnlySpan<byte> all, StageModel model, IBusinessCalendar? calendar)
    {
        if (!all.StartsWith(Mark))
        {
            throw ByteReader.Damaged("they do not begin as a flow does");
        }

        if (all.Length < Mark.Length + 1 + SumBytes)
        {
            throw ByteReader.Damaged("they end too early");
        }

        if (all[Mark.Length] != Version)
        {
            throw new FormatException(
                $"The flow was written in version {all[Mark.Length]} of the format; this version reads {Version}.");
        }

        if (!SHA256.HashData(all[..^SumBytes]).AsSpan(0, SumBytes).SequenceEqual(all[^SumBytes..]))
        {
            throw ByteReader.Damaged("their check sum is wrong");
        }

        var bytes = new ByteReader(all[(Mark.Length + 1)..^SumBytes]);
        CheckModel(bytes.Text(), bytes.Text(), model);
        var semantics = SemanticsJson.Read(bytes.Text(), model, calendar);
        var through = Instant(ref bytes);
        var asOf = Instant(ref bytes);
        var currency = ReadCurrency(bytes.Text());
        var flags = bytes.Number(3);
        var stages = model.OpenStages.Length;
        var counts = new FlowCounts(stages, model.Stages.Length + 1)
        {
            Ages = (flags & 1) == 0 ? null : new FlowAges(stages, semantics.MaturityWindows.Length),
            Amounts = (flags & 2) == 0 ? null : new FlowAmounts(stages),
        };
        foreach (var part in counts.Parts())
        {
            ReadPart(ref bytes, part);
        }

        ReadLosses(ref bytes, counts);
        return bytes.Left == 0
            ? new StageFlow(model, semantics, through, asOf, currency, counts)
            : throw ByteReader.Damaged("there is more than a flow");
    }

    private static void CheckModel(string id, string hash, StageModel model)
    {
        if (!string.Equals(id, model.Id, StringComparison.Ordinal)
            || !string.Equals(hash, model.ContentHash, StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"The flow counts the stages of the model '{id}' ({hash}), not of '{model.Id}' ({model.ContentHash}).",
                nameof(model));
        }
    }

    private static DateTimeOffset Instant(ref ByteReader bytes) =>
        new(bytes.Number(DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private static Currency ReadCurrency(string code) =>
        code.Length == 0 ? Currency.None
            : Currency.TryFromCode(code, out var currency) ? currency
            : throw ByteReader.Damaged("the currency is none");

    private static void WritePart(ByteWriter bytes, Array? part)
    {
        switch (part)
        {
            case long[] counts:
                WriteCells(bytes, counts, static (output, count) => output.Number(count));
                break;
            case AmountSum[] sums:
                WriteCells(bytes, sums, static (output, sum) =>
                {
                    output.Number(sum.Known);
                    output.Signed(sum.MinorUnits);
                });
                break;
            case CountedValues[] columns:
                WriteCells(bytes, columns, WriteValues, CountedValues.Empty);
                break;
        }
    }

    private static void WriteCells<T>(ByteWriter bytes, T[] cells, Action<ByteWriter, T> write, T nothing = default!)
        where T : IEquatable<T>
    {
        bytes.Number(cells.Count(cell => !cell.Equals(nothing)));
        var next = 0;
        foreach (var (place, cell) in cells.Index().Where(cell => !cell.Item.Equals(nothing)))
        {
            bytes.Number(place - next);
            write(bytes, cell);
            next = place + 1;
        }
    }

    private static void WriteValues(ByteWriter bytes, CountedValues values)
    {
        bytes.Number(values.Values.Length);
        var next = 0L;
        for (var i = 0; i < values.Values.Length; i++)
        {
            bytes.Number(values.Values[i] - next);
            bytes.Number(values.Counts[i]);
            next = values.Values[i] + 1L;
        }
    }

    private static void WriteLosses(ByteWriter bytes, Dictionary<(int Stage, string Reason), LossTally> losses)
    {
        bytes.Number(losses.Count);
        foreach (var ((stage, reason), tally) in losses
            .OrderBy(loss => loss.Key.Stage)
            .ThenBy(loss => loss.Key.Reason, StringComparer.Ordinal))
        {
            bytes.Number(stage);
            bytes.Text(reason);
            bytes.Number(tally.Deals);
            bytes.Number(tally.Amount.Known);
            bytes.Signed(tally.Amount.MinorUnits);
        }
    }

    private static void ReadPart(ref ByteReader bytes, Array? part)
    {
        if (part is null)
        {
            return;
        }

        var next = 0L;
        for (var cells = bytes.Number(part.Length); cells > 0; cells--)
        {
            var place = (int)(next + bytes.Number(part.Length - 1 - next));
            switch (part)
            {
                case long[] counts:
                    counts[place] = bytes.Number(MaxCount);
                    break;
                case AmountSum[] sums:
                    sums[place] = ReadSum(ref bytes);
                    break;
                case CountedValues[] columns:
                    columns[place] = ReadValues(ref bytes);
                    break;
            }

            next = place + 1;
            if (cells > 1 && next == part.Length)
            {
                throw ByteReader.Damaged("there are too many cells");
            }
        }
    }

    private static AmountSum ReadSum(ref ByteReader bytes)
    {
        var known = bytes.Number(MaxCount);
        return new AmountSum(bytes.Signed(), known);
    }

    private static CountedValues ReadValues(ref ByteReader bytes)
    {
        var values = new int[bytes.Length(2)];
        var counts = new long[values.Length];
        var next = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            if (next > int.MaxValue)
            {
                throw ByteReader.Damaged("a time is too long");
            }

            values[i] = (int)(next + bytes.Number(int.MaxValue - next));
            counts[i] = bytes.Number(MaxCount);
            next = values[i] + 1L;
        }

        return Array.TrueForAll(counts, count => count > 0)
            ? new CountedValues(values, counts)
            : throw ByteReader.Damaged("a time occurs never");
    }

    private static void ReadLosses(ref ByteReader bytes, FlowCounts counts)
    {
        for (var losses = bytes.Length(5); losses > 0; losses--)
        {
            var key = ((int)bytes.Number(counts.StageCount), bytes.Text());
            var deals = bytes.Number(MaxCount);
            if (!counts.LossReasons.TryAdd(key, new LossTally(deals, ReadSum(ref bytes))))
            {
                throw ByteReader.Damaged("a reason is there twice");
            }
        }
    }
}
