namespace FunnelKit.Tests.Scoring;

/// <summary>A lead whose outcome is known, made up for drafts and back-tests.</summary>
internal sealed record DraftLead
{
    public double? Employees { get; init; }

    public string? Industry { get; init; }

    public bool? HasPhone { get; init; }

    public NumberRange? Budget { get; init; }

    public string? Signed { get; init; }

    public bool? Won { get; init; }
}
