using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>The rights as all subjects together declare them.</summary>
internal static class Declared
{
    internal static AccessRights Rights => Subjects.Rights;

    internal static AccessRules Rules { get; } = new(Rights);
}
