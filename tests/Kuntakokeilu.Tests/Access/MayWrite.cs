using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Who may write something, by the declared rights; each file of writes says it in these words.</summary>
internal static class MayWrite
{
    internal static bool Has(Actor actor, AccessAction action) =>
        Declared.Rights.Has(actor.Role, actor.Purpose, action);

    /// <summary>Of whom the organisation serves, and whom one may know.</summary>
    internal static bool May(Actor actor, AccessAction action, int person, AccessWorld world) =>
        world.Refused(actor, action, person) is null;

    internal static bool Nobody(Actor actor, int person) => false;
}
