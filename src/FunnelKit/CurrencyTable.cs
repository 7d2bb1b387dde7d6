using System.Collections.Immutable;

namespace FunnelKit;

/// <summary>The currencies of ISO 4217, by index, and the way from a code to its index.</summary>
/// <remarks>
/// <para>
/// <b>Source:</b> ISO 4217:2015, Codes for the representation of currencies and funds, list one with its amendments,
/// as in force on 1 January 2026: 178 codes. Codes without a minor unit ("N.A.": precious metals, units of account,
/// testing and "no currency") have 0 here.
/// </para>
/// <para>
/// Six codes that list three has withdrawn since 2021 follow the same layout, because closed deals still carry them:
/// CUC, HRK, SLL, ZWL, ANG (whose successor XCG took over its number 532) and BGN.
/// </para>
/// </remarks>
internal static class CurrencyTable
{
    // Code, number and minor units of each currency, ordered by code behind "no currency", which has index 0.
    private const string Entries =
        "XXX9990 "
        + "AED7842 AFN9712 ALL0082 AMD0512 ANG5322 AOA9732 ARS0322 AUD0362 AWG5332 AZN9442 BAM9772 BBD0522 "
        + "BDT0502 BGN9752 BHD0483 BIF1080 BMD0602 BND0962 BOB0682 BOV9842 BRL9862 BSD0442 BTN0642 BWP0722 "
        + "BYN9332 BZD0842 CAD1242 CDF9762 CHE9472 CHF7562 CHW9482 CLF9904 CLP1520 CNY1562 COP1702 COU9702 "
        + "CRC1882 CUC9312 CUP1922 CVE1322 CZK2032 DJF2620 DKK2082 DOP2142 DZD0122 EGP8182 ERN2322 ETB2302 "
        + "EUR9782 FJD2422 FKP2382 GBP8262 GEL9812 GHS9362 GIP2922 GMD2702 GNF3240 GTQ3202 GYD3282 HKD3442 "
        + "HNL3402 HRK1912 HTG3322 HUF3482 IDR3602 ILS3762 INR3562 IQD3683 IRR3642 ISK3520 JMD3882 JOD4003 "
        + "JPY3920 KES4042 KGS4172 KHR1162 KMF1740 KPW4082 KRW4100 KWD4143 KYD1362 KZT3982 LAK4182 LBP4222 "
        + "LKR1442 LRD4302 LSL4262 LYD4343 MAD5042 MDL4982 MGA9692 MKD8072 MMK1042 MNT4962 MOP4462 MRU9292 "
        + "MUR4802 MVR4622 MWK4542 MXN4842 MXV9792 MYR4582 MZN9432 NAD5162 NGN5662 NIO5582 NOK5782 NPR5242 "
        + "NZD5542 OMR5123 PAB5902 PEN6042 PGK5982 PHP6082 PKR5862 PLN9852 PYG6000 QAR6342 RON9462 RSD9412 "
        + "RUB6432 RWF6460 SAR6822 SBD0902 SCR6902 SDG9382 SEK7522 SGD7022 SHP6542 SLE9252 SLL6942 SOS7062 "
        + "SRD9682 SSP7282 STN9302 SVC2222 SYP7602 SZL7482 THB7642 TJS9722 TMT9342 TND7883 TOP7762 TRY9492 "
        + "TTD7802 TWD9012 TZS8342 UAH9802 UGX8000 USD8402 USN9972 UYI9400 UYU8582 UYW9274 UZS8602 VED9262 "
        + "VES9282 VND7040 VUV5480 WST8822 XAD3962 XAF9500 XAG9610 XAU9590 XBA9550 XBB9560 XBC9570 XBD9580 "
        + "XCD9512 XCG5322 XDR9600 XOF9520 XPD9640 XPF9530 XPT9620 XSU9940 XTS9630 XUA9650 YER8862 ZAR7102 "
        + "ZMW9672 ZWG9242 ZWL9322 ";

    private const int EntryLength = 8;
    private const int Letters = 26;

    private static readonly ImmutableArray<string> Codes = [.. Enumerable.Range(0, Count).Select(Code)];
    private static readonly ImmutableArray<short> Numbers = [.. Enumerable.Range(0, Count).Select(Number)];
    private static readonly ImmutableArray<byte> Units = [.. Enumerable.Range(0, Count).Select(MinorUnits)];
    private static readonly ImmutableArray<byte> IndexByLetters = CreateIndex();

    /// <summary>Gets how many currencies there are. Their indices are below this number, and fit a byte.</summary>
    public static int Count => Entries.Length / EntryLength;

    public static string CodeOf(byte index) => Codes[index];

    public static int NumberOf(byte index) => Numbers[index];

    public static int MinorUnitsOf(byte index) => Units[index];

    /// <summary>Finds the index of a code of three letters, in upper or lower case.</summary>
    public static bool TryFind(ReadOnlySpan<char> code, out byte index)
    {
        index = 0;
        if (code.Length != 3 || !TryPosition(code, out var position))
        {
            return false;
        }

        index = IndexByLetters[position];
        return index != 0 || code.Equals(Codes[0], StringComparison.OrdinalIgnoreCase);
    }

    private static string Code(int index) => Entries.Substring(index * EntryLength, 3);

    private static short Number(int index)
    {
        var start = (index * EntryLength) + 3;
        return (short)((Digit(start) * 100) + (Digit(start + 1) * 10) + Digit(start + 2));
    }

    private static byte MinorUnits(int index) => (byte)Digit((index * EntryLength) + 6);

    private static int Digit(int position) => Entries[position] - '0';

    private static ImmutableArray<byte> CreateIndex()
    {
        var indices = new byte[Letters * Letters * Letters];
        for (var index = 0; index < Count; index++)
        {
            _ = TryPosition(Codes[index], out var position);
            indices[position] = (byte)index;
        }

        return [.. indices];
    }

    private static bool TryPosition(ReadOnlySpan<char> code, out int position)
    {
        position = 0;
        foreach (var character in code)
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }

            position = (position * Letters) + ((character | 0x20) - 'a');
        }

        return true;
    }
}
