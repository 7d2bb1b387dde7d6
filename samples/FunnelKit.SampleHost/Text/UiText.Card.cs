namespace FunnelKit.SampleHost.Text;

public sealed partial class UiText
{
    public string EditCard => T("Edit the card", "编辑评分卡");

    public string CardIntro => T(
        "Change points, see which leads change grade, then save the next version. Earlier versions stay.",
        "修改分数，预览哪些线索会变级，再保存为新版本。旧版本保持不变。");

    public string AsTable => T("Points", "分数表");

    public string AsJson => T("JSON", "JSON");

    public string Weight => T("Weight", "权重");

    public string PointsOf(string bin) => T($"Points: {bin}", $"分数：{bin}");

    public string Preview => T("Preview", "预览");

    public string SaveAs(string version) => T($"Save as version {version}", $"保存为版本 {version}");

    public string CardHasMistakes => T("The card has mistakes", "评分卡有错误");

    public string AtLine(string line, string column) => T($"line {line}, column {column}", $"第 {line} 行第 {column} 列");

    public string IdMustStay(string id) => T(
        $"The identifier must stay '{id}': another one is another card.", $"标识必须保持为“{id}”，否则就是另一张评分卡。");

    public string NotPoints(string subject, string text) => T(
        $"{subject}: '{text}' is not a number of points.", $"{subject}：“{text}”不是有效分数。");

    public string SomebodySaved(string version, string by) => T(
        $"Somebody saved in between: version {version}, by {by}. Nothing of yours is stored; what you typed is below.",
        $"期间有人保存了版本 {version}（{by}）。您的修改尚未保存，填写内容保留在下方。");

    public string WhoSaves => T("Name of whoever saves is missing.", "请填写保存人。");

    public string Saved(string version) => T($"Version {version} is in use now.", $"版本 {version} 已启用。");

    public string Changes => T("Changes", "变更");

    public string NoChanges => T("Nothing changes.", "没有变更。");

    public string GradeMoves => T("Leads that change grade", "变级的线索");

    public string NoGradeMoves => T("No open lead changes its grade.", "没有在办线索变级。");

    public string GradeMovesHint(string moved, string all) =>
        T($"{moved} of {all} open leads change their grade.", $"{all} 个在办线索中有 {moved} 个变级。");

    public string FromGrade => T("From", "原等级");

    public string ToGrade => T("To", "新等级");

    public string Before => T("Before", "之前");

    public string After => T("After", "之后");

    public string MoreMoves(string count) => T($"and {count} more", $"另有 {count} 个");

    public string OtherVersion(string version) => T($"This is version {version}, as it was.", $"这是当时的版本 {version}。");

    public string ShowInUse => T("Show the version in use", "查看使用中的版本");

    public string GroupsAndRest => T(
        "Bins, groups, interactions and everything else can be changed in the JSON.", "区间、分组、组合等其他内容可在 JSON 中修改。");
}
