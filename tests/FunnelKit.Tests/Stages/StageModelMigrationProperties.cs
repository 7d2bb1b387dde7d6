using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed class StageModelMigrationProperties
{
    [Fact]
    public void Every_opportunity_has_a_place_in_the_new_model() =>
        PropertyCheck.ForAll(Migrations(), test =>
        {
            var (migration, facts) = test;
            foreach (var stage in migration.From.Stages)
            {
                var mapped = migration.Map(stage.Id, facts);

                Assert.True(migration.To.TryGetStage(mapped, out var target));
                Assert.Equal(stage.Kind, target.Kind);
                Assert.Contains(mapped, migration.StepOf(stage.Id).To);
                Assert.True(!migration.TryMap(stage.Id, out var always) || always == mapped);
            }
        });

    [Fact]
    public void Where_a_migration_is_reversible_going_there_and_back_changes_nothing() =>
        PropertyCheck.ForAll(Migrations(), test =>
        {
            var (migration, facts) = test;
            if (migration.IsReversible)
            {
                var back = migration.Reverse();

                Assert.All(
                    migration.From.Stages,
                    stage => Assert.Equal(stage.Id, back.Map(migration.Map(stage.Id, facts), facts)));
            }
            else
            {
                Assert.Throws<InvalidOperationException>(migration.Reverse);
            }
        });

    [Fact]
    public void Migrations_of_every_kind_are_generated() =>
        Assert.Equal(
            Enum.GetValues<MigrationStepKind>().Where(kind => kind != MigrationStepKind.None),
            Gen.Sample(Migrations(), 200)
                .SelectMany(test => test.Migration.Steps)
                .Select(step => step.Kind)
                .Distinct()
                .Order());

    /// <summary>Migrations from a model to one of which every open stage has one of the fates there are.</summary>
    private static Gen<(StageModelMigration Migration, FactTable Facts)> Migrations() =>
        from open in Gen.Choose(1, 6)
        from fates in Gen.Choose(0, 4).ListOf(open)
        from inserted in Gen.Choose(0, 2)
        from criterion in Generators.Criterion
        from facts in Generators.FactTable
        select (Migrate(fates, inserted, criterion), facts);

    private static StageModelMigration Migrate(IEnumerable<int> fates, int inserted, Criterion criterion)
    {
        var steps = new List<Action<StageModelMigrationBuilder>>();
        var stages = new List<string>();
        foreach (var (index, fate) in fates.Index())
        {
            var old = $"old-{index}";
            var name = (fate, stages.Count) switch
            {
                (0, _) => old,
                (3 or 4, > 0) => stages[^1],
                _ => $"new-{index}",
            };
            var other = $"other-{index}";
            stages.AddRange(new[] { name, fate == 2 ? other : name }.Except(stages, StringComparer.Ordinal));
            steps.Add(fate switch
            {
                0 => _ => { }
                ,
                2 => builder => builder.Split(Id(old), Id(name), (criterion, Id(other))),
                3 => builder => builder.Retire(Id(old), Id(name)),
                4 => builder => builder.Merge(Id(name), Id(old)),
                _ => builder => builder.Rename(Id(old), Id(name)),
            });
        }

        var added = Enumerable.Range(0, inserted).Select(index => $"inserted-{index}").ToList();
        var builder = StageModelMigration.CreateBuilder(
            Model("before", Enumerable.Range(0, fates.Count()).Select(index => $"old-{index}")),
            Model("after", stages.Concat(added)));
        steps.ForEach(step => step(builder));
        added.ForEach(id => builder.Insert(Id(id)));
        return builder.Build();
    }

    private static StageModel Model(string id, IEnumerable<string> open)
    {
        var builder = Generators.Facts.Aggregate(
            StageModel.CreateBuilder(id, id), (builder, fact) => builder.AddFact(fact));
        return open.Aggregate(builder, (result, stage) => result.AddStage(stage, stage))
            .AddStage("won", "Won", StageKind.Won)
            .AddStage("lost", "Lost", StageKind.Lost)
            .Build();
    }

    private static StageId Id(string id) => StageId.Create(id);
}
