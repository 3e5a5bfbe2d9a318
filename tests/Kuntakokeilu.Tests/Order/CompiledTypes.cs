using System.Reflection;
using System.Reflection.Emit;

namespace Kuntakokeilu.Tests.Order;

/// <summary>What a compiled type refers to: in its declarations and in the code of its methods.</summary>
internal static class CompiledTypes
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    internal static IEnumerable<Type> ReferredToBy(Type type) =>
        Declared(type)
            .Concat(type.GetMethods(Everything).SelectMany(Called))
            .Concat(type.GetConstructors(Everything).SelectMany(Called))
            .SelectMany(Parts);

    private static IEnumerable<Type> Declared(Type type) =>
        type.GetInterfaces()
            .Concat(type.BaseType is { } above ? [above] : [])
            .Concat(type.GetFields(Everything).Select(field => field.FieldType))
            .Concat(Attributes(type))
            .Concat(type.GetMembers(Everything).SelectMany(Attributes));

    private static IEnumerable<Type> Attributes(MemberInfo member) =>
        member
            .CustomAttributes.SelectMany(
                attribute =>
                    attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.TypedValue)),
                (attribute, argument) => (IEnumerable<Type>)[attribute.AttributeType, argument.ArgumentType]
            )
            .SelectMany(types => types);

    private static IEnumerable<Type> Called(MethodBase method)
    {
        IEnumerable<Type> named = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (method is MethodInfo { ReturnType: { } returned })
            named = named.Append(returned);
        if (method.GetMethodBody() is not { } body)
            return named;
        return named
            .Concat(body.LocalVariables.Select(local => local.LocalType))
            .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(token => Resolved(method, token)));
    }

    /// <summary>The tokens of members and types in a method's instructions.</summary>
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (int at = 0; at < code.Length; )
        {
            short value = code[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | code[at++]));
            OperandType operand = Codes[value].OperandType;
            if (
                operand
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Resolved(MethodBase method, int token)
    {
        Type[] ofType = method.DeclaringType!.GetGenericArguments();
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            MethodInfo called when called.IsGenericMethod => [called.DeclaringType!, .. called.GetGenericArguments()],
            { DeclaringType: { } type } => [type],
            _ => [],
        };
    }

    /// <summary>A type with what it is made of: the element of an array, the arguments of a generic.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];
}
