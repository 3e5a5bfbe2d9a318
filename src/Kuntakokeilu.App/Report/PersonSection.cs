using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Report;

/// <summary>One person: what the example shows, the time line, and the same as lists.</summary>
internal static class PersonSection
{
    private const int EndYear = 2025;

    internal static Markup Write(ReportView view, ReportPerson person, int number)
    {
        IReadOnlyList<Period> periods = person.Periods();
        PersonKind? kind = PersonPicker.KindOf([.. periods]);
        string id = view.Id($"person-{number}");
        string heading = kind is { } shown ? view.Of("kind", shown) : view["kind.other"];
        return Markup.Of(
            $"""
            <article class="person" aria-labelledby="{id}">
            <h3 id="{id}">{heading}</h3>
            <p class="identity">{view["people.person", person.Person, person.Entries[0].Facts.BirthDate.Year]}</p>
            <p>{(kind is { } example ? view.Of("kind_shows", example) : "")}</p>
            <div class="scroll picture" role="group" aria-label="{view["people.picture", number]}" tabindex="0">
            {TimeLine.Draw($"{id}-picture", FirstYear(person), EndYear, Content(view, person, periods, number))}
            </div>
            <div class="lists">
            <div><h4>{view["people.who"]}</h4><ol class="periods">{periods.Select(p => Item(view, p))}</ol></div>
            <div><h4>{view["people.happened"]}</h4><ul class="happened">{Happened(view, person)}</ul></div>
            </div>
            {Reasons(view, person, PersonPicker.KeyPeriod(periods).From)}
            </article>
            """
        );
    }

    private static Markup Reasons(ReportView view, ReportPerson person, DateOnly day)
    {
        Explanation why = Why.Explain(person.Entries, person.Acts, day, LawAsKnown.Whole);
        ExplanationText text = new ExplanationWriter(view.Texts).Write(why);
        return Markup.Of(
            $"""
            <details class="reasons"><summary>{view["people.more", view.Words.Date(day)]}</summary>
            <p><strong>{text.Headline}</strong></p><div class="columns">{text.Sections.Select(Section)}</div></details>
            """
        );
    }

    private static Markup Section(ExplanationSection section) =>
        Markup.Of(
            $"""
            <div><h4>{section.Label}</h4><ul>{section.Lines.Select(line => Markup.Of($"<li>{line}</li>"))}</ul></div>

            """
        );

    private static int FirstYear(ReportPerson person) => Math.Clamp(person.Entries[0].Date.Year, 2020, 2024);

    private static TimeLineContent Content(
        ReportView view,
        ReportPerson person,
        IReadOnlyList<Period> periods,
        int number
    ) =>
        new(
            view["people.picture", number],
            view["people.picture_more"],
            [
                new(view["people.lane_responsible"], [.. periods.Select((p, i) => Responsible(view, p, i + 1))]),
                new(view["people.lane_status"], StatusStretches(view, person)),
            ],
            view["people.lane_events"],
            [
                .. person.Entries.Select(e => new Mark(e.Date, KindOf(e.Kind), Text(view, e))),
                .. person.Acts.Select(a => new Mark(a.Date, "act", Text(view, a))),
            ],
            LawChanges.All
        );

    private static Stretch Responsible(ReportView view, Period period, int number) =>
        new(
            period.From,
            period.To,
            KindOf(period.Outcome),
            $"{number} {Short(view, period.Outcome)}".TrimEnd(),
            $"{number}"
        );

    /// <summary>The employment status while a search is open; entries that did not change it are one stretch.</summary>
    private static List<Stretch> StatusStretches(ReportView view, ReportPerson person)
    {
        List<Stretch> stretches = [];
        for (int i = 0; i < person.Entries.Count; i++)
        {
            RegisterEvent entry = person.Entries[i];
            DateOnly to = i + 1 < person.Entries.Count ? person.Entries[i + 1].Date : new(EndYear, 1, 1);
            if (entry.Kind is RegisterEventKind.End || to <= entry.Date)
                continue;
            string status = view.Of("status", entry.Facts.Status);
            if (stretches is [.., { } last] && last.To == entry.Date && last.Label == status)
                stretches[^1] = last with { To = to };
            else
                stretches.Add(new(entry.Date, to, "status", status));
        }
        return stretches;
    }

    private static Markup Item(ReportView view, Period period) =>
        Markup.Of(
            $"""
            <li><b>{Authority(view, period.Outcome)}</b> {view[
                "people.from_to",
                view.Words.Date(period.From),
                view.Words.Date(period.To.AddDays(-1))
            ]}<br>{view.Of("basis", period.Outcome.Basis)}.{Because(view, period.Outcome)}</li>

            """
        );

    private static string Because(ReportView view, in Outcome outcome)
    {
        Grounds grounds = outcome.Grounds;
        MissingFacts missing = outcome.Missing;
        string held = string.Join("; ", GroundNames.Where(g => grounds.HasFlag(g.Ground)).Select(g => view[g.Key]));
        string unknown = string.Join("; ", MissingNames.Where(m => missing.HasFlag(m.Fact)).Select(m => view[m.Key]));
        string key = outcome.Authority is Law.Steering.Authority.Municipality ? "grounds" : "grounds_even_so";
        return (held.Length == 0 ? "" : $" {view[$"people.{key}", held]}")
            + (unknown.Length == 0 ? "" : $" {view["people.missing", unknown]}");
    }

    private static readonly (Grounds Ground, string Key)[] GroundNames =
    [
        (Grounds.NoEarningsRelatedAllowance, "ground.earnings"),
        (Grounds.Under30, "ground.age"),
        (Grounds.Immigrant, "ground.immigrant"),
        (Grounds.ForeignLanguage, "ground.language"),
        (Grounds.TemporaryProtection, "ground.protection"),
        (Grounds.Restart, "ground.restart"),
    ];

    private static readonly (MissingFacts Fact, string Key)[] MissingNames =
    [
        (MissingFacts.EarningsRelated, "missing.earnings"),
        (MissingFacts.Immigrant, "missing.immigrant"),
        (MissingFacts.MotherTongue, "missing.language"),
    ];

    private static IEnumerable<Markup> Happened(ReportView view, ReportPerson person) =>
        person
            .Entries.Select(e => (e.Date, Kind: KindOf(e.Kind), Text: Text(view, e)))
            .Concat(person.Acts.Select(a => (a.Date, Kind: "act", Text: Text(view, a))))
            .OrderBy(happened => happened.Date)
            .Select(happened => Markup.Of($"""<li>{Marks.Sign(happened.Kind)}<span>{happened.Text}</span></li>"""));

    private static string Text(ReportView view, RegisterEvent entry)
    {
        string what = $"{view.Words.Date(entry.Date)}: {view[$"mark.{KindOf(entry.Kind)}"]}";
        return entry.Kind is RegisterEventKind.End
            ? what
            : $"{what}. {view.Of("status", entry.Facts.Status)}, {Place(view, entry.Facts)}";
    }

    private static string Text(ReportView view, TeOfficeAct act) =>
        $"{view.Words.Date(act.Date)}: {view.Of("act", act.Kind, view.Name(act.To))}";

    private static string Place(ReportView view, in JobseekerFacts facts) =>
        facts.Place.IsNone ? view["people.no_place"] : view.Name(facts.Place);

    private static string Authority(ReportView view, in Outcome outcome) =>
        outcome.Authority switch
        {
            Law.Steering.Authority.Municipality => view.Name(outcome.Municipality),
            Law.Steering.Authority.TeOffice => view["authority.te_office"],
            Law.Steering.Authority.None => view["authority.none"],
        };

    private static string Short(ReportView view, in Outcome outcome) =>
        outcome.Authority is Law.Steering.Authority.None ? "" : Authority(view, outcome);

    private static string KindOf(in Outcome outcome) =>
        outcome.Authority switch
        {
            Law.Steering.Authority.Municipality => "municipality",
            Law.Steering.Authority.TeOffice => outcome.Basis is Basis.MissingFacts ? "undetermined" : "te-office",
            Law.Steering.Authority.None => "nobody",
        };

    private static string KindOf(RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Start => "start",
            RegisterEventKind.Change => "change",
            RegisterEventKind.Registry => "registry",
            RegisterEventKind.End => "end",
        };
}
