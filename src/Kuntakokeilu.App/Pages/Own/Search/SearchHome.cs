using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>How somebody's search stands, what can be done now, and what was sent.</summary>
internal abstract class SearchHome(Gate gate) : SearchPage(gate)
{
    /// <summary>What can be done now.</summary>
    internal IEnumerable<JourneyKind> Ways =>
        Enum.GetValues<JourneyKind>().Where(kind => SearchRefusals.Of(kind, Standing) is null);

    /// <summary>Starting again is restricted on the web: it is told how to ask.</summary>
    internal bool IsRestricted => SearchRefusals.Of(JourneyKind.Restart, Standing) is SearchRefusal.RestartRestricted;

    internal IReadOnlyList<JourneyKind> Begun { get; private set; } = [];

    internal IReadOnlyList<Sending> Sent { get; private set; } = [];

    /// <summary>How it stands, in a sentence.</summary>
    internal string HowItStands =>
        Standing.Person is null ? T["search.stands.new"]
        : Standing.IsOpen ? T["search.stands.open"]
        : T["search.stands.ended"];

    protected async Task<IActionResult> Show(Journeys way, CancellationToken stop)
    {
        if (await Enter(way, way.View, stop) is { } instead)
            return instead;
        Begun = await Drafts.Begun(Gate.Connection, Whose, stop);
        if (Standing.Person is { } person)
            Sent = await Sendings.Of(Gate.Connection, person, stop);
        return Page();
    }
}
