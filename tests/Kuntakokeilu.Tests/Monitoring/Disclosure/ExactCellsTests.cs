using System.Reflection;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>
/// Whatever answers requests can't hold exact cells or the secret, and what answers everyone can't hold the exact counts
/// that officials see: it knows no variable of their types.
/// </summary>
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
                typeof(WebSite)
                    .Assembly.GetTypes()
                    .Where(type =>
                        Array.Exists(
                            Answering,
                            name => type.Namespace?.StartsWith(name, StringComparison.Ordinal) ?? false
                        )
                    ),
                IsExactCell
            )
        );

    /// <summary>
    /// The counts of the register as they are, for pages behind sign-in: of open pages and the open statistics neither
    /// they themselves nor any part of the site that they are made with.
    /// </summary>
    [Fact]
    public void Nothing_open_to_everyone_knows_counts_of_the_register()
    {
        HashSet<Type> open = MadeWith(typeof(WebSite).Assembly.GetTypes().Where(IsOpen));

        Assert.Contains(open, type => type.Name == "CountryMap");
        Assert.Empty(Exact(open, IsCount));
    }

    [Fact]
    public void The_look_finds_counts_where_officials_see_them() =>
        Assert.Contains(
            "IndexModel.Figures",
            Exact(MadeWith([typeof(App.Pages.Steering.TargetGroup.IndexModel)]), IsCount)
        );

    /// <summary>The look itself: where exact cells are, it finds them, in fields, signatures and variables.</summary>
    [Fact]
    public void The_look_finds_them_where_they_are()
    {
        string[] found = [.. Exact(typeof(BaseCube).Assembly.GetTypes(), IsExactCell)];

        Assert.Contains("BaseCube.cells", found);
        Assert.Contains("BaseCube.Add", found);
        Assert.Contains("PublishedCounts.Sum", found);
    }

    private static bool IsOpen(Type type) =>
        type.GetCustomAttribute<OpenToEveryoneAttribute>() is not null
        || (type.Namespace?.StartsWith("Kuntakokeilu.App.Api.Statistics", StringComparison.Ordinal) ?? false)
        || (type.Namespace?.StartsWith("Kuntakokeilu.App.Pages.Statistics", StringComparison.Ordinal) ?? false);

    /// <summary>The types with all of the site that they have variables of, and so on.</summary>
    private static HashSet<Type> MadeWith(IEnumerable<Type> types)
    {
        HashSet<Type> found = [];
        Queue<Type> ahead = new(types);
        while (ahead.TryDequeue(out Type? type))
            if (type.Assembly == typeof(WebSite).Assembly && found.Add(type))
                foreach (
                    Type next in type.GetMembers(Everything)
                        .SelectMany(Types)
                        .SelectMany(Parts)
                        .Concat(type.GetNestedTypes(Everything))
                        .Append(type.BaseType ?? typeof(object))
                )
                    ahead.Enqueue(next);
        return found;
    }

    private static IEnumerable<string> Exact(IEnumerable<Type> types, Func<Type, bool> isExact) =>
        from type in types
        from member in type.GetMembers(Everything)
        where Types(member).SelectMany(Parts).Any(isExact)
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

    /// <summary>The type, and what it is an array, a list or a task of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type)
        : [type];

    private static bool IsExactCell(Type type) =>
        type == typeof(People) || type == typeof(BaseCube) || type == typeof(RecordKeys);

    private static bool IsCount(Type type) => type.Namespace == typeof(Overview).Namespace;
}
