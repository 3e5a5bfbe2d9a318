using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// A form of an official about a person's case: it knows of which state it was made, and what is sent of an older one is
/// shown again with what was written in it and what is so now.
/// </summary>
internal abstract class CasePage(Gate gate) : SitePage
{
    /// <summary>Of what the form is made.</summary>
    internal int Version { get; private set; }

    /// <summary>Something was recorded meanwhile: what is shown is what is so now.</summary>
    internal bool IsStale { get; private set; }

    protected Gate Gate => gate;

    /// <summary>What the page shows of the person, read anew each time.</summary>
    protected abstract Task Read(int person, CancellationToken stop);

    /// <returns>What is answered instead when the person is not one's own.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int person, CancellationToken stop)
    {
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        await Read(person, stop);
        Version = await CaseVersion.Of(gate.Connection, person, stop);
        return null;
    }

    /// <summary>One's own case, or that of whom one acts for.</summary>
    /// <returns>What is answered instead; null of who is not on record too, of whom there is nothing to read.</returns>
    protected async Task<IActionResult?> LoadOwn(AccessAction action, CancellationToken stop)
    {
        if (gate.Actor!.Person is { } person)
            return await Load(action, person, stop);
        gate.SetSubjects([]);
        return null;
    }

    /// <summary>What was not taken, once more.</summary>
    protected async Task<IActionResult> Again(bool isStale, AccessAction action, int person, CancellationToken stop)
    {
        IsStale = isStale;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(action, person, stop) ?? Page();
    }
}
