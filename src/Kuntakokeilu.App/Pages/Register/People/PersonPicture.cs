using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>A person's history as a time line; the lists beneath tell the same.</summary>
internal sealed class PersonPicture(Texts texts, KnownHistory history)
{
    private readonly OutcomeWords words = new(texts);

    /// <param name="more">Lanes below those of the register: what casework adds.</param>
    /// <param name="marks">And what happened in it.</param>
    internal Markup Draw(IReadOnlyList<Lane>? more = null, IReadOnlyList<Mark>? marks = null)
    {
        Lane services = new(texts["picture.services"], Stretches(Service, "service", hasCode: false));
        return TimeLine.Draw(
            "picture",
            new(
                texts["picture.title"],
                texts["picture.more"],
                [
                    new(texts["picture.responsible"], [.. history.Periods.Select((_, i) => Responsible(i))]),
                    new(
                        texts["picture.status"],
                        Stretches(facts => texts.Of("status", facts.Status), "status", hasCode: true)
                    ),
                    .. services.Stretches.Count > 0 ? (Lane[])[services] : [],
                    .. more ?? [],
                ],
                texts["picture.events"],
                [
                    .. Entries().Select(entry => new Mark(entry.Date, entry.Kind, entry.Text)),
                    .. history.Acts.Select(act => new Mark(act.Act.Act.Date, "act", Text(act.Act.Act))),
                    .. marks ?? [],
                ],
                LawChanges.All
            )
        );
    }

    /// <summary>What happened, in the order of days.</summary>
    internal IEnumerable<Markup> Happened() =>
        Entries()
            .Concat(history.Acts.Select(act => (act.Act.Act.Date, Kind: "act", Text: Text(act.Act.Act))))
            .OrderBy(happened => happened.Date)
            .Select(happened => Markup.Of($"""<li>{Marks.Sign(happened.Kind)}<span>{happened.Text}</span></li>"""));

    private IEnumerable<(DateOnly Date, string Kind, string Text)> Entries()
    {
        Residence residence = default;
        foreach (KnownFact fact in history.InForce)
        {
            residence = residence.Then(fact.Event.Facts);
            yield return (fact.Event.Date, KindOf(fact.Event.Kind), Text(fact.Event, residence));
        }
    }

    private TimeLineBar Responsible(int period)
    {
        Outcome outcome = history.Periods[period].Outcome;
        string name = outcome.Authority is Authority.None ? "" : words.Who(outcome);
        string number = $"{period + 1}";
        return new(
            history.Periods[period].From,
            history.EndOf(period),
            OutcomeWords.Kind(outcome),
            $"{number} {name}".TrimEnd(),
            number
        );
    }

    /// <summary>A fact while a search is open; rows that do not change it are one stretch.</summary>
    /// <param name="hasCode">The label begins with a code, which stands alone where there is no room for more.</param>
    private List<TimeLineBar> Stretches(Func<JobseekerFacts, string?> of, string kind, bool hasCode)
    {
        List<TimeLineBar> stretches = [];
        for (int i = 0; i < history.InForce.Count; i++)
        {
            RegisterEvent entry = history.InForce[i].Event;
            DateOnly to = i + 1 < history.InForce.Count ? history.InForce[i + 1].Event.Date : history.End;
            if (entry.Kind is RegisterEventKind.End || to <= entry.Date || of(entry.Facts) is not { } label)
                continue;
            if (stretches is [.., { } last] && last.To == entry.Date && last.Label == label)
                stretches[^1] = last with { To = to };
            else
                stretches.Add(new(entry.Date, to, kind, label, hasCode ? label[..1] : ""));
        }
        return stretches;
    }

    /// <summary>2 § 5-6 k: employed with support, or in a service that promotes employment.</summary>
    private string? Service(JobseekerFacts facts) =>
        facts.Status switch
        {
            EmploymentStatus.EmployedWithSupport => texts["picture.supported_work"],
            EmploymentStatus.PromotingService => texts["picture.in_service"],
            EmploymentStatus.Training when facts.PromotingService => texts["picture.in_training"],
            _ => null,
        };

    private string Text(in RegisterEvent entry, Residence residence)
    {
        string what = texts["happened.line", texts.Date(entry.Date), texts.Of("event", entry.Kind)];
        return entry.Kind is RegisterEventKind.End
            ? what
            : texts[
                "happened.with",
                what,
                texts.Of("status", entry.Facts.Status),
                Named.Municipality(residence.Municipality, texts)
            ];
    }

    private string Text(in TeOfficeAct act) =>
        texts["happened.line", texts.Date(act.Date), texts.Of("act", act.Kind, Named.Municipality(act.To, texts))];

    private static string KindOf(RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Start => "start",
            RegisterEventKind.Change => "change",
            RegisterEventKind.Registry => "registry",
            RegisterEventKind.End => "end",
        };
}
