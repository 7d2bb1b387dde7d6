namespace FunnelKit.Playbooks;

/// <summary>Whether a loss is a matter of the customer, of the follow-up, of the solution or of the quote.</summary>
public enum LossCause
{
    /// <summary>Neither the reason nor the history says it.</summary>
    None = 0,

    /// <summary>The customer is not interested, has no budget or put the decision off.</summary>
    Customer = 1,

    /// <summary>The follow-up broke: the customer waited for an answer, or nobody got in touch for long.</summary>
    FollowUp = 2,

    /// <summary>The solution did not fit, or a competitor's fitted better.</summary>
    Solution = 3,

    /// <summary>The quote: price, terms or how long it took.</summary>
    Quote = 4,
}
