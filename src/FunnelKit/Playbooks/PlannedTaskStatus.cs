namespace FunnelKit.Playbooks;

/// <summary>How a task stands.</summary>
public enum PlannedTaskStatus
{
    /// <summary>No answer; no task has it.</summary>
    None = 0,

    /// <summary>It can be done, and there is still time or no due date.</summary>
    Open = 1,

    /// <summary>It is done.</summary>
    Done = 2,

    /// <summary>It is not done and its due date has passed, whether or not its preparation exists.</summary>
    Overdue = 3,

    /// <summary>It is not done, there is still time, and something that it needs does not exist yet.</summary>
    Blocked = 4,
}
