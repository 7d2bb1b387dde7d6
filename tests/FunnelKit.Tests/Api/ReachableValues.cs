using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace FunnelKit.Tests.Api;

/// <summary>
/// Values that can be had without arguments — defaults, parameterless constructions, well-known values — and all that
/// their properties lead to.
/// </summary>
internal sealed class ReachableValues
{
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Assembly> _assemblies;
    private readonly List<(string Path, bool IsDefault)> _arrays = [];

    private ReachableValues(IEnumerable<Type> types) => _assemblies = [.. types.Select(type => type.Assembly)];

    /// <summary>Gets the immutable arrays that were met.</summary>
    public IReadOnlyList<(string Path, bool IsDefault)> Arrays => _arrays;

    public static ReachableValues From(IReadOnlyCollection<Type> types)
    {
        var found = new ReachableValues(types);
        foreach (var type in types.Where(type => type is { IsEnum: false, ContainsGenericParameters: false }))
        {
            if (type is { IsAbstract: false, IsByRefLike: false }
                && (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null))
            {
                found.Visit($"new {type.Name}()", Activator.CreateInstance(type), type);
            }

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            {
                found.Visit($"{type.Name}.{property.Name}", property.GetValue(null), property.PropertyType);
            }
        }

        return found;
    }

    private void Visit(string path, object? value, Type type)
    {
        if (value is null)
        {
            return;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            VisitArray(path, value, type);
        }
        else if (_assemblies.Contains(type.Assembly) && !type.IsEnum && (type.IsValueType || _visited.Add(value)))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetMethod is not null
                    && property.GetIndexParameters().Length == 0
                    && property.PropertyType != type)
                {
                    Visit($"{path}.{property.Name}", property.GetValue(value), property.PropertyType);
                }
            }
        }
    }

    private void VisitArray(string path, object array, Type type)
    {
        var isDefault = (bool)type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(array)!;
        _arrays.Add((path, isDefault));
        if (!isDefault)
        {
            foreach (var (index, item) in ((IEnumerable)array).Cast<object?>().Index())
            {
                Visit($"{path}[{index}]", item, type.GetGenericArguments()[0]);
            }
        }
    }
}
