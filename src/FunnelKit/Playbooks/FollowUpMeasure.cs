using FunnelKit.Stages;

namespace FunnelKit.Playbooks;

/// <summary>How quickly and how personally customers are answered while they are in one stage.</summary>
/// <remarks>
/// A customer who speaks several times before somebody answers waits once, from the first time on. Equality compares
/// every property. Instances are immutable and thread-safe.
/// </remarks>
public sealed record FollowUpMeasure
{
    internal FollowUpMeasure()
    {
    }

    /// <summary>Gets the stage that the customer was in when they began to wait, or when they were addressed.</summary>
    public required StageId Stage { get; init; }

    /// <summary>
    /// Gets a value indicating whether the stage is a key decision point, where follow-up matters most.
    /// </summary>
    public required bool IsDecisionPoint { get; init; }

    /// <summary>Gets how many times a customer waited and was answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Gets how many customers of open opportunities are still waiting.</summary>
    public required int Waiting { get; init; }

    /// <summary>Gets the median time between the customer's word and the answer.</summary>
    /// <value>Of those answered; of an even number the lower of the two in the middle. Null when none was.</value>
    public required TimeSpan? MedianResponse { get; init; }

    /// <summary>Gets the longest time that a customer still waiting has waited.</summary>
    /// <value>Null when none is waiting.</value>
    public required TimeSpan? LongestWait { get; init; }

    /// <summary>Gets the share of our own words that were addressed to a named contact.</summary>
    /// <value>Of outbound interactions, those that name a contact: what can be measured of personalisation.</value>
    public required Rate Personal { get; init; }
}
