using System.Reflection;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>Whatever answers requests can't hold exact cells or the secret: it knows no variable of their types.</summary>
public sealed class ExactCellsTests
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] Answering =
    [
        "Kuntakokeilu.App.Pages",
        "Kuntakokeilu.App.Api",
        "Kuntakokeilu.App.Web",
        "AspNetCoreGeneratedDocument",
    ];

    [Fact]
    public void No_page_and_no_interface_knows_exact_cells_or_the_secret() =>
        Assert.Empty(
            Exact(
                typeof(Site)
                    .Assembly.GetTypes()
                    .Where(type =>
                        Array.Exists(
                            Answering,
                            name => type.Namespace?.StartsWith(name, StringComparison.Ordinal) ?? false
                        )
                    )
            )
        );

    /// <summary>The look itself: where exact cells are, it finds them, in fields, signatures and variables.</summary>
    [Fact]
    public void The_look_finds_them_where_they_are()
    {
        string[] found = [.. Exact(typeof(BaseCube).Assembly.GetTypes())];

        Assert.Contains("BaseCube.cells", found);
        Assert.Contains("BaseCube.Add", found);
        Assert.Contains("PublishedCounts.Sum", found);
    }

    private static IEnumerable<string> Exact(IEnumerable<Type> types) =>
        from type in types
        from member in type.GetMembers(Everything)
        where Types(member).Any(Mentions)
        select $"{type.Name}.{member.Name}";

    private static IEnumerable<Type> Types(MemberInfo member) =>
        member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            MethodBase method =>
            [
                .. method.GetParameters().Select(one => one.ParameterType),
                .. method.GetMethodBody()?.LocalVariables.Select(one => one.LocalType) ?? [],
                .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
            ],
            _ => [],
        };

    private static bool Mentions(Type type) =>
        type == typeof(People)
        || type == typeof(BaseCube)
        || type == typeof(RecordKeys)
        || (type.HasElementType && Mentions(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));
}
