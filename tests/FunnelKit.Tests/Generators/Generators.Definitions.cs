using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests;

internal static partial class Generators
{
    private const string DeclaredRole = "engineer";

    private static readonly Gen<string?> Role = Gen.Elements(null, StandardRoles.Owner, DeclaredRole);

    private static Gen<LocalizedText?> Text => OrNull(Name("text"));

    // Most parts of most models are left out, so that the hard ones stay small enough to read and to check quickly.
    private static Gen<List<T>> Some<T>(int most, Func<int, Gen<T>> item) =>
        from count in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, most)))
        from items in Gen.CollectToList(Enumerable.Range(0, count), item)
        select items.ToList();

    /// <summary>Everything of a model but its stages; the facts are those that criteria refer to.</summary>
    private static Gen<StageModelBuilder> Framework() =>
        from word in Words
        from name in Name("model")
        from description in Text
        from factNames in Gen.CollectToList(Facts, _ => Text)
        from key in Gen.Elements(false, true)
        from values in Gen.SubListOf("t1", "t2")
        from roleName in Text
        from skip in Gen.Elements(false, true)
        from back in Gen.Elements(false, true)
        from created in Gen.Elements(false, true)
        from reason in Gen.Elements(false, true)
        from handOver in Gen.Elements(StageId.None, StageId.Create("open-0"))
        from scope in Scope()
        from reference in Gen.Elements((StageModel?)null, StageModels.FiveStage)
        select Facts
            .Zip(factNames, (fact, factName) => fact with { Name = factName, IsKeyField = key })
            .Append(new Fact { Id = "chosen", Kind = FactKind.Text, Values = [.. values] })
            .Aggregate(
                FunnelKit.Stages.StageModel.CreateBuilder($"model {word}", name),
                (builder, fact) => builder.AddFact(fact))
            .AddRole(new() { Id = DeclaredRole, Name = roleName })
            .SetDescription(description)
            .SetMoves(new()
            {
                AllowsSkip = skip,
                AllowsBack = back,
                CreationStages = created ? [StageId.Create("open-0")] : [],
                RequiresLossReason = reason,
            })
            .SetHandOver(handOver)
            .SetScope(scope)
            .SetBasedOn(reference);

    private static Gen<ModelScope?> Scope() =>
        from unit in Gen.Elements(null, "east", "华东")
        from industry in Gen.Elements(null, "医疗器械")
        from line in Gen.Elements(null, "custom")
        from market in Gen.Elements(Enum.GetValues<MarketKind>())
        from scope in Gen.Elements(
            null,
            new ModelScope { BusinessUnit = unit, Industry = industry, ProductLine = line, Market = market })
        select scope;

    /// <summary>A stage with goal, activities and deliverables, which stages of every kind may have.</summary>
    private static Gen<Stage> WithWork(Stage stage) =>
        from goal in Text
        from guidance in Text
        from next in Text
        from deliverables in Some(2, Deliverable)
        from activities in Some(2, Activity)
        select stage with
        {
            Goal = goal,
            Guidance = guidance,
            NextStep = next,
            Deliverables = [.. deliverables],
            Activities = [.. activities],
        };

    /// <summary>An open stage with criteria, approvals and escalation.</summary>
    private static Gen<Stage> WithGates(Stage stage) =>
        from entry in Some(2, index => StageCriterion($"in-{index}"))
        from exit in Some(2, index => StageCriterion($"out-{index}"))
        from approval in Role
        from days in Gen.Elements(0.5, 14d, double.Epsilon, double.MaxValue, 1d / 3d, 1e21).Three()
        let sorted = new[] { days.Item1, days.Item2, days.Item3 }.Order().ToList()
        from given in Gen.Elements(false, true).Three()
        from category in Gen.Elements(Enum.GetValues<ForecastCategory>())
        select stage with
        {
            EntryCriteria = [.. entry],
            ExitCriteria = [.. exit],
            RequiredApprovals = approval is null ? [] : [approval],
            ReminderDays = given.Item1 ? sorted[0] : null,
            DwellLimitDays = given.Item2 ? sorted[1] : null,
            EscalationDays = given.Item3 ? sorted[2] : null,
            EscalateTo = given.Item3 ? StandardRoles.Manager : null,
            ForecastCategory = category,
        };

    private static Gen<StageCriterion> StageCriterion(string id) =>
        from name in Text
        from condition in Criterion
        select new StageCriterion { Id = id, Name = name, Condition = condition };

    // Names follow from identifiers, because one identifier means one thing in the whole model.
    private static Gen<Deliverable> Deliverable(int index) =>
        from required in Gen.Elements(false, true)
        select new Deliverable
        {
            Id = $"deliverable-{index}",
            Name = FunnelKit.LocalizedText.Create($"Deliverable {index}", $"交付物{index}"),
            IsRequired = required,
        };

    private static Gen<StageActivity> Activity(int index) =>
        from role in Role
        from days in Gen.Choose(0, DueOffset.MaxDays)
        from anchor in Gen.Choose(1, 4).Select(value => (DueAnchor)value)
        from due in Gen.Elements(
            DueOffset.None, DueOffset.FromCalendarDays(days, anchor), DueOffset.FromBusinessDays(days, anchor))
        from needs in Gen.SubListOf(Facts[0].Id, StandardFacts.Amount)
        from done in OrNull(Criterion)
        select new StageActivity
        {
            Id = $"activity-{index}",
            Name = index == 0 ? null : FunnelKit.LocalizedText.Create("Visit", "拜访"),
            Role = role,
            Due = due,
            Needs = [.. needs],
            DoneWhen = done,
        };

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : class =>
        Gen.Frequency((2, Gen.Constant<T?>(null)), (1, values.Select(value => (T?)value)));
}
