using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FunnelKit.Stages;

namespace FunnelKit.Tests.Stages;

public sealed partial class StageModelProperties
{
    [Fact]
    public void Writing_then_reading_gives_an_equal_model() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            var json = model.ToJson();

            var read = StageModel.FromJson(json);

            Assert.Equal(model, read);
            Assert.Equal(model.GetHashCode(), read.GetHashCode());
            Assert.Equal(model.ContentHash, read.ContentHash);
            Assert.Equal(json, read.ToJson());
            Assert.Equal(model, StageModel.FromJson(Encoding.UTF8.GetBytes(json)));
        });

    [Fact]
    public void Building_from_a_models_builder_gives_an_equal_model() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            var again = model.ToBuilder().Build();

            Assert.NotSame(model, again);
            Assert.Equal(model, again);
            Assert.Equal(model.ContentHash, again.ContentHash);
        });

    [Fact]
    public void Models_that_differ_in_one_stage_are_neither_equal_nor_of_one_hash() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            foreach (var stage in model.Stages)
            {
                var changed = stage with { Aliases = [.. stage.Aliases, "one more"] };

                var other = model.ToBuilder().ReplaceStage(stage.Id, changed).Build();

                Assert.NotEqual(model, other);
                Assert.NotEqual(model.ContentHash, other.ContentHash);
            }
        });

    [Fact]
    public void The_order_of_languages_and_the_case_of_their_tags_change_nothing() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            var other = OtherTags.Of(model);

            Assert.Equal(model, other);
            Assert.Equal(model.GetHashCode(), other.GetHashCode());
            Assert.Equal(model.ContentHash, other.ContentHash);
            Assert.Equal(model.ToString(), other.ToString());
        });

    [Fact]
    public void The_culture_changes_nothing() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            var before = CultureInfo.CurrentCulture;
            var (json, hash) = (model.ToJson(), model.ContentHash);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

                var read = StageModel.FromJson(json);

                Assert.Equal(json, read.ToJson());
                Assert.Equal(hash, read.ContentHash);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

    [Fact]
    public void Every_label_finds_its_stage() =>
        PropertyCheck.ForAll(Generators.StageModel, model =>
        {
            foreach (var stage in model.Stages)
            {
                var names = stage.Name!.Texts.Select(pair => pair.Value);

                Assert.All([stage.Id.Value, .. names, .. stage.Aliases], label =>
                {
                    Assert.True(model.TryFindStage($" {label.ToUpperInvariant()} ", out var found));
                    Assert.Same(stage, found);
                });
            }
        });

    [Fact]
    public void What_is_written_conforms_to_the_schema() =>
        PropertyCheck.ForAll(Generators.StageModel, model => Assert.Empty(SchemaCheck.Check(model.ToJson())));

    [Fact]
    public void Damaged_documents_are_read_or_refused_with_places_inside_them() =>
        PropertyCheck.ForAll(Damaged(), utf8 =>
        {
            try
            {
                var model = StageModel.FromJson(utf8);

                Assert.Equal(model, StageModel.FromJson(model.ToJson()));
            }
            catch (InvalidDefinitionException exception)
            {
                var lines = utf8.Count(value => value == '\n') + 1;
                var places = exception.Errors.Select(error => Place().Match(error.Message));

                Assert.NotEmpty(exception.Errors);
                Assert.All(places, place =>
                    Assert.InRange(int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture), 1, lines));
            }
        });

    /// <summary>Templates in which some bytes are replaced, and of which some are cut off.</summary>
    private static Gen<byte[]> Damaged() =>
        from model in Gen.Elements(StageModels.All.AsEnumerable())
        let utf8 = Encoding.UTF8.GetBytes(model.ToJson())
        from count in Gen.Choose(0, 3)
        from positions in Gen.Choose(0, utf8.Length - 1).ListOf(count)
        from values in Gen.Elements("\"{}[]:, \n0-aw\\\u0000"u8.ToArray().Append((byte)0xE7)).ListOf(count)
        from length in Gen.Frequency((4, Gen.Constant(utf8.Length)), (1, Gen.Choose(0, utf8.Length)))
        select WithBytes(utf8, positions.Zip(values))[..length];

    private static byte[] WithBytes(byte[] utf8, IEnumerable<(int Position, byte Value)> changes)
    {
        foreach (var (position, value) in changes)
        {
            utf8[position] = value;
        }

        return utf8;
    }

    [GeneratedRegex(
        @"^Line (?<line>\d+), column [1-9]\d*, \$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
