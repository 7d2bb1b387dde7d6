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
        foreach (var mistake in DeclaredFacts.Check(_content.Facts))
        {
            _mistakes.Add(new(mistake.Error, StageMistake.WholeModel, mistake.Path));
        }
    }

    private void CheckRoles()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < _content.Roles.Length; index++)
        {
            var role = _content.Roles[index];
            foreach (var mistake in DeclaredFacts.CheckNamed("role", "roles", role.Id, role.Name, index, seen))
            {
                _mistakes.Add(new(mistake.Error, StageMistake.WholeModel, mistake.Path));
            }
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
}
