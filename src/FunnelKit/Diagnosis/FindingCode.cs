namespace FunnelKit.Diagnosis;

/// <summary>The kind of a finding. Programs branch on this, never on its text.</summary>
public enum FindingCode
{
    /// <summary>No finding; never reported.</summary>
    None = 0,

    /// <summary>上宽中断: a step in the middle is below its reference although the steps before it are not.</summary>
    BrokenMiddle = 1,

    /// <summary>中层鼓包: deals pile up in a stage that is neither the first nor the last.</summary>
    MiddleBulge = 2,

    /// <summary>底层塌陷: the step to a win is below its reference.</summary>
    CollapsedBottom = 3,

    /// <summary>Another step is below its reference.</summary>
    StepBelowReference = 4,

    /// <summary>Deals pile up in the first or the last stage.</summary>
    Backlog = 5,
}
