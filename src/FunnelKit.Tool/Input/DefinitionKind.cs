using FunnelKit.Scoring;
using FunnelKit.Stages;
using FunnelKit.Tool.Output;

namespace FunnelKit.Tool.Input;

/// <summary>A kind of definition that files hold: how it is read, compared and called.</summary>
internal sealed class DefinitionKind
{
    private DefinitionKind()
    {
    }

    public static DefinitionKind StageModel { get; } = new()
    {
        Name = LocalizedText.Create("stage model", "阶段模型"),
        Same = LocalizedText.Create("Both define the same funnel.", "两者定义的漏斗相同。"),
        PartName = "stage",
        Read = utf8 => Stages.StageModel.FromJson(utf8) is var model ? (model.Id, model.ContentHash) : default,
        Compare = (before, after) => Between(ModelSource.FromName(before), ModelSource.FromName(after)),
    };

    public static DefinitionKind Scorecard { get; } = new()
    {
        Name = LocalizedText.Create("scorecard", "评分卡"),
        Same = LocalizedText.Create("Both define the same scorecard, versions aside.", "两者定义的评分卡相同（版本除外）。"),
        PartName = "part",
        Read = utf8 => Scoring.Scorecard.FromJson(utf8) is var card ? (card.Id, card.ContentHash) : default,
        Compare = (before, after) => Between(ScorecardSource.FromName(before), ScorecardSource.FromName(after)),
    };

    /// <summary>Gets what such a definition is called.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Gets the sentence that says that two of them are alike.</summary>
    public required LocalizedText Same { get; init; }

    /// <summary>Gets what the parts are called in JSON.</summary>
    public required string PartName { get; init; }

    /// <summary>Gets what reads a file; it throws when the definition is not valid.</summary>
    public required Func<byte[], (string Id, string ContentHash)> Read { get; init; }

    /// <summary>Gets what compares two of them, each a file or the name of one that comes with FunnelKit.</summary>
    public required Func<string, string, DefinitionDiff> Compare { get; init; }

    private static DefinitionDiff Between(StageModel before, StageModel after) => new()
    {
        Before = (before.Id, before.ContentHash),
        After = (after.Id, after.ContentHash),
        Changes =
        [
            .. StageModelDiff.Between(before, after).Changes.Select(change => new DefinitionChange
            {
                Kind = JsonOutput.CamelCase(change.Kind),
                Part = change.Stage.Value,
                Subject = change.Subject,
                Before = change.Before,
                After = change.After,
                Sentence = change.ToString,
            }),
        ],
    };

    private static DefinitionDiff Between(Scorecard before, Scorecard after) => new()
    {
        Before = (before.Id, before.ContentHash),
        After = (after.Id, after.ContentHash),
        Changes =
        [
            .. ScorecardDiff.Between(before, after).Changes.Select(change => new DefinitionChange
            {
                Kind = JsonOutput.CamelCase(change.Kind),
                Part = change.Part,
                Subject = change.Subject,
                Before = change.Before,
                After = change.After,
                Sentence = change.ToString,
            }),
        ],
    };
}
