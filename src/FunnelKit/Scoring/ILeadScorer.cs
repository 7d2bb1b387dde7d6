namespace FunnelKit.Scoring;

/// <summary>Scores a lead and explains the score.</summary>
/// <typeparam name="TLead">The caller's type of lead.</typeparam>
/// <remarks>An implementation is pure and thread-safe: the same lead always has the same score.</remarks>
public interface ILeadScorer<in TLead>
{
    /// <summary>Scores one lead.</summary>
    /// <param name="lead">The lead.</param>
    /// <returns>The score with its contributions.</returns>
    Score Score(TLead lead);
}
