using Kuntakokeilu.App.Pages.Register.Restarts;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Restarting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Restart;

/// <summary>Whoever may not start again on the web asks the municipality in a message; or comes, or calls.</summary>
[Access(RestartsSubject.ViewRestartAsk, Post = RestartsSubject.AskToRestart, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AskModel(Gate gate, Texts texts) : SitePage
{
    internal override AskForm Form { get; } = new(texts);

    internal bool IsRestricted { get; private set; }

    /// <summary>When one has asked last; null for not since the search ended.</summary>
    internal DateOnly? SentOn { get; private set; }

    /// <summary>By which what is sent twice is known.</summary>
    internal Guid Matter { get; private set; } = Guid.NewGuid();

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await Load(RestartsSubject.ViewRestartAsk, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] Guid matter, CancellationToken stop)
    {
        if (await Load(RestartsSubject.AskToRestart, stop) is { } instead)
            return instead;
        if (!IsRestricted)
            return Page();
        Matter = matter == Guid.Empty ? Matter : matter;
        if (!ReadForm())
            return Page();
        int person = gate.Actor!.Person!.Value;
        bool isSent = await RestartRequests.Ask(Matter, person, Form.Text.Value, Today, await gate.Begin(stop), stop);
        return isSent ? Redirect(Link["/own/restart/ask"]) : Refuse(Form.Text, T["restart_ask.nobody"]);
    }

    private async Task<IActionResult?> Load(AccessAction action, CancellationToken stop)
    {
        if (gate.Actor!.Person is not { } person)
        {
            gate.SetSubjects([]);
            return null;
        }
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        SearchStanding standing = await StandingReader.Read(
            gate.Connection,
            SearchOf.Oneself(person),
            newcomer: null,
            Today,
            stop
        );
        IsRestricted = SearchRefusals.Of(JourneyKind.Restart, standing) is SearchRefusal.RestartRestricted;
        DateOnly? sent = await RestartRequests.SentOn(gate.Connection, person, stop);
        SentOn = sent >= standing.LatestDay ? sent : null;
        return null;
    }
}

internal sealed class AskForm(Texts t) : Form
{
    internal TextField Text { get; } =
        new("text", t["restart_ask.text"])
        {
            Help = t["restart_ask.help"],
            Lines = 6,
            Shortest = 10,
            Longest = 2000,
            Missing = t["restart_ask.no_text"],
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
