using System.Collections.Immutable;

namespace FunnelKit.Stages;

/// <content>What belongs to the model and not to one of its stages.</content>
internal sealed partial class StageModelValidation
{
    private const int HashLength = 64;

    private void CheckModelTexts()
    {
        if (!UnicodeText.IsValid(_content.Id))
        {
            const string Message = "The identifier of the model is not valid Unicode.";
            AddToModel(DefinitionErrorCode.InvalidText, _content.Id, Message, "id");
        }

        CheckText(_content.Name, "name");
        CheckText(_content.Description, "description");
        CheckScope();
        if (_content.BasedOn is { } reference)
        {
            if (string.IsNullOrWhiteSpace(reference.Id) || !UnicodeText.IsValid(reference.Id))
            {
                const string Message = "The model on which this one is based needs an identifier.";
                AddToModel(DefinitionErrorCode.InvalidText, _content.Id, Message, "basedOn", "id");
            }

            if (reference.ContentHash.Length != HashLength || !reference.ContentHash.All(char.IsAsciiHexDigitLower))
            {
                const string Message =
                    "The hash of the model on which this one is based is not 64 hex digits in lower case.";
                AddToModel(DefinitionErrorCode.InvalidText, _content.Id, Message, "basedOn", "contentHash");
            }
        }

        void CheckText(LocalizedText? text, string member)
        {
            if (!UnicodeText.IsValid(text))
            {
                var message = $"The {member} of the model is not valid Unicode.";
                AddToModel(DefinitionErrorCode.InvalidText, _content.Id, message, member);
            }
        }
    }

    private void CheckScope()
    {
        if (_content.Scope is not { } scope)
        {
            return;
        }

        CheckText(scope.BusinessUnit, "businessUnit");
        CheckText(scope.Industry, "industry");
        CheckText(scope.ProductLine, "productLine");
        if (!Enum.IsDefined(scope.Market))
        {
            const string Message = "The market of the scope is not one of the enumeration.";
            AddToModel(DefinitionErrorCode.UnknownValue, _content.Id, Message, "scope", "market");
        }

        void CheckText(string? text, string member)
        {
            if (text is not null && (string.IsNullOrWhiteSpace(text) || !UnicodeText.IsValid(text)))
            {
                var message = $"The member '{member}' of the scope is empty or not valid Unicode.";
                AddToModel(DefinitionErrorCode.InvalidText, _content.Id, message, "scope", member);
            }
        }
    }

    private void CheckFacts()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _content.Facts.Length; index++)
        {
            var fact = _content.Facts[index];
            var position = StageMistake.PartAt(index);
            CheckDeclared("fact", "facts", fact.Id, fact.Name, position, seen);
            if (fact.Kind == FactKind.None || !Enum.IsDefined(fact.Kind))
            {
                var message = $"The fact '{fact.Id}' has no kind.";
                AddToModel(DefinitionErrorCode.MissingKind, fact.Id, message, "facts", position, "kind");
            }
            else if (StandardFacts.TryFind(fact.Id, out var standard) && standard.Kind != fact.Kind)
            {
                var message = $"The standard fact '{fact.Id}' is of kind {standard.Kind}, not {fact.Kind}.";
                AddToModel(DefinitionErrorCode.ConflictingId, fact.Id, message, "facts", position, "kind");
            }

            CheckValues(fact, position);
        }
    }

    private void CheckValues(Fact fact, string position)
    {
        if (!fact.Values.IsEmpty && fact.Kind != FactKind.Text)
        {
            var message = $"Only a text can be restricted to some values, but '{fact.Id}' is of kind {fact.Kind}.";
            AddToModel(DefinitionErrorCode.NotApplicable, fact.Id, message, "facts", position, "values");
        }

        for (var index = 0; index < fact.Values.Length; index++)
        {
            if (string.IsNullOrWhiteSpace(fact.Values[index]) || !UnicodeText.IsValid(fact.Values[index]))
            {
                AddToModel(
                    DefinitionErrorCode.InvalidText,
                    fact.Id,
                    $"A value of the fact '{fact.Id}' is empty or not valid Unicode.",
                    "facts",
                    position,
                    "values",
                    StageMistake.PartAt(index));
            }
        }
    }

    private void CheckRoles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _content.Roles.Length; index++)
        {
            var role = _content.Roles[index];
            CheckDeclared("role", "roles", role.Id, role.Name, StageMistake.PartAt(index), seen);
        }
    }

    private void CheckDeclared(
        string what, string member, string id, LocalizedText? name, string position, HashSet<string> seen)
    {
        if (Complaint(what, id, seen) is { } complaint)
        {
            AddToModel(complaint.Code, id, complaint.Message, member, position, "id");
        }

        if (!UnicodeText.IsValid(name))
        {
            var message = $"The name of the {what} '{id}' is not valid Unicode.";
            AddToModel(DefinitionErrorCode.InvalidText, id, message, member, position, "name");
        }
    }

    private void CheckMoves()
    {
        var created = _content.Moves.CreationStages;
        for (var index = 0; index < created.Length; index++)
        {
            if (!IsOpen(created[index]))
            {
                AddToModel(
                    DefinitionErrorCode.UnknownStage,
                    _content.Id,
                    $"Opportunities are created in '{created[index]}', which is no open stage of the model.",
                    "moves",
                    "creationStages",
                    StageMistake.PartAt(index));
            }
        }

        if (_content.HandOver != StageId.None && !IsOpen(_content.HandOver))
        {
            var message = $"Leads are handed over into '{_content.HandOver}', which is no open stage of the model.";
            AddToModel(DefinitionErrorCode.UnknownStage, _content.Id, message, "handOver");
        }

        if (!created.IsEmpty && created.All(IsOpen) && !_content.Moves.AllowsBack)
        {
            CheckReachable(created.Min(id => _firstPositions[id]));
        }
    }

    // Forward every stage can be reached, one after the other; only going back leads before the place of creation.
    private void CheckReachable(int first)
    {
        for (var index = 0; index < first; index++)
        {
            if (_stages[index].Kind == StageKind.Open)
            {
                Add(
                    DefinitionErrorCode.UnreachableStage,
                    index,
                    "id",
                    $"No opportunity can enter '{Subject(index)}': none is created in it or before it, "
                        + "and moves back are not allowed.");
            }
        }
    }

    private bool IsOpen(StageId id) =>
        _firstPositions.TryGetValue(id, out var index) && _stages[index].Kind == StageKind.Open;

    private static (DefinitionErrorCode Code, string Message)? Complaint(
        string what, string id, HashSet<string> seen) =>
        id.Length == 0 ? (DefinitionErrorCode.MissingId, $"The {what} has no identifier.")
        : !StageId.TryParse(id, null, out _) || !UnicodeText.IsValid(id) ? (
            DefinitionErrorCode.InvalidText,
            $"'{id}' is not an identifier: 1 to {StageId.MaxLength} characters are needed, without control characters "
                + "or white space at the ends.")
        : !seen.Add(id) ? (DefinitionErrorCode.DuplicateId, $"The {what} '{id}' is given more than once.")
        : null;
}
