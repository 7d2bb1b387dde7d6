using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FunnelKit.Stages;

/// <summary>The stage models that come with FunnelKit, named in English and Simplified Chinese.</summary>
/// <remarks>
/// They are starting points: <see cref="StageModel.ToBuilder"/> makes variants, and <see cref="StageModel.ToJson"/>
/// writes a file to edit. All have the outcomes <c>won</c>, <c>lost</c>, <c>disqualified</c> and <c>nurture</c>.
/// </remarks>
public static class StageModels
{
    /// <summary>Gets the model of five stages, from capturing a lead to the close.</summary>
    /// <value>
    /// Lead capture (线索获取), lead nurturing and qualification (线索培育与资质评估), opportunity and needs analysis
    /// (商机创建与需求分析), proposal and negotiation (方案提出与商务谈判), and won (赢单/关单), which is the outcome.
    /// The proposal must follow the needs analysis.
    /// </value>
    /// <remarks>
    /// The probabilities of the open stages, 10, 25, 50 and 75 %, are chosen by FunnelKit, no source: replace them by
    /// your own as soon as your history shows them.
    /// </remarks>
    public static StageModel FiveStage { get; } = Read("five-stage");

    /// <summary>Gets the model of four open stages whose bands of probability overlap and leave a gap.</summary>
    /// <value>
    /// Lead pool (线索池) 0–40 %, opportunity confirmed (商机确认) 50–70 %, solution contest (方案博弈) 60–80 %, closing
    /// (成交) 75–100 %. So 45 % belongs to no stage and 65 % to two.
    /// </value>
    /// <remarks>The point of each band is its middle, chosen by FunnelKit, no source.</remarks>
    public static StageModel FourBand { get; } = Read("four-band");

    /// <summary>Gets the chain of a business-to-business sale, with benchmark rates as conversion targets.</summary>
    /// <value>
    /// Validation (验证) 60 %, communication (交流) 40 %, negotiation (谈判) 30 %, and won (成交), which is the outcome;
    /// 7.2 % overall. The probability of each stage is the product of the targets from there on.
    /// </value>
    /// <remarks>
    /// The benchmark names the rates; that its stages are these is inferred, as the name of the model says.
    /// </remarks>
    public static StageModel B2BChain { get; } = Read("b2b-chain");

    /// <summary>Gets all of them.</summary>
    public static ImmutableArray<StageModel> All { get; } = [FiveStage, FourBand, B2BChain];

    /// <summary>Finds one of them by its identifier.</summary>
    /// <param name="id">The identifier, such as <c>five-stage</c>; compared without regard to case.</param>
    /// <param name="model">The model, or null when there is none of that identifier.</param>
    /// <returns>True if there is such a model.</returns>
    public static bool TryFind(string id, [NotNullWhen(true)] out StageModel? model)
    {
        ArgumentNullException.ThrowIfNull(id);
        model = All.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.OrdinalIgnoreCase));
        return model is not null;
    }

    private static StageModel Read(string id) => StageModel.FromJson(StageResources.Read($"Templates.{id}.json"));
}
