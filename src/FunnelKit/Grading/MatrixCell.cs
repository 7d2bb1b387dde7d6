namespace FunnelKit.Grading;

/// <summary>One cell of a <see cref="FitEngagementMatrix"/>, such as A1, and the grade that leads in it have.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record MatrixCell
{
    /// <summary>Gets the identifier of the grade of the fit, such as <c>A</c>.</summary>
    /// <value>Empty by default, which no scale has.</value>
    public string Fit
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the identifier of the grade of the engagement, such as <c>1</c>.</summary>
    /// <value>Empty by default, which no scale has.</value>
    public string Engagement
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the identifier of the grade that leads in the cell have, such as <c>hot</c>.</summary>
    /// <value>Empty by default, which no scale has.</value>
    public string Grade
    {
        get => field ?? string.Empty;
        init;
    }

    /// <summary>Gets the code of the cell.</summary>
    /// <value>The two identifiers together, such as <c>A1</c>.</value>
    public string Code => Fit + Engagement;

    /// <summary>Gets the code of the cell.</summary>
    /// <returns>Such as <c>A1</c>.</returns>
    public override string ToString() => Code;
}
