using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Register.People;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.WhoServesMe;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own;

/// <summary>What is stored of oneself: who serves me and why, my details, and every row that was recorded.</summary>
[Access(OwnSubject.ViewOwnData, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    /// <summary>Null when the register has nobody of whom the sign-in told.</summary>
    internal PersonRecord? Record { get; private set; }

    internal PersonDetails Details { get; private set; } = null!;

    internal KnownHistory History { get; private set; } = null!;

    /// <summary>Today, or the pilots' last day.</summary>
    internal DateOnly Day { get; private set; }

    /// <summary>Everyone around one, and what comes next.</summary>
    internal OnePicture Picture { get; private set; } = null!;

    internal StatedPeriod? Period => History.PeriodOn(Day);

    internal OutcomeWords Words => new(T);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (gate.Actor!.Person is not { } person)
        {
            gate.SetSubjects([]);
            return Page();
        }
        if ((await gate.Decide(OwnSubject.ViewOwnData, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Details = await PersonDetails.Read(gate.Connection, person, stop);
        Record = (await PersonReader.Load(gate.Connection, person, stop))!;
        History = KnownHistory.Now(Record);
        DateOnly lastDay = LawAsKnown.Whole.PilotEnd.AddDays(-1);
        Day = Today > lastDay ? lastDay : Today;
        Picture = await OnePicture.Read(gate.Connection, person, Period, Today, T, isOwn: true, stop);
        return Page();
    }

    internal PersonSummary Summary => new(T, Record!, Details, History, Day, hidesPlaces: false);

    /// <summary>My details as they are now.</summary>
    internal IReadOnlyList<SummaryRow> Identity() =>
        [
            .. Details.Name is { } name ? (SummaryRow[])[new(T["own.name"], name)] : [],
            .. Summary.Identity(),
            new(T["own.non_disclosure"], T[Details.IsProtected ? "value.yes" : "value.no"]),
        ];

    /// <summary>Who serves me, in a sentence.</summary>
    internal string WhoServes =>
        Period is not { Outcome: { Authority: not Authority.None } outcome } period ? T["own.nobody"]
        : outcome.Authority is Authority.Municipality ? T["own.municipality", Words.Who(outcome), T.Date(period.From)]
        : T["own.te_office", T.Date(period.From)];

    /// <summary>And why.</summary>
    internal string? Why => OwnReason.Of(Period, History, IsAfterPilots ? ToldWhen.After : ToldWhen.During, T);

    internal FactRows Facts() => Summary.Facts(T["own.facts"], _ => T["own.replaced"], _ => T["facts.in_force"]);
}
