namespace FunnelKit.Stages;

/// <summary>What kind of value a fact about an opportunity has.</summary>
public enum FactKind
{
    /// <summary>No kind; a model that declares such a fact does not build.</summary>
    None = 0,

    /// <summary>Yes or no, such as whether the budget is confirmed.</summary>
    Flag = 1,

    /// <summary>A number, such as how many people will use the product.</summary>
    Number = 2,

    /// <summary>A text, such as what the customer needs.</summary>
    Text = 3,

    /// <summary>A calendar date, such as the expected close date.</summary>
    Date = 4,

    /// <summary>A range of numbers, such as a company of 500–1000 people.</summary>
    Range = 5,

    /// <summary>An amount of money in its currency.</summary>
    Money = 6,

    /// <summary>A document that exists, such as a formal quote; its value is a text that refers to it.</summary>
    Artefact = 7,

    /// <summary>Something that happens with the customer and is counted, such as a visit; it has no value.</summary>
    Interaction = 8,
}
