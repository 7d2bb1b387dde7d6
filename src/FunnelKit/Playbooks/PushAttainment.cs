namespace FunnelKit.Playbooks;

/// <summary>How many opportunities one person moved on in a period, against the standard.</summary>
/// <remarks>Equality compares every property. Instances are immutable and thread-safe.</remarks>
public sealed record PushAttainment
{
    internal PushAttainment(string? person, int moves, int opportunities, double expected)
    {
        Person = person;
        Moves = moves;
        Opportunities = opportunities;
        Expected = expected;
    }

    /// <summary>
    /// Gets the person: who owned the opportunity when it moved, or who moved it where it had no owner.
    /// </summary>
    /// <value>Null for the moves of nobody known.</value>
    public string? Person { get; }

    /// <summary>Gets how many moves there were.</summary>
    /// <value>
    /// A move counts when it takes an opportunity further than it has been since it was opened, so that going back and
    /// on again counts once. The moves of adjacent periods add up, and so do those of all persons.
    /// </value>
    public int Moves { get; }

    /// <summary>Gets how many different opportunities moved.</summary>
    public int Opportunities { get; }

    /// <summary>Gets how many moves the standard asks for in the period.</summary>
    public double Expected { get; }

    /// <summary>Gets the moves as a share of those expected.</summary>
    /// <value>At least 0; above 1 when the standard is passed.</value>
    public double Attainment => Moves / Expected;

    /// <summary>Gets a value indicating whether the standard is met.</summary>
    public bool IsMet => Moves >= Expected;
}
