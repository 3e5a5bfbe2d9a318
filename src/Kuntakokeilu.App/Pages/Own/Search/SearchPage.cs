using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>
/// A page of a journey: whose it is, how they stand, and what has been answered so far. The same whether a jobseeker goes it
/// or an official on one's behalf.
/// </summary>
internal abstract class SearchPage(Gate gate) : SitePage
{
    internal JourneyKind Kind { get; private set; }

    internal Journeys Way { get; private set; } = Journeys.Own;

    internal SearchStanding Standing { get; private set; } = null!;

    /// <summary>Why the journey can't be gone; null when it can.</summary>
    internal SearchRefusal? Closed { get; private set; }

    /// <summary>Null when nothing has been answered yet, or not for long.</summary>
    internal OpenDraft? Draft { get; private set; }

    internal SearchAnswers Answers => Draft?.Answers ?? SearchAnswers.Empty;

    protected Gate Gate => gate;

    internal SearchOf Whose => Way.IsOnBehalf ? SearchOf.Another(Way.Person) : SearchOf.Oneself(gate.Actor!.Person);

    /// <summary>On whose behalf, by name where it is known; null of oneself.</summary>
    internal string? OnBehalfOf =>
        !Way.IsOnBehalf ? null
        : Standing.Name is { } name ? name
        : Way.Person is { } person ? T["person.title", person]
        : T["behalf.new"];

    /// <summary>The breadcrumb above the pages of a journey.</summary>
    internal IReadOnlyList<Crumb> Above => [.. AboveAll, new(T.Of("search.journey", Kind), Way.PathOf(Kind))];

    /// <summary>The breadcrumb above the first page of all journeys, and that page.</summary>
    internal IReadOnlyList<Crumb> AboveAll =>
        !Way.IsOnBehalf ? [new(T["nav.search"], Way.Home)]
        : Way.Person is { } person ? [new(OnBehalfOf!, $"/register/people/{person}"), new(T["behalf.search"], Way.Home)]
        : [new(T["nav.behalf_new"], Way.Home)];

    /// <returns>What is answered instead when it is not one's own, or whom one may not act for.</returns>
    protected async Task<IActionResult?> Enter(
        Journeys way,
        AccessAction action,
        JourneyKind kind,
        CancellationToken stop
    )
    {
        if (await Decide(way, action, kind, stop) is { } instead)
            return instead;
        Draft = await Drafts.Read(gate.Connection, kind, Whose, stop);
        Standing = await StandingReader.Read(gate.Connection, Whose, Draft?.Newcomer, Today, stop);
        Closed = SearchRefusals.Of(kind, Standing);
        Standing = Standing with { Population = Draft?.Population };
        return null;
    }

    protected async Task<IActionResult?> Enter(Journeys way, AccessAction action, CancellationToken stop)
    {
        Way = way;
        if (await Decide(action, stop) is { } instead)
            return instead;
        Standing = await StandingReader.Read(gate.Connection, Whose, newcomer: null, Today, stop);
        return null;
    }

    /// <summary>Whose journey it is, and whether it may be gone; nothing of it is read yet.</summary>
    /// <returns>What is answered instead when it may not.</returns>
    protected Task<IActionResult?> Decide(Journeys way, AccessAction action, JourneyKind kind, CancellationToken stop)
    {
        Kind = kind;
        Way = way;
        return Decide(action, stop);
    }

    private async Task<IActionResult?> Decide(AccessAction action, CancellationToken stop)
    {
        // Whom the register does not have is nobody in it.
        if (Whose.Person is not { } person)
            gate.SetSubjects([]);
        else if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        return null;
    }

    /// <summary>An address that is none.</summary>
    protected NotFoundResult Nobody()
    {
        gate.SetSubjects([]);
        return NotFound();
    }

    /// <summary>The questions that are asked, each as it was answered.</summary>
    internal IEnumerable<SearchForm> Asked(SearchAnswers answers) => SearchForm.All(Kind, Standing, answers, T);
}
