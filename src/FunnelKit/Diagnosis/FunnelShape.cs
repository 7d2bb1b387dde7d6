namespace FunnelKit.Diagnosis;

/// <summary>The shape of a funnel as judged against its reference.</summary>
public enum FunnelShape
{
    /// <summary>The data do not say.</summary>
    Undetermined = 0,

    /// <summary>No step is below its reference and nothing piles up.</summary>
    Healthy = 1,

    /// <summary>上宽中断: a good start, and then a step in the middle loses too many.</summary>
    BrokenMiddle = 2,

    /// <summary>中层鼓包: deals pile up in the middle and do not move on.</summary>
    MiddleBulge = 3,

    /// <summary>底层塌陷: deals come to the end and are not won.</summary>
    CollapsedBottom = 4,

    /// <summary>Something else is below its reference.</summary>
    Other = 5,
}
