using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Guidance;
using Kuntakokeilu.App.Pages.Register.Refusal;
using Kuntakokeilu.App.Pages.Register.Search;
using Kuntakokeilu.App.Pages.Register.Starts;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.App.Pages.Transfers.Clarify;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Registration.Refusing;
using Kuntakokeilu.Core.Registration.Starts;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>One person: who is responsible and why, the facts behind it, as known now or on an earlier day.</summary>
[Access(RegisterSubject.ViewPerson, Concerns = Concerns.People)]
internal sealed class PersonModel(Gate gate, Texts texts) : SitePage
{
    internal override PersonTimeForm Form { get; } = new(texts);

    internal PersonRecord Record { get; private set; } = null!;

    internal KnownHistory History { get; private set; } = null!;

    internal PersonDetails Details { get; private set; } = null!;

    /// <summary>The ministry's answers on what the person's responsible authority rests on.</summary>
    internal AnswerRows Citing { get; private set; } = null!;

    /// <summary>
    /// Places are hidden under non-disclosure from everybody, and from who serves such people also those of a former
    /// customer, of whom it is not known.
    /// </summary>
    internal bool HidesPlaces => Details.IsProtected || (!Details.IsCurrent && gate.Actor!.SeesProtected);

    internal DateOnly? On { get; private set; }

    internal DateOnly? Known { get; private set; }

    /// <summary>
    /// Of a former customer the last day that is shown: what came after the transfer is another authority's to know.
    /// </summary>
    internal DateOnly? ShownUntil => Details.ShownUntil;

    /// <summary>Whether the reader can say to be disqualified.</summary>
    internal bool MayDeclare => gate.Leads(AccessActions.DeclareDisqualification);

    /// <summary>What a customer has sent belongs to who serves now.</summary>
    internal bool MaySeeAttachments => Details.IsCurrent && gate.Leads(AttachmentsSubject.ViewAttachments);

    /// <summary>Whether the reader serves the customer: what is due, the plan and the meetings.</summary>
    internal bool MaySeeCase => Details.IsCurrent && gate.Leads(CaseSubject.ViewCase);

    /// <summary>Whether the reader can write for the customer what was asked by telephone, letter or in person.</summary>
    internal bool MayActOnBehalf => Details.IsCurrent && gate.Leads(BehalfSubject.ViewBehalf);

    /// <summary>
    /// Everyone around the customer; null for whoever does not serve, and under non-disclosure: who serves, and where a service
    /// is, tells the place.
    /// </summary>
    internal OnePicture? Picture { get; private set; }

    internal bool MaySeeMeetings => Details.IsCurrent && gate.Leads(MeetingsSubject.ViewMeetings);

    /// <summary>Whether the search goes on, and a start that a form has recorded may be refused.</summary>
    internal bool MayRefuse { get; private set; }

    /// <summary>The day that the summary is of.</summary>
    internal DateOnly Day { get; private set; }

    internal PersonSummary Summary => new(T, Record, Details, History, Day, HidesPlaces, HidesSafety);

    /// <summary>The reader is a municipality.</summary>
    internal bool HidesSafety => gate.Actor!.Organiser is not null;

    internal OutcomeWords Words => new(T);

    private OwnWorkOn Work { get; set; } = null!;

    /// <summary>A start of which something waits for an official's eyes; null for none.</summary>
    private WaitingStart? Start { get; set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if ((await gate.Decide(RegisterSubject.ViewPerson, id, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Details = await PersonDetails.Read(gate.Connection, id, stop);
        Record = (await PersonReader.Load(gate.Connection, id, stop))!;
        MayRefuse =
            Details.IsCurrent
            && gate.Leads(RefusalSubject.ViewRefusing)
            && await RefusableStart.Find(gate.Connection, Record, stop) is not null;
        Work = await OwnWorkOn.Read(gate.Connection, id, stop);
        if (Details.IsCurrent && gate.Leads(StartsSubject.ViewStart))
            Start = await StartQueue.Of(gate.Connection, id, stop);
        ReadForm();
        On = Form.On.Value;
        Known = Form.Known.Value;
        History = Known is { } known
            ? KnownHistory.On(Record, known, ShownUntil)
            : KnownHistory.Now(Record, ShownUntil);
        DateOnly lastDay = ShownUntil ?? LawAsKnown.Whole.PilotEnd.AddDays(-1);
        if (On > lastDay && ShownUntil is not null)
        {
            Refuse(Form.On, T["person.shown_until", T.Date(lastDay)]);
            On = null;
        }
        Day = On ?? (Today > lastDay ? lastDay : Today);
        // It is of now: whoever reads of another day, or as something was known, reads of the history alone.
        if (MaySeeCase && !HidesPlaces && On is null && Known is null)
            Picture = await OnePicture.Read(gate.Connection, id, History.PeriodOn(Day), Today, T, isOwn: false, stop);
        Citing = await CitingAnswers.Of(this, gate.Connection, SectionsBehind(), stop);
        return Page();
    }

    /// <summary>Sections of the grounds on which the person is served as one is on the day that is shown.</summary>
    private IReadOnlyList<string> SectionsBehind() =>
        HidesPlaces || History.Version == 0
            ? []
            : [.. History.Explain(Day).Provisions.Select(one => one.Section).Distinct()];

    /// <summary>What must be known before anything is read on the page.</summary>
    internal IEnumerable<Notice> Notices()
    {
        if (HidesPlaces)
            yield return new(
                NoticeKind.Alert,
                T[Details.IsProtected ? "person.protected" : "person.maybe_protected"],
                T["person.protected_more"]
            );
        if (ReadingNotice() is { } reading)
            yield return reading;
        if (KnownNotice() is { } known)
            yield return known;
        if (ShownUntil is { } until)
            yield return new(NoticeKind.Alert, T["person.former"], T["person.shown_until", T.Date(until)]);
    }

    /// <summary>What waits to be done about the person, each with its way where it leads the reader anywhere.</summary>
    internal IEnumerable<Markup> Waits()
    {
        foreach (PersonDifference open in Record.Differences.Where(one => one.Accepted is null))
            yield return Way(
                T["person.waits.difference", T.Date(open.FirstDay)],
                SteeringSubject.ViewDifference,
                $"/steering/differences/{open.Id}",
                "person.to_difference"
            );
        if (History.PeriodOn(Day) is { Outcome.Missing: not MissingFacts.None and var missing } period)
            yield return Way(
                T["person.waits.missing", Words.Missing(missing), T.Date(period.From)],
                TransfersSubject.ViewClarification,
                ClarifyPage.Of(Record.Id),
                "clarify.open"
            );
        if (Start is { } start)
            yield return Way(
                T["person.waits.start", T.Date(start.SentOn), StartWords.Matters(start.Matters, T)],
                StartsSubject.ViewStart,
                StartPage.Of(Record.Id),
                "starts.open"
            );
        if (Work.Questions > 0)
            yield return Way(
                T["person.waits.questions", T.Count(Work.Questions)],
                AccessActions.AnswerQuestions,
                "/access/questions",
                "nav.questions"
            );
        if (Work.OpenUntil is { } until)
            yield return Way(
                T["person.waits.opened", T.Moment(until)],
                AccessActions.OpenPerson,
                "/access/openings",
                "nav.openings"
            );
    }

    internal FactRows Facts() =>
        Summary.Facts(
            T["person.facts_caption"],
            old => T["facts.replaced_by", History.Facts.First(other => other.Fact.Replaces == old.Seq).Fact.Seq],
            now => now.Replaces is { } old ? T["facts.replaces", old] : T["facts.in_force"]
        );

    private Markup Way(string what, AccessAction action, string path, string key) =>
        gate.Leads(action) ? Markup.Of($"""{what} <a href="{Link[path]}">{T[key]}</a>""") : Markup.Of($"{what}");

    /// <summary>What was known then and now, when it is not the same.</summary>
    private Notice? KnownNotice()
    {
        if (Known is not { } known)
            return null;
        if (History.Version == 0)
            return new(NoticeKind.Alert, T["person.nothing_known", T.Date(known)], T["person.nothing_known_more"]);
        KnownHistory now = KnownHistory.Now(Record);
        return Correction.FirstDifference(History.Periods, now.Periods) is { } day
            ? new(
                NoticeKind.Alert,
                T["person.known_differs", T.Date(known)],
                T["person.known_differs_more", T.Date(day)]
            )
            : new(NoticeKind.Info, T["person.known_same", T.Date(known)], T["person.known_same_more"]);
    }

    /// <summary>That an earlier reading of the Act has decided otherwise than the present one would.</summary>
    private Notice? ReadingNotice() =>
        History.ReadOtherwiseFrom() is { } day
            ? new(NoticeKind.Alert, T["person.read_otherwise"], T["person.read_otherwise_more", T.Date(day)])
            : null;

    /// <summary>Each version of the history that had been decided: when, and why there is another.</summary>
    internal IEnumerable<string> Versions()
    {
        foreach (IGrouping<short, RecordedPeriod> version in Record.Periods.GroupBy(period => period.Version))
        {
            RecordedPeriod first = version.MinBy(period => period.Recording);
            if (version.Key > History.Version)
                yield break;
            string why =
                version.Key == 1 ? T["version.first"]
                : Record.Recordings[first.Recording].Source is RecordingSource.Settlement ? T["version.accepted"]
                : T["version.same_day"];
            yield return T["version.line", version.Key, T.Date(LegalDay.Of(first.DecidedAt)), why];
        }
    }
}
