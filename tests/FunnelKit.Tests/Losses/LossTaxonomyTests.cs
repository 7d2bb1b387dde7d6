using FunnelKit.Losses;
using FunnelKit.Tests.Stages;

namespace FunnelKit.Tests.Losses;

public sealed class LossTaxonomyTests
{
    private static readonly LossTaxonomy Standard = LossTaxonomies.Standard;

    [Theory]
    [InlineData("需求不匹配", "need-mismatch", LossReasonKind.Cause)]
    [InlineData("竞品胜出", "competitor", LossReasonKind.Cause)]
    [InlineData("预算不足", "budget", LossReasonKind.Cause)]
    [InlineData("决策周期延长", "decision-time", LossReasonKind.Cause)]
    [InlineData("价格", "price", LossReasonKind.Cause)]
    [InlineData("功能", "function", LossReasonKind.Cause)]
    [InlineData("决策拖延", "decision-delay", LossReasonKind.Cause)]
    [InlineData("决策链未摸清", "decision-chain", LossReasonKind.Cause)]
    [InlineData("联系方式错误", "wrong-contact", LossReasonKind.InvalidLead)]
    [InlineData("需求无关", "unrelated-need", LossReasonKind.InvalidLead)]
    [InlineData("身份虚假", "false-identity", LossReasonKind.InvalidLead)]
    [InlineData("学生", "student", LossReasonKind.InvalidLead)]
    public void Item150_EveryReasonOfTheTaxonomy_IsThereInBothLanguages(string text, string id, LossReasonKind kind)
    {
        var reason = Standard.Classify(text);

        Assert.Equal((kind, id), (reason.Kind, reason.Id));
        Assert.Equal(reason, Standard.Classify(reason.Name.ToString("en")));
        Assert.Equal(reason, Standard.Classify(reason.Name.ToString("zh-Hans")));
        Assert.NotEqual(reason.Name.ToString("en"), reason.Name.ToString("zh-Hans"));
    }

    [Theory]
    [InlineData(" PRICE ", "price")]
    [InlineData("Too Expensive", "price")]
    [InlineData("竞争对手", "competitor")]
    public void Classify_OfASpelling_FindsTheCategory(string text, string id) =>
        Assert.Equal(id, Standard.Classify(text).Category!.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    public void Classify_OfNothing_IsUnknown(string? text)
    {
        Assert.Same(LossReason.Unknown, Standard.Classify(text));
        Assert.False(LossReason.Unknown.IsExplanation);
    }

    [Fact]
    public void Classify_OfAnUnknownText_KeepsItAsItWasWritten()
    {
        var reason = Standard.Classify(" Moved abroad ");

        Assert.Equal((LossReasonKind.Unclassified, "Moved abroad"), (reason.Kind, reason.Id));
        Assert.Equal(reason, Standard.Classify("moved ABROAD"));
        Assert.NotEqual(reason, Standard.Classify("Moved away"));
        Assert.True(reason.IsExplanation);
        Assert.Null(reason.Category);
    }

    [Theory]
    [InlineData("No reply")]
    [InlineData("未回复")]
    [InlineData("no answer")]
    public void Classify_OfNoReply_IsAnAttemptAndExplainsNothing(string text)
    {
        var reason = Standard.Classify(text);

        Assert.Equal(LossReasonKind.Attempt, reason.Kind);
        Assert.False(reason.IsExplanation);
    }

    [Fact]
    public void TopOf_OfAPart_IsTheWhole()
    {
        Assert.Equal("need-mismatch", Standard.TopOf(Standard.Classify("功能")).Id);
        Assert.Equal("false-identity", Standard.TopOf(Standard.Classify("学生")).Id);
        Assert.Equal("price", Standard.TopOf(Standard.Classify("价格")).Id);
        Assert.Equal(LossReason.Unknown, Standard.TopOf(LossReason.Unknown));
    }

    [Fact]
    public void TopOf_OfAForeignCategory_IsAnError()
    {
        var own = Builder().AddCategory(new() { Id = "own" }).Build();

        Assert.Throws<ArgumentException>(() => Standard.TopOf(own.Classify("own")));
        Assert.Throws<ArgumentException>(() => Standard["own"]);
    }

    [Fact]
    public void Item151_OwnCategoriesAndTexts_CanBeAdded()
    {
        var own = Standard.ToBuilder()
            .AddCategory(new() { Id = "no-partner", Name = LocalizedText.Create("No local partner", "无本地服务商") })
            .AddAliases("price", "Rabatt zu klein")
            .RemoveCategory("student")
            .Build();

        Assert.Equal("no-partner", own.Classify("无本地服务商").Id);
        Assert.Equal("price", own.Classify("rabatt zu klein").Id);
        Assert.Equal(LossReasonKind.Unclassified, own.Classify("学生").Kind);
        Assert.NotEqual(Standard.ContentHash, own.ContentHash);
        Assert.Throws<ArgumentException>(() => Standard.ToBuilder().RemoveCategory("nothing"));
    }

    [Fact]
    public void Build_OfAFaultyTaxonomy_ListsEveryMistake()
    {
        var builder = Builder()
            .AddCategory(new() { Id = "a", Aliases = ["x", " "] })
            .AddCategory(new() { Id = "b", Name = LocalizedText.Create("X") })
            .AddCategory(new() { Id = "c", Parent = "d" })
            .AddCategory(new() { Id = "d", Parent = "d", Kind = LossReasonKind.Unknown })
            .AddCategory(new() { Id = "a" })
            .AddCategory(new());

        var errors = Assert.Throws<InvalidDefinitionException>(builder.Build).Errors;

        Assert.Equal(
            [
                DefinitionErrorCode.InvalidText,
                DefinitionErrorCode.AmbiguousLabel,
                DefinitionErrorCode.UnknownGroup,
                DefinitionErrorCode.UnknownGroup,
                DefinitionErrorCode.MissingKind,
                DefinitionErrorCode.DuplicateId,
                DefinitionErrorCode.MissingId,
            ],
            errors.Select(error => error.Code));
        Assert.Equal(DefinitionErrorCode.MissingMember, Assert.Single(Builder().Validate()).Code);
    }

    [Fact]
    public void ToJson_OfTheStandard_ReadsBackAlikeAndFitsItsSchema()
    {
        var json = Standard.ToJson();
        var read = LossTaxonomy.FromJson(json);

        Assert.Empty(SchemaCheck.Check(json, LossTaxonomy.JsonSchema));
        Assert.Equal(Standard.ContentHash, read.ContentHash);
        Assert.Equal(Standard.Categories.AsEnumerable(), read.Categories.AsEnumerable());
        Assert.Equal(json, read.ToJson());
        Assert.Equal(json, Standard.ToBuilder().Build().ToJson());
    }

    [Theory]
    [InlineData("{", DefinitionErrorCode.MalformedJson)]
    [InlineData("{\"id\":\"t\",\"name\":\"T\"}", DefinitionErrorCode.MissingMember)]
    [InlineData("{\"id\":\"t\",\"name\":\"T\",\"categories\":[]}", DefinitionErrorCode.MissingMember)]
    [InlineData("{\"id\":\"t\",\"name\":\"T\",\"categories\":[{}]}", DefinitionErrorCode.MissingMember)]
    [InlineData(
        "{\"id\":\"t\",\"name\":\"T\",\"categories\":[{\"id\":\"a\",\"kind\":\"x\"}]}",
        DefinitionErrorCode.UnknownValue)]
    [InlineData(
        "{\"id\":\"t\",\"name\":\"T\",\"categories\":[{\"id\":\"a\",\"parent\":\"b\"}]}",
        DefinitionErrorCode.UnknownGroup)]
    [InlineData(
        "{\"id\":\"t\",\"name\":\"T\",\"categories\":[{\"id\":\"a\",\"aliases\":[1]}]}",
        DefinitionErrorCode.WrongType)]
    [InlineData(
        "{\"id\":\"t\",\"name\":\"T\",\"categories\":[{\"id\":\"a\",\"colour\":1}]}",
        DefinitionErrorCode.UnknownMember)]
    [InlineData(
        "{\"$schema\":\"urn:funnelkit:loss-taxonomy:9\",\"id\":\"t\",\"name\":\"T\",\"categories\":[{\"id\":\"a\"}]}",
        DefinitionErrorCode.UnknownValue)]
    public void FromJson_OfAFaultyDocument_SaysWhatAndWhere(string json, DefinitionErrorCode code)
    {
        var errors = Assert.Throws<InvalidDefinitionException>(() => LossTaxonomy.FromJson(json)).Errors;

        Assert.Equal(code, Assert.Single(errors).Code);
        Assert.NotNull(errors[0].Line);
    }

    private static LossTaxonomyBuilder Builder() => LossTaxonomy.CreateBuilder("own", LocalizedText.Create("Own"));
}
