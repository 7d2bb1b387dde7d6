namespace FunnelKit.Losses;

/// <summary>What the reason that somebody gave for a loss is worth as an explanation.</summary>
public enum LossReasonKind
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The reason says why the customer did not buy, such as the price.</summary>
    Cause = 1,

    /// <summary>The reason says that there never was an opportunity, such as wrong contact details.</summary>
    InvalidLead = 2,

    /// <summary>
    /// The reason says only that the customer did not answer. That counts attempts and explains nothing: why the
    /// customer fell silent is unknown.
    /// </summary>
    Attempt = 3,

    /// <summary>A reason was given that the taxonomy does not know; it is kept as it was written.</summary>
    Unclassified = 4,

    /// <summary>No reason was given.</summary>
    Unknown = 5,
}
