using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A page of a journey: whose it is, how they stand, and what has been answered so far.</summary>
internal abstract class SearchPage(Gate gate) : SitePage
{
    internal JourneyKind Kind { get; private set; }

    internal SearchStanding Standing { get; private set; } = null!;

    /// <summary>Why the journey can't be gone; null when it can.</summary>
    internal SearchRefusal? Closed { get; private set; }

    /// <summary>Null when nothing has been answered yet, or not for long.</summary>
    internal OpenDraft? Draft { get; private set; }

    internal SearchAnswers Answers => Draft?.Answers ?? SearchAnswers.Empty;

    protected Gate Gate => gate;

    /// <summary>The breadcrumb above the pages of a journey.</summary>
    internal IReadOnlyList<Crumb> Above =>
        [new(T["nav.search"], Journeys.Home), new(T.Of("search.journey", Kind), Journeys.PathOf(Kind))];

    /// <returns>What is answered instead when it is not one's own.</returns>
    protected async Task<IActionResult?> Enter(AccessAction action, JourneyKind kind, CancellationToken stop)
    {
        Kind = kind;
        if (await Enter(action, stop) is { } instead)
            return instead;
        Closed = SearchRefusals.Of(kind, Standing);
        Draft = await Drafts.Read(gate.Connection, kind, stop);
        return null;
    }

    protected async Task<IActionResult?> Enter(AccessAction action, CancellationToken stop)
    {
        // Whom the register does not have is nobody in it.
        if (gate.Actor!.Person is not { } person)
            gate.SetSubjects([]);
        else if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Standing = await StandingReader.Read(gate.Connection, gate.Actor.Person, Today, stop);
        return null;
    }

    /// <summary>The questions that are asked, each as it was answered.</summary>
    internal IEnumerable<SearchForm> Asked(SearchAnswers answers) =>
        SearchQuestions
            .Of(Kind, Standing, answers)
            .Where(answers.Has)
            .Select(question => SearchForm.Of(question, Kind, Standing, answers, T));
}
