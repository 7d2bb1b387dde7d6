namespace FunnelKit.Scoring;

/// <summary>What a characteristic measures, and so what its bins hold.</summary>
public enum CharacteristicKind
{
    /// <summary>No kind; a definition cannot have it.</summary>
    None = 0,

    /// <summary>A number or an interval, such as employees or a budget; its bins are half-open ranges.</summary>
    Number = 1,

    /// <summary>One of several words, such as an industry; its bins are sets of words.</summary>
    Category = 2,

    /// <summary>Yes or no; it has a bin for each.</summary>
    Flag = 3,

    /// <summary>A whole number on a scale, such as 1 to 5; its bins are values of the scale.</summary>
    Rating = 4,
}
