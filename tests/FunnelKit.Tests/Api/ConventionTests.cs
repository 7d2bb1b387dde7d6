using System.Reflection;
using System.Runtime.CompilerServices;
using FunnelKit.Diagnosis;

namespace FunnelKit.Tests.Api;

/// <summary>House rules that reflection can check, so that reviews do not have to.</summary>
public sealed class ConventionTests
{
    /// <summary>Enums whose zero has a better name than None, because the value is a sensible answer.</summary>
    private static readonly Dictionary<string, string> ZeroNames = new(StringComparer.Ordinal)
    {
        [nameof(FunnelShape)] = nameof(FunnelShape.Undetermined),
    };

    private static readonly string[] ComparisonOperators =
        ["op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual"];

    private static readonly Type[] CoreTypes = typeof(Rate).Assembly.GetExportedTypes();

    private static readonly Type[] AllTypes =
        [.. Repository.Packages.SelectMany(package => Assembly.Load(package).GetExportedTypes())];

    [Fact]
    public void PublicClasses_AreSealedStaticOrAbstract() =>
        House.Forbids(
            "A public class is sealed, static or abstract; these are open:",
            AllTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(Name));

    [Fact]
    public void PublicTypes_AreNotPositionalRecords() =>
        House.Forbids(
            "A record is not positional, so that a property can be added without breaking callers; these are:",
            AllTypes.Where(type => type.GetMethods().Any(method => method.Name == "Deconstruct")).Select(Name));

    [Fact]
    public void ComparableTypes_DefineComparisonOperators() =>
        House.Forbids(
            "A type that is ordered defines <, >, <= and >=; these do not:",
            from type in AllTypes
            where type.GetInterfaces().Any(given => IsComparableOf(given, type))
            from name in ComparisonOperators
            where type.GetMethod(name) is null
            select $"{Name(type)}: {name}");

    [Fact]
    public void ValueTypes_HonourTheirAnnotationsWhenDefault()
    {
        var nullability = new NullabilityInfoContext();
        var structs = AllTypes
            .Where(type => type is { IsValueType: true, IsEnum: false })
            .Where(type => type is { ContainsGenericParameters: false, IsByRefLike: false })
            .Select(type => (Type: type, Value: Activator.CreateInstance(type)!))
            .ToList();

        Assert.NotEmpty(structs);
        House.Forbids(
            "The default of a struct equals itself:",
            from pair in structs
            where !pair.Value.Equals(Activator.CreateInstance(pair.Type))
            select Name(pair.Type));
        House.Forbids(
            "The default of a struct has a text:",
            structs.Where(pair => pair.Value.ToString() is null).Select(pair => Name(pair.Type)));
        House.Forbids(
            "A property that is annotated as never null is null in the default of its struct:",
            from pair in structs
            from property in pair.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.GetMethod is not null && property.GetIndexParameters().Length == 0
            where nullability.Create(property).ReadState == NullabilityState.NotNull
            where property.GetValue(pair.Value) is null
            select $"{Name(pair.Type)}.{property.Name}");
    }

    [Fact]
    public void ImmutableArrays_AreNeverDefault()
    {
        var found = ReachableValues.From(AllTypes);

        Assert.NotEmpty(found.Arrays);
        House.Forbids(
            "A property of type ImmutableArray is at least empty; these are default:",
            found.Arrays.Where(array => array.IsDefault).Select(array => array.Path));
    }

    [Fact]
    public void Core_References_OnlyTheBaseClassLibrary() =>
        House.Forbids(
            "The core depends on nothing but the base class library; it references:",
            typeof(Rate).Assembly.GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Enums_NameTheirZero() =>
        House.Forbids(
            "An enum names its zero None, or is listed here with its better name; these do not:",
            AllTypes
                .Where(type => type.IsEnum && !string.Equals(
                    Enum.GetName(type, Enum.ToObject(type, 0)),
                    ZeroNames.GetValueOrDefault(type.Name, "None"),
                    StringComparison.Ordinal))
                .Select(Name));

    [Fact]
    public void PublicTypes_HaveNoFields() =>
        House.Forbids(
            "A well-known value is a property, and nothing else is a public field except constants:",
            from type in AllTypes
            where !type.IsEnum
            from field in type.GetFields()
            where !field.IsLiteral
            select $"{Name(type)}.{field.Name}");

    [Fact]
    public void Properties_AreSetOnlyInOptions() =>
        House.Forbids(
            "Only types named …Options have properties that can be set after construction:",
            from type in AllTypes
            where !type.Name.EndsWith("Options", StringComparison.Ordinal)
            from property in type.GetProperties()
            where property.DeclaringType!.Assembly == type.Assembly
                && property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{Name(type)}.{property.Name}");

    [Fact]
    public void Interfaces_AreAtMostOneInTenPublicTypes()
    {
        var interfaces = CoreTypes.Where(type => type.IsInterface).Select(Name).ToList();

        Assert.True(
            interfaces.Count * 10 <= CoreTypes.Length,
            $"{interfaces.Count} of {CoreTypes.Length} public types are interfaces: {string.Join(", ", interfaces)}.");
    }

    [Fact]
    public void Extensions_ExtendOnlyOurTypesAndTheSeamsOfTheHost() =>
        House.Forbids(
            "Extension methods extend FunnelKit's own types or the host's builders, and nothing else:",
            from type in AllTypes
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.IsDefined(typeof(ExtensionAttribute))
            let extended = method.GetParameters()[0].ParameterType
            where extended.Namespace?.StartsWith("FunnelKit", StringComparison.Ordinal) != true
                && extended.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) != true
            select $"{Name(type)}.{method.Name} extends {extended}");

    private static bool IsComparableOf(Type given, Type type) =>
        given.IsGenericType
        && given.GetGenericTypeDefinition() == typeof(IComparable<>)
        && given.GetGenericArguments()[0] == type;

    private static string Name(Type type) => type.FullName ?? type.Name;
}
