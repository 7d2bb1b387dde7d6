using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>
/// A base model and its variants for parts of the business, which keep one definition of shared stages.
/// </summary>
/// <remarks>
/// <para>
/// A team compares numbers only when a stage means the same for all: "opportunity" must not be an added contact here
/// and a meeting there. <see cref="Drift"/> tells where it does not. Instances are immutable and thread-safe.
/// </para>
/// <example>
/// <code>
/// StageModel medical = StageModels.FiveStage
///     .ToVariantBuilder("medical", LocalizedText.Create("Medical", "医疗"), new() { Industry = "医疗器械" })
///     .Build();
/// StageModelFamily family = StageModelFamily.Create(StageModels.FiveStage, [medical]);
/// ImmutableArray&lt;ModelDrift&gt; drift = family.Drift();    // empty: nothing was changed yet
/// </code>
/// </example>
/// </remarks>
public sealed class StageModelFamily
{
    private StageModelFamily(StageModel @base, ImmutableArray<StageModel> variants)
    {
        Base = @base;
        Variants = variants;
    }

    /// <summary>Gets the base model.</summary>
    public StageModel Base { get; }

    /// <summary>Gets the variants.</summary>
    public ImmutableArray<StageModel> Variants { get; }

    /// <summary>Creates a family.</summary>
    /// <param name="base">The base model.</param>
    /// <param name="variants">The variants; no two models of the family have the same identifier.</param>
    /// <returns>The family.</returns>
    /// <exception cref="ArgumentException">An identifier occurs twice, or a variant is null.</exception>
    public static StageModelFamily Create(StageModel @base, IEnumerable<StageModel> variants)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(variants);
        var seen = new HashSet<string>([@base.Id], StringComparer.Ordinal);
        var list = variants.ToImmutableArray();
        foreach (var variant in list)
        {
            ArgumentNullException.ThrowIfNull(variant, nameof(variants));
            if (!seen.Add(variant.Id))
            {
                throw new ArgumentException($"The identifier '{variant.Id}' occurs twice.", nameof(variants));
            }
        }

        return new(@base, list);
    }

    /// <summary>Finds the model for a part of the business.</summary>
    /// <param name="scope">The part; what is not said about it matches only models that do not restrict it.</param>
    /// <param name="model">
    /// The model whose scope matches in the most respects, the first of several; the base where no variant fits; null
    /// where the base does not fit either.
    /// </param>
    /// <returns>True if there is such a model.</returns>
    public bool TryFindFor(ModelScope scope, [NotNullWhen(true)] out StageModel? model)
    {
        ArgumentNullException.ThrowIfNull(scope);
        model = Variants
            .Prepend(Base)
            .Where(candidate => ScopeMatch.Fits(candidate.Scope, scope))
            .MaxBy(candidate => ScopeMatch.Respects(candidate.Scope));
        return model is not null;
    }

    /// <summary>Finds where variants have drifted away from the base and from each other.</summary>
    /// <returns>
    /// Variant by variant, stages in the order of their model; empty when every shared stage means the same everywhere.
    /// A stage that only variants have is compared with the first variant that has it.
    /// </returns>
    public ImmutableArray<ModelDrift> Drift() => new DriftCheck(Base).Check(Variants);
}
