namespace FunnelKit.Grading;

/// <summary>Settings of one <see cref="Grade"/>, as an application's configuration holds them.</summary>
public sealed class GradeOptions
{
    /// <summary>Gets or sets the identifier, such as <c>A</c>.</summary>
    /// <value>Empty by default, which a scale cannot have.</value>
    public string Id
    {
        get => field ?? string.Empty;
        set;
    }

    /// <summary>Gets or sets the name shown to people; null to show the identifier.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the least score that has the grade.</summary>
    /// <value>In points. Null for the lowest grade, which every smaller score has.</value>
    public decimal? From { get; set; }
}
