using System.Collections.Immutable;
using FunnelKit.Scoring;

namespace FunnelKit.Grading;

/// <summary>The cell of a <see cref="FitEngagementMatrix"/> that a lead is in, and those it may yet be in.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class MatrixPlacement
{
    internal MatrixPlacement(
        MatrixCell cell, Grade grade, GradedScore fit, BehaviorScore engagement, ImmutableArray<MatrixCell> reachable)
    {
        Cell = cell;
        Grade = grade;
        Fit = fit;
        Engagement = engagement;
        Reachable = reachable;
    }

    /// <summary>Gets the cell, such as A1.</summary>
    public MatrixCell Cell { get; }

    /// <summary>Gets the grade that leads in the cell have.</summary>
    public Grade Grade { get; }

    /// <summary>Gets the graded fit.</summary>
    public GradedScore Fit { get; }

    /// <summary>Gets the score of the behavior.</summary>
    public BehaviorScore Engagement { get; }

    /// <summary>Gets the cells that the lead can be in once what is missing of its fit is known.</summary>
    /// <value>From the highest fit to the lowest; only <see cref="Cell"/> when nothing is missing that matters.</value>
    public ImmutableArray<MatrixCell> Reachable { get; }
}
