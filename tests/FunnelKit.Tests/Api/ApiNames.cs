using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FunnelKit.Tests.Api;

/// <summary>Writes types, parameters and constants as C# does, with nullability.</summary>
internal static class ApiNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    public static string Of(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var mark = type is { IsValueType: false, IsGenericParameter: false }
            && (nullability?.ReadState == NullabilityState.Nullable
                || nullability?.WriteState == NullabilityState.Nullable)
            ? "?"
            : string.Empty;
        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]" + mark;
        }

        if (!type.IsGenericType)
        {
            return (Keywords.GetValueOrDefault(type) ?? (type.IsNested && !type.IsGenericParameter
                ? $"{Of(type.DeclaringType!)}.{type.Name}"
                : type.Name)) + mark;
        }

        var states = nullability?.GenericTypeArguments ?? [];
        var arguments = type.GetGenericArguments()
            .Select((argument, index) => Of(argument, index < states.Length ? states[index] : null));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }

    public static string Arguments(Type[] parameters) =>
        parameters.Length == 0 ? string.Empty : $"<{string.Join(", ", parameters.Select(type => type.Name))}>";

    public static string Constraints(Type[] parameters) => string.Concat(parameters.Select(Constraint));

    public static string Parameters(MethodBase method)
    {
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return receiver + Parameters(method.GetParameters());
    }

    public static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum => $"{Of(value.GetType())}.{value}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var passing = !type.IsByRef ? string.Empty
            : parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : "ref ";
        var isList = parameter.IsDefined(typeof(ParamArrayAttribute), false);
        var isOptionalStruct = parameter is { HasDefaultValue: true, DefaultValue: null }
            && type.IsValueType
            && Nullable.GetUnderlyingType(type) is null;
        return (isList ? "params " : string.Empty) + passing + $"{Of(parameter)} {parameter.Name}"
            + (!parameter.HasDefaultValue ? string.Empty
                : isOptionalStruct ? " = default"
                : " = " + Literal(Default(parameter)));
    }

    private static object? Default(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return parameter.DefaultValue is { } value && type.IsEnum ? Enum.ToObject(type, value) : parameter.DefaultValue;
    }

    private static string Constraint(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var names = parameter.GetGenericParameterConstraints()
            .Where(type => type != typeof(ValueType))
            .Select(type => Of(type));
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            names = names.Prepend("class");
        }

        names = isStruct ? names.Prepend("struct") : names;
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            names = names.Append("new()");
        }

        var list = string.Join(", ", names);
        return list.Length == 0 ? string.Empty : $" where {parameter.Name} : {list}";
    }
}
