namespace FunnelKit.Grading;

/// <summary>Settings of a <see cref="GradeScale"/>, as an application's configuration holds them.</summary>
/// <remarks>
/// In JSON: <c>{ "Grades": [ { "Id": "A", "From": 20 }, { "Id": "B", "From": 15 }, { "Id": "C" } ] }</c>.
/// </remarks>
public sealed class GradeScaleOptions
{
    /// <summary>Gets or sets the name shown to people; null to show the identifier.</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets how far a score must fall below a cut-off before a grade once given is lost.</summary>
    /// <value>In points, at least 0. The default value is 0.</value>
    public decimal Margin { get; set; }

    /// <summary>Gets the grades, highest first; all but the last have a cut-off.</summary>
    public IList<GradeOptions> Grades { get; } = [];

    /// <summary>Creates the scale that these settings stand for.</summary>
    /// <param name="id">The identifier of the scale.</param>
    /// <returns>The scale, which later changes to the settings do not touch.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The settings are not valid; every mistake is listed.</exception>
    public GradeScale ToGradeScale(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var name = TextOf(Name) ?? TextOf(id) ?? LocalizedText.Create("–");
        var builder = GradeScale.CreateBuilder(id, name).SetMargin(Margin);
        foreach (var grade in Grades)
        {
            builder.AddGrade(grade.Id, grade.From, TextOf(grade.Name));
        }

        return builder.Build();
    }

    private static LocalizedText? TextOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : LocalizedText.Create(text);
}
