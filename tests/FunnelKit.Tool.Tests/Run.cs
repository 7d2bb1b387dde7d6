using System.Text.Json;

namespace FunnelKit.Tool.Tests;

/// <summary>Runs the tool in this process, over files that are gone afterwards.</summary>
internal sealed class Run : IDisposable
{
    public const string Events =
        "deal,stage,at,amount\n"
        + "1,Lead,2024-01-01,\n1,Proposal,2024-01-11,\n1,Won,2024-01-31,100.50\n"
        + "2,Lead,2024-01-02,\n2,Lost,2024-01-12,30\n"
        + "3,Proposal,2024-01-05,\n"
        + "4,Lead,2024-01-06,\n4,Demo,2024-01-07,\n";

    public const string Deals =
        "id,stage,amount,owner,close,probability,currency\n"
        + "1,Lead,100,Ann,2024-03-31,40,USD\n"
        + "2,Proposal,50,Bob,2024-03-01,100,USD\n"
        + "3,Proposal,,Ann,2024-01-15,50,USD\n"
        + "4,Proposal,20,,,50,USD\n"
        + "5,Won,7,Ann,2024-01-31,,USD\n"
        + "6,Lost,9,Bob,2024-01-30,,USD\n";

    public static readonly string[] EventOptions =
        ["--deal", "deal", "--stage", "stage", "--at", "at", "--amount", "amount", "--stages", "Lead>Proposal"];

    public static readonly string[] DealOptions =
    [
        "--deal", "id", "--stage", "stage", "--amount", "amount", "--owner", "owner", "--close", "close",
        "--probability", "probability", "--stages", "Lead>Proposal", "--as-of", "2024-02-01",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("funnelkit-");

    public string Output { get; private set; } = string.Empty;

    public string Error { get; private set; } = string.Empty;

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async Task<int> ToolAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Program.RunAsync(args, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public Task<int> FlowAsync(string text, params string[] more) =>
        ToolAsync(["flow", Write("events.csv", text), .. EventOptions, .. more]);

    public Task<int> ForecastAsync(string text, params string[] more) =>
        ToolAsync(["forecast", Write("deals.csv", text), .. DealOptions, .. more]);

    public void Dispose() => _folder.Delete(recursive: true);
}
