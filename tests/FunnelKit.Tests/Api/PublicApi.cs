using System.Reflection;
using System.Runtime.CompilerServices;

namespace FunnelKit.Tests.Api;

/// <summary>
/// Prints what an assembly offers: each type, and each member on a line of its own, in ordinal order.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            lines.Add(Header(type));
            lines.AddRange(Members(type).Order(StringComparer.Ordinal).Select(member => "    " + member));
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Header(Type type)
    {
        if (type.IsEnum)
        {
            return $"enum {type.Namespace}.{ApiNames.Of(type)} : {ApiNames.Of(Enum.GetUnderlyingType(type))}";
        }

        var modifier = type switch
        {
            { IsInterface: true } or { IsValueType: true } => string.Empty,
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => string.Empty,
        };
        var isRecord = type.GetMethods(Declared).Any(method => method.Name is "PrintMembers");
        var kind = (isRecord ? "record " : string.Empty)
            + (type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class");
        var isReadOnly = type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute));
        IEnumerable<string> parents = type is { IsClass: true, BaseType: { } parent } && parent != typeof(object)
            ? [ApiNames.Of(parent)]
            : [];
        var interfaces = type.GetInterfaces().Where(given => given.IsPublic).Select(given => ApiNames.Of(given));
        var list = string.Join(", ", parents.Concat(interfaces.Order(StringComparer.Ordinal)));
        return (isReadOnly ? "readonly " : string.Empty) + modifier + kind + $" {type.Namespace}.{ApiNames.Of(type)}"
            + (list.Length > 0 ? " : " + list : string.Empty) + ApiNames.Constraints(type.GetGenericArguments());
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"{field.Name} = {ApiNames.Literal(field.GetRawConstantValue())}");
        }

        return type.GetFields(Declared).Where(field => IsSeen(type, field)).Select(Field)
            .Concat(type.GetConstructors(Declared).Where(made => IsSeen(type, made)).Select(Constructor))
            .Concat(type.GetProperties(Declared).Select(property => Property(type, property)).OfType<string>())
            .Concat(type.GetEvents(Declared).Where(raised => IsSeen(type, raised.AddMethod!)).Select(Event))
            .Concat(type.GetMethods(Declared).Where(IsWritten).Where(method => IsSeen(type, method)).Select(Method));
    }

    private static bool IsSeen(Type type, MethodBase method) =>
        method.IsPublic || (!type.IsSealed && (method.IsFamily || method.IsFamilyOrAssembly));

    private static bool IsSeen(Type type, FieldInfo field) =>
        field.IsPublic || (!type.IsSealed && (field.IsFamily || field.IsFamilyOrAssembly));

    /// <summary>Leaves out accessors, which their properties show, and what only the compiler can call.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.Name.StartsWith('<')
        && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Field(FieldInfo field) =>
        (field.IsLiteral ? "const " : field.IsStatic ? "static " : string.Empty)
        + $"{ApiNames.Of(field)} {field.Name}"
        + (field.IsLiteral ? " = " + ApiNames.Literal(field.GetRawConstantValue()) : string.Empty);

    private static string Constructor(ConstructorInfo made) => $"{Access(made)}new({ApiNames.Parameters(made)})";

    private static string Event(EventInfo raised) => $"event {ApiNames.Of(raised.EventHandlerType!)} {raised.Name}";

    private static string Method(MethodInfo method) =>
        $"{Access(method)}{Modifiers(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}"
        + ApiNames.Arguments(method.GetGenericArguments()) + $"({ApiNames.Parameters(method)})"
        + ApiNames.Constraints(method.GetGenericArguments());

    private static string? Property(Type type, PropertyInfo property)
    {
        var getter = property.GetMethod is { } get && IsSeen(type, get) ? get : null;
        var setter = property.SetMethod is { } set && IsSeen(type, set) ? set : null;
        if ((getter ?? setter) is not { } accessor)
        {
            return null;
        }

        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var name = property.GetIndexParameters().Length > 0
            ? $"this[{ApiNames.Parameters(property.GetIndexParameters())}]"
            : property.Name;
        return (property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty)
            + $"{Access(accessor)}{Modifiers(accessor)}{ApiNames.Of(property)} {name} {{"
            + (getter is null ? string.Empty : " get;")
            + (setter is null ? string.Empty : isInit ? " init;" : " set;") + " }";
    }

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Modifiers(MethodInfo method) => method switch
    {
        { IsStatic: true, IsAbstract: true } => "static abstract ",
        { IsStatic: true } => "static ",
        { DeclaringType.IsInterface: true } => string.Empty,
        { IsAbstract: true } => "abstract ",
        _ when method.GetBaseDefinition() != method => "override ",
        { IsVirtual: true, IsFinal: false } => "virtual ",
        _ => string.Empty,
    };
}
