using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Law.Tests;

/// <summary>The law is pure: it can reach no file, no clock, no database, nothing but .NET's own basics.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Law = typeof(LawBook).Assembly;

    private static readonly string[] Allowed = ["System.Runtime", "System.Collections", "System.Linq", "System.Memory"];

    /// <summary>Namespaces and types of .NET's basics that a pure function has no use for.</summary>
    private static readonly string[] Impure =
    [
        "System.IO.",
        "System.Threading.",
        "System.Environment",
        "System.Random",
        "System.DateTimeOffset",
        "System.TimeProvider",
        "System.TimeZoneInfo",
        "System.Console",
        "System.Diagnostics.Stopwatch",
        "System.Guid",
    ];

    [Fact]
    public void It_references_nothing_but_the_basics() =>
        Assert.Empty(Law.GetReferencedAssemblies().Select(a => a.Name).Except(Allowed));

    [Fact]
    public void Every_type_is_sealed_static_or_abstract() =>
        Assert.Empty(
            Law.GetTypes()
                .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false })
                .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
                .Select(t => t.FullName)
        );

    [Fact]
    public void No_member_has_a_time_of_day() =>
        Assert.Empty(
            Law.GetTypes()
                .SelectMany(t => t.GetMembers(Everything))
                .Where(m => TypesOf(m).Any(t => t == typeof(DateTime) || t == typeof(TimeSpan)))
                .Select(m => $"{m.DeclaringType}.{m.Name}")
        );

    [Fact]
    public void No_field_of_a_type_can_be_set_from_outside() =>
        Assert.Empty(
            Law.GetTypes()
                .Where(t => !t.IsEnum && !t.Name.Contains('<'))
                .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
                .Where(f => !f.IsInitOnly && !f.IsLiteral)
                .Select(f => $"{f.DeclaringType}.{f.Name}")
        );

    [Fact]
    public void It_asks_of_DateTime_only_whether_a_year_is_a_leap_year() =>
        Assert.Equal(["IsLeapYear"], Calls().Where(c => c.Type == "System.DateTime").Select(c => c.Member).Distinct());

    /// <summary>The compiler's own iterators ask for the thread; nothing else does.</summary>
    [Fact]
    public void It_calls_nothing_that_a_pure_function_has_no_use_for() =>
        Assert.DoesNotContain(
            Calls(),
            call => Impure.Any(call.Type.StartsWith) && call != ("System.Environment", "get_CurrentManagedThreadId")
        );

    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> TypesOf(MemberInfo member) =>
        member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
            _ => [],
        };

    /// <summary>Every member of another assembly that the compiled law refers to.</summary>
    private static List<(string Type, string Member)> Calls()
    {
        using PEReader file = new(File.OpenRead(Law.Location));
        MetadataReader reader = file.GetMetadataReader();
        List<(string, string)> calls = [];
        foreach (MemberReferenceHandle handle in reader.MemberReferences)
        {
            MemberReference member = reader.GetMemberReference(handle);
            if (member.Parent.Kind is not HandleKind.TypeReference)
                continue;
            TypeReference type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
            calls.Add(
                ($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}", reader.GetString(member.Name))
            );
        }
        return calls;
    }
}
