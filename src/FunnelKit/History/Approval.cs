namespace FunnelKit.History;

/// <summary>The consent of somebody in a role to a move.</summary>
public sealed record Approval
{
    /// <summary>Gets the identifier of the role, such as <c>manager</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Gets who consented.</summary>
    public required string By { get; init; }
}
