using System.Reflection;
using System.Runtime.CompilerServices;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Tests;

/// <summary>Surveys are pure: no file, no clock, no database, no other project of the product.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Surveys = typeof(SurveyDefinition).Assembly;

    [Fact]
    public void It_references_nothing_but_NETs_own() =>
        Assert.All(
            Surveys.GetReferencedAssemblies(),
            known => Assert.StartsWith("System.", known.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_type_is_sealed_static_or_abstract() =>
        Assert.Empty(
            Surveys
                .GetTypes()
                .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false })
                .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
                .Select(t => t.FullName)
        );
}
