namespace FunnelKit.Stages;

/// <summary>The sentences about migrations, in both languages.</summary>
internal static class MigrationTexts
{
    public static LocalizedText Step(MigrationStep step)
    {
        var from = string.Join(", ", step.From);
        var to = string.Join(", ", step.To.Distinct());
        return step.Kind switch
        {
            MigrationStepKind.Keep => LocalizedText.Create($"{from} stays", $"{from} 不变"),
            MigrationStepKind.Rename => LocalizedText.Create($"{from} becomes {to}", $"{from} 改名为 {to}"),
            MigrationStepKind.Merge => LocalizedText.Create($"{from} become one: {to}", $"{from} 合并为 {to}"),
            MigrationStepKind.Split => LocalizedText.Create(
                $"{from} is split: {Branches(step, LocalizedText.English)}",
                $"{from} 拆分：{Branches(step, LocalizedText.SimplifiedChinese)}"),
            MigrationStepKind.Insert => LocalizedText.Create($"{to} is new", $"新增 {to}"),
            _ => LocalizedText.Create($"{from} is given up in favour of {to}", $"停用 {from}，并入 {to}"),
        };
    }

    private static string Branches(MigrationStep step, string language)
    {
        var isChinese = language is LocalizedText.SimplifiedChinese;
        var branches = step.Branches.Select(branch => isChinese
            ? $"{branch.When.Describe(language)}时为 {branch.Stage}"
            : $"{branch.Stage} when {branch.When.Describe(language)}");
        return string.Join(isChinese ? "；" : "; ", branches)
            + (isChinese ? $"；否则为 {step.To[^1]}" : $"; otherwise {step.To[^1]}");
    }
}
