using System.Collections.Immutable;
using FunnelKit.Stages;

namespace FunnelKit.History;

/// <summary>Judges one move, and collects everything that stands in its way.</summary>
internal sealed class GateJudge
{
    private readonly StageModel _model;
    private readonly OpportunityTimeline _timeline;
    private readonly MoveRequest _move;
    private readonly OpportunityState _state;
    private readonly ImmutableArray<GateObstacle>.Builder _obstacles = ImmutableArray.CreateBuilder<GateObstacle>();
    private readonly ImmutableArray<GateCriterion>.Builder _criteria = ImmutableArray.CreateBuilder<GateCriterion>();

    public GateJudge(StageModel model, OpportunityTimeline timeline, MoveRequest move)
    {
        _model = model;
        _timeline = timeline;
        _move = move;
        _state = timeline.StateAt(move.OccurredAt, move.KnownAt);
    }

    public GateResult Judge()
    {
        JudgeRequest();
        if (_model.TryGetStage(_move.To, out var target))
        {
            JudgeTarget(target);
        }
        else
        {
            Add(GateObstacleCode.UnknownStage, _move.To, subject: _move.To.Value);
        }

        var decision = Decide();
        return new GateResult(_model, _state.Stage, _move.To, _move.OccurredAt.ToUniversalTime())
        {
            Decision = decision,
            Obstacles = _obstacles.DrainToImmutable(),
            Criteria = _criteria.DrainToImmutable(),
            OverriddenBy = decision == GateDecision.Overridden ? _move.Actor : null,
            OverrideReason = decision == GateDecision.Overridden ? _move.OverrideReason : null,
        };
    }

    private void JudgeRequest()
    {
        if (_move.ExpectedVersion is { } version && version != _timeline.Version)
        {
            Add(GateObstacleCode.StaleVersion, _move.To);
        }

        if (_timeline.Log.Knows(_move.EventId))
        {
            Add(GateObstacleCode.AlreadyRecorded, _move.To, subject: _move.EventId);
        }

        if (_timeline.Log.MovesAfter(_move.OccurredAt.UtcTicks))
        {
            Add(GateObstacleCode.LaterMove, _state.Stage);
        }

        if (!string.IsNullOrWhiteSpace(_move.OverrideReason) && string.IsNullOrWhiteSpace(_move.Actor))
        {
            Add(GateObstacleCode.OverrideUnsigned, _move.To);
        }
    }

    private void JudgeTarget(Stage target)
    {
        switch (target.Kind)
        {
            case StageKind.Open:
                JudgeOpen(target);
                break;
            case StageKind.Won:
                JudgeClosing(target);
                JudgeWay(_model.OpenStages.Length, target);
                break;
            case StageKind.PostClose:
                JudgePhase(target);
                break;
            case StageKind.OnHold:
                JudgeClosing(target);
                if (_state.Status != StageKind.None && !_state.IsOpen)
                {
                    Add(GateObstacleCode.NotOpen, target.Id);
                }

                break;
            default:
                JudgeClosing(target);
                if (target.Kind == StageKind.Lost
                    && _model.Moves.RequiresLossReason
                    && string.IsNullOrWhiteSpace(_move.Reason))
                {
                    Add(GateObstacleCode.ReasonMissing, target.Id);
                }

                break;
        }
    }

    private void JudgeOpen(Stage target)
    {
        if (_state.Status == StageKind.Open && _state.Stage == target.Id)
        {
            Add(GateObstacleCode.AlreadyThere, target.Id);
            return;
        }

        var creation = _model.Moves.CreationStages;
        if (_state.Status == StageKind.None && !creation.IsEmpty && !creation.Contains(target.Id))
        {
            Add(GateObstacleCode.NotACreationStage, target.Id);
        }

        var position = _model.PositionOf(target.Id);
        if (_state.IsOpen && position < Position() && !_model.Moves.AllowsBack)
        {
            Add(GateObstacleCode.BackNotAllowed, target.Id);
        }

        JudgeWay(position, target);
    }

    private void JudgeClosing(Stage target)
    {
        if (_state.Status == StageKind.None)
        {
            Add(GateObstacleCode.NotACreationStage, target.Id);
        }
        else if (_state.Status == target.Kind && ClosingStage() == target.Id)
        {
            Add(GateObstacleCode.AlreadyThere, target.Id);
        }
    }

    /// <summary>
    /// Gets the closing stage that the opportunity is in: the first of its kind where none was named.
    /// </summary>
    private StageId ClosingStage()
    {
        if (_state.ClosingStage != StageId.None)
        {
            return _state.ClosingStage;
        }

        return _model.Stages.FirstOrDefault(stage => stage.Kind == _state.Status)?.Id ?? StageId.None;
    }

    private void JudgePhase(Stage target)
    {
        if (_state.Status == StageKind.None || _state.IsOpen)
        {
            Add(GateObstacleCode.NotClosed, target.Id);
        }
        else if (_state.Phase == target.Id)
        {
            Add(GateObstacleCode.AlreadyThere, target.Id);
        }
    }

    /// <summary>
    /// Judges what the way from the current stage to a later one asks for; any other way asks for nothing.
    /// </summary>
    private void JudgeWay(int end, Stage target)
    {
        var start = Position();
        if (end <= start)
        {
            return;
        }

        if (start >= 0)
        {
            var left = _model.OpenStages[start];
            foreach (var criterion in left.ExitCriteria)
            {
                Judge(left, criterion, true);
            }
        }

        for (var position = start + 1; position < end; position++)
        {
            var passed = _model.OpenStages[position];
            if (!passed.IsOptional)
            {
                if (_state.Status != StageKind.None && !_model.Moves.AllowsSkip)
                {
                    Add(GateObstacleCode.SkipNotAllowed, passed.Id);
                }

                JudgeEntry(passed);
            }
        }

        JudgeEntry(target);
    }

    private void JudgeEntry(Stage stage)
    {
        foreach (var criterion in stage.EntryCriteria)
        {
            Judge(stage, criterion, false);
        }

        foreach (var role in stage.RequiredApprovals.Where(role => !IsApproved(role)))
        {
            Add(GateObstacleCode.ApprovalMissing, stage.Id, subject: role);
        }
    }

    private bool IsApproved(string role) =>
        _move.Approvals.Any(approval =>
            string.Equals(approval.Role, role, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(approval.By));

    private void Judge(Stage stage, StageCriterion criterion, bool isExit)
    {
        // A model that was built has a condition in every criterion.
        var judged = new GateCriterion(stage.Id, isExit, criterion, criterion.Condition!.Judge(_state));
        _criteria.Add(judged);
        if (!judged.IsMet)
        {
            Add(
                isExit ? GateObstacleCode.ExitCriterionUnmet : GateObstacleCode.EntryCriterionUnmet,
                stage.Id,
                judged);
        }
    }

    /// <summary>
    /// Gets the position of the stage that the opportunity is in, or was in last; -1 before the first.
    /// </summary>
    private int Position() =>
        _model.TryGetStage(_state.Stage, out var stage) && stage.Kind == StageKind.Open
            ? _model.PositionOf(stage.Id)
            : -1;

    private void Add(
        GateObstacleCode code, StageId stage, GateCriterion? criterion = null, string? subject = null) =>
        _obstacles.Add(new GateObstacle(_model, code, stage, criterion, subject));

    private GateDecision Decide()
    {
        if (_state.Stage != StageId.None && Position() < 0)
        {
            Add(GateObstacleCode.OutsideModel, _state.Stage);
        }

        return _obstacles.Count == 0 ? GateDecision.Allowed
            : _obstacles.Any(obstacle => obstacle.Code == GateObstacleCode.StaleVersion) ? GateDecision.Conflict
            : string.IsNullOrWhiteSpace(_move.OverrideReason) ? GateDecision.Blocked
            : _obstacles.All(obstacle => obstacle.IsOverridable) ? GateDecision.Overridden
            : GateDecision.Blocked;
    }
}
