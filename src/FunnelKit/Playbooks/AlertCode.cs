namespace FunnelKit.Playbooks;

/// <summary>What an alert is about. Programs branch on this, never on the sentence.</summary>
public enum AlertCode
{
    /// <summary>No alert; no rule has it.</summary>
    None = 0,

    /// <summary>The opportunity is in its stage for long enough to remind the person in charge.</summary>
    DwellReminder = 1,

    /// <summary>The opportunity has been in its stage for as long as it should be at the most.</summary>
    DwellLimitReached = 2,

    /// <summary>The opportunity has been in its stage for so long that somebody above must know.</summary>
    Escalation = 3,

    /// <summary>The customer has not answered for long.</summary>
    NoReply = 4,

    /// <summary>The terms were changed repeatedly within a short time.</summary>
    TermsChanged = 5,

    /// <summary>Nobody has said what comes next.</summary>
    NoNextStep = 6,

    /// <summary>A task of the playbook, or the next key action, is not done and its due date has passed.</summary>
    OverdueTask = 7,

    /// <summary>The opportunity is open and its expected close date has passed.</summary>
    CloseDatePassed = 8,

    /// <summary>Nothing about the opportunity was recorded for long, so that its data may no longer be true.</summary>
    StaleData = 9,

    /// <summary>The key person is unknown, or nobody spoke with them for long.</summary>
    KeyPersonGap = 10,

    /// <summary>Something that the stage or one of its activities builds on does not exist.</summary>
    MissingPreparation = 11,

    /// <summary>An opportunity that was set aside is due to be evaluated again.</summary>
    NurtureDue = 12,

    /// <summary>The expected close date was pushed out repeatedly.</summary>
    CloseDatePushed = 13,

    /// <summary>Nobody has contacted the customer since the opportunity was created.</summary>
    MissedLead = 14,

    /// <summary>The customer wrote or called, and nobody answered.</summary>
    LateFollowUp = 15,
}
