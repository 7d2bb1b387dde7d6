using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <summary>One statement of a <see cref="StageModelMigration"/>: what becomes of some old stages.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class MigrationStep
{
    internal MigrationStep(
        MigrationStepKind kind,
        ImmutableArray<StageId> from,
        ImmutableArray<StageId> to,
        ImmutableArray<MigrationBranch> branches)
    {
        Kind = kind;
        From = from;
        To = to;
        Branches = branches;
    }

    /// <summary>Gets what happens.</summary>
    /// <value>Never <see cref="MigrationStepKind.None"/>.</value>
    public MigrationStepKind Kind { get; }

    /// <summary>Gets the old stages.</summary>
    /// <value>Several for a merge, none for an insertion, otherwise one.</value>
    public ImmutableArray<StageId> From { get; }

    /// <summary>Gets the new stages.</summary>
    /// <value>Several for a split, in which the one for all other opportunities comes last; otherwise one.</value>
    public ImmutableArray<StageId> To { get; }

    /// <summary>Gets the ways out of a stage that is split, in the order in which they are tried.</summary>
    /// <value>Empty unless the step is a split.</value>
    public ImmutableArray<MigrationBranch> Branches { get; }

    /// <summary>Says in a sentence what happens.</summary>
    /// <param name="language">A language tag such as <c>zh-Hans</c>.</param>
    /// <returns>The sentence with the identifiers of stages. The wording may change.</returns>
    public string ToString(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return MigrationTexts.Step(this).ToString(language);
    }

    /// <summary>Says in English what happens.</summary>
    /// <returns>The sentence with the identifiers of stages.</returns>
    public override string ToString() => ToString(LocalizedText.English);
}
