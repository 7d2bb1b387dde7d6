using FunnelKit.Playbooks;

namespace FunnelKit.Grading;

/// <summary>
/// How leads of one grade are treated: by whom, with what, how often, and when they are evaluated again.
/// </summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record Treatment
{
    /// <summary>Gets the role that follows the leads up, such as <c>senior-sales</c>.</summary>
    /// <value>
    /// The identifier of one of <see cref="FunnelKit.Stages.StandardRoles"/> or of one's own; empty by default, which a
    /// policy cannot have.
    /// </value>
    public string Role
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets what is done, in words.</summary>
    /// <value>Null when nothing is said.</value>
    public LocalizedText? Action { get; init; }

    /// <summary>Gets the grade, and the content and the rhythm of touches and evaluations.</summary>
    /// <value>A step without grade by default, which a policy cannot have.</value>
    public NurtureStep Step
    {
        get => field ?? new();
        init;
    }

    /// <summary>Gets the identifier of the grade.</summary>
    public string Grade => Step.Grade;
}
