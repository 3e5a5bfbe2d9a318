using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Register.Finding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>
/// Finds a person by identity code, identifier or name. The question comes by POST and leads to the person's number, so
/// that nothing personal stands in an address or a log.
/// </summary>
[Access(AccessAction.SearchPerson, Concerns = Concerns.People)]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    /// <summary>What was written.</summary>
    [BindProperty(Name = "who")]
    public string? Who { get; set; }

    /// <summary>Number of the last one shown, to go on after.</summary>
    [BindProperty(Name = "after")]
    public int After { get; set; }

    internal IReadOnlyList<FoundPerson> Found { get; private set; } = [];

    internal bool HasMore { get; private set; }

    internal LeftOut? LeftOut { get; private set; }

    /// <summary>A supervisor has no names: whom a matter is about is known by a code.</summary>
    internal bool ByName => gate.Actor!.Role is not Role.Supervisor;

    internal bool May(AccessAction action) => gate.Actor.May(action);

    public void OnGet() => gate.Shows([]);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.Shows([]);
        if (PersonQuestion.Of(Who, ByName, out QuestionFault fault) is not { } question)
        {
            ModelState.AddModelError("who", Told(fault));
            return Page();
        }
        Carried = Question(After);
        if (await PersonSearch.Exactly(gate.Connection, question.Code, stop) is { } person)
        {
            gate.Shows([person]);
            return Redirect(Link[$"/register/people/{person}"]);
        }
        if (question.NameKey is { } name)
            Found = await PersonSearch.ByName(gate.Connection, name, After, PageLength + 1, stop);
        HasMore = Found.Count > PageLength;
        Found = [.. Found.Take(PageLength)];
        gate.Shows(Found.Select(one => one.Person));
        if (Found.Count > 0)
            return Page();
        LeftOut = await PersonSearch.LeftOutOf(gate.Connection, question.Code, stop);
        if (LeftOut is { } known)
            gate.Shows([known.Person]);
        else
            ModelState.AddModelError("who", T["people.unknown"]);
        return Page();
    }

    /// <summary>The question again, after a place of its list.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Question(int after) =>
        [new("who", Who ?? ""), new("after", after.ToString(CultureInfo.InvariantCulture))];

    internal DataTable Table() =>
        new(
            T["people.found"],
            [new(T["people.name"]), new(T["people.born"], IsNumber: true), new(T["people.since"])],
            [.. Found.Select(Row)]
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

    private string Told(QuestionFault fault) =>
        fault switch
        {
            QuestionFault.BadCode => T["people.bad_code"],
            QuestionFault.TooLong => T["people.unknown"],
            _ => T["people.missing"],
        };

    private Markup Open(LeftOut leftOut) =>
        Markup.Of($"""<p><a href="{Link[$"/access/open/{leftOut.Person}"]}">{T["people.open"]}</a></p>""");

    private IReadOnlyList<Markup> Row(FoundPerson one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.FamilyName} {one.GivenNames}</a>"""),
            Markup.Of($"{one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "–"}"),
            Markup.Of($"{(one.Since is { } since ? T.Date(since) : "–")}"),
        ];
}
