using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>Whom a page or route concerns, so that the gate can see to it that it was asked about them.</summary>
internal enum Concerns
{
    /// <summary>Nobody of the register: rights of use, imports, one's own sessions.</summary>
    Nobody,

    /// <summary>People: the handler asks the gate about the one, or tells it whom a list shows.</summary>
    People,
}

/// <summary>What a page or route is, in the words of the access rules. One without it, or
/// <see cref="OpenToEveryoneAttribute"/>, keeps the site from starting.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AccessAttribute(AccessAction action) : Attribute
{
    internal AccessAction Action { get; } = action;

    /// <summary>What sending its form is, where that is another action.</summary>
    public AccessAction Post { get; init; } = action;

    public Concerns Concerns { get; init; } = Concerns.Nobody;

    internal AccessAction Of(string method) => HttpMethods.IsPost(method) ? Post : Action;

    /// <summary>Whether a request of this method may change something: sending a form does where its action does.</summary>
    internal bool Acts(string method, AccessRights rights) => HttpMethods.IsPost(method) && rights.Changes(Post);

    internal Task Enter(Gate gate, HttpContext http) =>
        Acts(http.Request.Method, http.RequestServices.GetRequiredService<AccessRights>())
            ? gate.EnterToAct(http.RequestAborted)
            : gate.Enter(http.RequestAborted);
}

/// <summary>Shows nothing about any person: statistics, the law, the areas, "who serves me?".</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OpenToEveryoneAttribute : Attribute;

/// <summary>
/// What is done here is noted nowhere, neither in the audit nor in the log nor in traces: its time would tell of somebody
/// who is not to be known. What is refused is noted.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class LeavesNoTraceAttribute : Attribute
{
    internal static bool IsOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<LeavesNoTraceAttribute>() is not null;
}
