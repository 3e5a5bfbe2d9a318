using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Finding;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>
/// Finds a person by identity code, identifier or name. The question comes by POST and leads to the person's number, so
/// that nothing personal stands in an address or a log.
/// </summary>
[Access(RegisterSubject.ViewSearchForm, Post = RegisterSubject.SearchPerson, Concerns = Concerns.People)]
[LimitedSearch]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    private FindForm? form;

    internal override FindForm Form => form ??= new(T, ByName);

    /// <summary>Number of the last one shown, to go on after; 0 for none.</summary>
    [BindProperty(Name = "after")]
    public int After { get; set; }

    /// <summary>Number of the first one shown, to go back before; 0 for none.</summary>
    [BindProperty(Name = "before")]
    public int Before { get; set; }

    internal Page<FoundPerson> Found { get; private set; } = Page<FoundPerson>.Empty;

    internal LeftOut? LeftOut { get; private set; }

    /// <summary>Nobody was found: that is a result, not an error.</summary>
    internal bool IsUnknown { get; private set; }

    /// <summary>A supervisor has no names: whom a matter is about is known by a code.</summary>
    internal bool ByName => gate.Actor!.Role is not Role.Supervisor;

    internal bool May(AccessAction action) => gate.Leads(action);

    public void OnGet() => gate.SetSubjects([]);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.SetSubjects([]);
        if (!ReadForm())
            return Page();
        if (PersonQuestion.Of(Form.Who.Value, ByName, out _) is not { } question)
            return Refuse(Form.Who, T["people.bad_code"]);
        Carried = [.. Form.Given, new("after", $"{After}"), new("before", $"{Before}")];
        if (await PersonSearch.Exactly(gate.Connection, question.Code, stop) is { } person)
        {
            gate.SetSubjects([person]);
            return Redirect(Link[$"/register/people/{person}"]);
        }
        if (question.NameKey is { } name)
            Found = await PersonSearch.ByName(gate.Connection, name, Beside, Turning, PageLength, stop);
        gate.SetSubjects(Found.Rows.Select(one => one.Person));
        if (Found.Rows.Count > 0)
            return Page();
        LeftOut = await PersonSearch.LeftOutOf(gate.Connection, question.Code, stop);
        if (LeftOut is { } known)
            gate.SetSubjects([known.Person]);
        IsUnknown = LeftOut is null;
        return Page();
    }

    private int Beside => After > 0 ? After : Before;

    private Turn? Turning =>
        After > 0 ? Turn.Forward
        : Before > 0 ? Turn.Back
        : null;

    /// <summary>The other pages: asked for again, since a name stands in no address.</summary>
    internal PostPaging Paging() =>
        new(
            [.. Form.Given],
            Turning is not null,
            Found.HasPrevious ? $"{Found.Rows[0].Person}" : null,
            Found.HasNext ? $"{Found.Rows[^1].Person}" : null
        );

    internal DataTable Table() =>
        new(
            T["people.found"],
            [new(T["people.name"]), new(T["people.born"], IsNumber: true), new(T["people.since"])],
            [.. Found.Rows.Select(Row)]
        );

    /// <summary>Why the person is not shown, and the way to open it where there is one.</summary>
    internal Notice WhyLeftOut(LeftOut leftOut)
    {
        (string heading, string more) = leftOut.Why switch
        {
            RefusalReason.OwnDataAsOfficial => (T["people.own"], T["people.own_more"]),
            RefusalReason.Disqualified => (T["people.disqualified"], T["people.disqualified_more"]),
            RefusalReason.NeedsReason => (T["people.needs_reason"], T["people.needs_reason_more"]),
            _ => (T["people.former"], T["people.former_more", T.Date(leftOut.FormerUntil!.Value)]),
        };
        Markup open = AccessRules.CanBeOpened(leftOut.Why) ? Open(leftOut) : Markup.Empty;
        return new(NoticeKind.Info, heading, Markup.Of($"<p>{more}</p>{open}"));
    }

    private Markup Open(LeftOut leftOut) =>
        Markup.Of($"""<p><a href="{Link[$"/access/open/{leftOut.Person}"]}">{T["people.open"]}</a></p>""");

    private IReadOnlyList<Markup> Row(FoundPerson one) =>
        [
            Markup.Of(
                $"""<a href="{Link[$"/register/people/{one.Person}"]}">{PersonName.InList(one.FamilyName, one.GivenNames)}</a>"""
            ),
            Markup.Of($"{one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "–"}"),
            Markup.Of($"{(one.Since is { } since ? T.Date(since) : "–")}"),
        ];
}
