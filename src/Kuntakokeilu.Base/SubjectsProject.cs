using System.Reflection;

namespace Kuntakokeilu.Base;

/// <summary>
/// Where the subjects are: their texts, small tables and mappings are found there. By its name only, so that nothing
/// here can know a subject.
/// </summary>
internal static class SubjectsProject
{
    internal static Assembly Assembly { get; } = Assembly.Load("Kuntakokeilu.Core");
}
