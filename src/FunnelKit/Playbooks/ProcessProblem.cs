namespace FunnelKit.Playbooks;

/// <summary>The three problems of a sales process that its definition and its history show.</summary>
public enum ProcessProblem
{
    /// <summary>No problem; never reported.</summary>
    None = 0,

    /// <summary>Stages are vaguely defined: nothing says when an opportunity is in them (阶段定义模糊).</summary>
    VagueStages = 1,

    /// <summary>Tasks are done late, not at all or without preparation, and gates are overridden (任务执行随意).</summary>
    ArbitraryExecution = 2,

    /// <summary>Nobody would notice: stages without limits, and opportunities without recent data (过程监控缺失).</summary>
    MissingMonitoring = 3,
}
