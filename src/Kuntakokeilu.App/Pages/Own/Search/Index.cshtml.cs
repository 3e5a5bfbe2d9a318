using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>How one's own search stands, what can be done now, and what was sent.</summary>
[Access(RegistrationSubject.ViewSearch, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SearchPage(gate)
{
    /// <summary>What can be done now.</summary>
    internal IEnumerable<JourneyKind> Ways =>
        Enum.GetValues<JourneyKind>().Where(kind => SearchRefusals.Of(kind, Standing) is null);

    internal IReadOnlyList<JourneyKind> Begun { get; private set; } = [];

    internal IReadOnlyList<Sending> Sent { get; private set; } = [];

    /// <summary>How it stands, in a sentence.</summary>
    internal string HowItStands =>
        Standing.Person is null ? T["search.stands.new"]
        : Standing.IsOpen ? T["search.stands.open"]
        : T["search.stands.ended"];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Enter(RegistrationSubject.ViewSearch, stop) is { } instead)
            return instead;
        Begun = await Drafts.Begun(Gate.Connection, stop);
        if (Standing.Person is { } person)
            Sent = await Sendings.Of(Gate.Connection, person, stop);
        return Page();
    }
}
