namespace FunnelKit.Stages;

/// <content>The work in stages: criteria, activities, deliverables, approvals.</content>
internal sealed partial class StageModelValidation
{
    private readonly Dictionary<string, (LocalizedText? Name, FactKind Kind)> _work = new(StringComparer.Ordinal);

    private void CheckStageTexts(int index)
    {
        var stage = _stages[index];
        Check(stage.Goal, "goal");
        Check(stage.Guidance, "guidance");
        Check(stage.NextStep, "nextStep");

        void Check(LocalizedText? text, string member)
        {
            if (!UnicodeText.IsValid(text))
            {
                var message = $"The {member} of '{Subject(index)}' is not valid Unicode.";
                Add(DefinitionErrorCode.InvalidText, index, member, message);
            }
        }
    }

    private void CheckWork(int index)
    {
        var stage = _stages[index];
        var criteria = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < stage.EntryCriteria.Length; item++)
        {
            CheckCriterion(index, "entryCriteria", item, stage.EntryCriteria[item], criteria);
        }

        for (var item = 0; item < stage.RequiredApprovals.Length; item++)
        {
            CheckRole(index, stage.RequiredApprovals[item], "approvals", StageMistake.PartAt(item));
        }

        CheckRole(index, stage.EscalateTo, "escalateTo");
        CheckDeliverables(index, stage);
        CheckActivities(index, stage);
        for (var item = 0; item < stage.ExitCriteria.Length; item++)
        {
            CheckCriterion(index, "exitCriteria", item, stage.ExitCriteria[item], criteria);
        }
    }

    private void CheckCriterion(int index, string member, int item, StageCriterion criterion, HashSet<string> seen)
    {
        var position = StageMistake.PartAt(item);
        CheckNamed(index, "criterion", member, position, criterion.Id, criterion.Name, seen);
        if (criterion.Condition is { } condition)
        {
            CheckCondition(index, condition, member, position, "when");
        }
        else
        {
            var message = $"The criterion '{criterion.Id}' of '{Subject(index)}' has no condition.";
            Add(DefinitionErrorCode.MissingCondition, index, member, message, position, "when");
        }
    }

    private void CheckDeliverables(int index, Stage stage)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < stage.Deliverables.Length; item++)
        {
            var deliverable = stage.Deliverables[item];
            var position = StageMistake.PartAt(item);
            CheckNamed(index, "deliverable", "deliverables", position, deliverable.Id, deliverable.Name, seen);
            CheckMeaning(index, "deliverables", position, deliverable.Id, deliverable.Name, FactKind.Artefact);
        }
    }

    private void CheckActivities(int index, Stage stage)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var item = 0; item < stage.Activities.Length; item++)
        {
            var activity = stage.Activities[item];
            var position = StageMistake.PartAt(item);
            CheckNamed(index, "activity", "activities", position, activity.Id, activity.Name, seen);
            CheckMeaning(index, "activities", position, activity.Id, activity.Name, FactKind.Interaction);
            CheckRole(index, activity.Role, "activities", position, "role");
            if (activity.DoneWhen is { } condition)
            {
                CheckCondition(index, condition, "activities", position, "doneWhen");
            }

            for (var need = 0; need < activity.Needs.Length; need++)
            {
                if (!_facts.ContainsKey(activity.Needs[need]))
                {
                    Add(
                        DefinitionErrorCode.UnknownFact,
                        index,
                        "activities",
                        CriterionValidation.Unknown(activity.Needs[need]),
                        position,
                        "needs",
                        StageMistake.PartAt(need));
                }
            }
        }
    }

    private void CheckNamed(
        int index, string what, string member, string position, string id, LocalizedText? name, HashSet<string> seen)
    {
        if (Complaint(what, id, seen) is { } complaint)
        {
            Add(complaint.Code, index, member, complaint.Message, position, "id");
        }

        if (!UnicodeText.IsValid(name))
        {
            var message = $"The name of the {what} '{id}' is not valid Unicode.";
            Add(DefinitionErrorCode.InvalidText, index, member, message, position, "name");
        }
    }

    // A deliverable or activity is also a fact: its identifier means one thing in the whole model.
    private void CheckMeaning(int index, string member, string position, string id, LocalizedText? name, FactKind kind)
    {
        if (id.Length == 0)
        {
            return;
        }

        string? message = null;
        _work.TryAdd(id, (name, kind));
        var first = _work[id];
        if (first.Kind != kind)
        {
            message = $"'{id}' is an activity in one place and a deliverable in another.";
        }
        else if (!Equals(first.Name, name))
        {
            message = $"'{id}' has another name in an earlier stage.";
        }
        else if (_facts.TryGetValue(id, out var fact) && !IsSameFact(fact.Kind, kind))
        {
            message = $"'{id}' is already a fact of kind {fact.Kind}.";
        }

        if (message is not null)
        {
            Add(DefinitionErrorCode.ConflictingId, index, member, message, position, "id");
        }
    }

    // An activity may be done when a flag or document of its own identifier is known.
    private static bool IsSameFact(FactKind fact, FactKind work) =>
        fact == work || (work == FactKind.Interaction && fact is FactKind.Flag or FactKind.Artefact);

    private void CheckRole(int index, string? role, string member, params ReadOnlySpan<string> path)
    {
        if (role is not null && !_roles.Contains(role))
        {
            var message = $"The role '{role}' is neither a standard one nor one of the model.";
            Add(DefinitionErrorCode.UnknownRole, index, member, message, path);
        }
    }

    private void CheckCondition(int index, Criterion condition, string member, string position, string part)
    {
        foreach (var (code, message, path) in CriterionValidation.Check(condition, _facts))
        {
            Add(code, index, member, message, [position, part, .. path]);
        }
    }
}
