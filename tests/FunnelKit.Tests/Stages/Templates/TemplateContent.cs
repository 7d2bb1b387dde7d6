using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages.Templates;

/// <summary>Reads what a template says, in the words of the field.</summary>
internal static class TemplateContent
{
    /// <summary>Lists every text for people in a model, with where it stands.</summary>
    public static IEnumerable<(string Place, LocalizedText? Text)> Texts(StageModel model)
    {
        yield return (model.Id, model.Name);
        yield return ($"{model.Id} description", model.Description);
        foreach (var fact in model.Facts)
        {
            yield return ($"{model.Id} fact {fact.Id}", fact.Name);
        }

        foreach (var role in model.Roles)
        {
            yield return ($"{model.Id} role {role.Id}", role.Name);
        }

        foreach (var (place, text) in model.Stages.SelectMany(stage => Texts(stage)))
        {
            yield return ($"{model.Id} {place}", text);
        }
    }

    public static Stage Stage(this StageModel model, string id) =>
        model.TryGetStage(StageId.Create(id), out var stage)
            ? stage
            : throw new ArgumentException($"The model '{model.Id}' has no stage '{id}'.", nameof(id));

    public static string Chinese(LocalizedText? text) =>
        text?.ToString(LocalizedText.SimplifiedChinese) ?? string.Empty;

    public static IEnumerable<string> Names(IEnumerable<Stage> stages) => stages.Select(stage => Chinese(stage.Name));

    public static IEnumerable<string> Activities(Stage stage) =>
        stage.Activities.Select(activity => Chinese(activity.Name));

    public static IEnumerable<string> Deliverables(params IEnumerable<Stage> stages) =>
        stages.SelectMany(stage => stage.Deliverables).Select(deliverable => Chinese(deliverable.Name));

    public static IEnumerable<string> EntryCriteria(Stage stage) =>
        stage.EntryCriteria.Select(criterion => Chinese(criterion.Name));

    /// <summary>Finds the condition of the one entry criterion that reads like this.</summary>
    public static Criterion Entry(Stage stage, string sentence) =>
        stage.EntryCriteria.Single(criterion => Chinese(criterion.Name) == sentence).Condition!;

    /// <summary>Finds the one activity that is called like this.</summary>
    public static StageActivity Activity(Stage stage, string name) =>
        stage.Activities.Single(activity => Chinese(activity.Name) == name);

    public static void AssertSays(LocalizedText? text, params string[] words) =>
        Assert.All(words, word => Assert.Contains(word, Chinese(text), StringComparison.Ordinal));

    private static IEnumerable<(string Place, LocalizedText? Text)> Texts(Stage stage)
    {
        yield return ($"{stage.Id}", stage.Name);
        yield return ($"{stage.Id} goal", stage.Goal);
        if (stage.Guidance is not null)
        {
            yield return ($"{stage.Id} guidance", stage.Guidance);
        }

        if (stage.Kind == StageKind.Open)
        {
            yield return ($"{stage.Id} next step", stage.NextStep);
        }

        foreach (var activity in stage.Activities)
        {
            yield return ($"{stage.Id} activity {activity.Id}", activity.Name);
        }

        foreach (var deliverable in stage.Deliverables)
        {
            yield return ($"{stage.Id} deliverable {deliverable.Id}", deliverable.Name);
        }

        foreach (var criterion in stage.EntryCriteria.Concat(stage.ExitCriteria))
        {
            yield return ($"{stage.Id} criterion {criterion.Id}", criterion.Name);
        }
    }
}
