using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>What a person's page tells first: each fact with from when it holds and by which recording it came.</summary>
/// <param name="hidesPlaces">Non-disclosure: address, municipalities and offices are left out.</param>
internal sealed class PersonSummary(
    Texts texts,
    PersonRecord record,
    PersonDetails details,
    KnownHistory history,
    DateOnly day,
    bool hidesPlaces
)
{
    private readonly OutcomeWords words = new(texts);

    internal IReadOnlyList<SummaryRow> Rows() =>
        [
            new(texts["person.key"], record.Key, words.Recorded(record.Recordings[record.Facts[0].Recording])),
            .. Identity(),
            .. Responsible(),
            .. history.FactsOn(day) is { } latest ? Facts(latest.Event.Facts) : [],
        ];

    private IEnumerable<SummaryRow> Identity()
    {
        if (details is not { Identity: { } identity, Recorded: { } recorded })
            yield break;
        string origin = words.Recorded(recorded);
        yield return new(texts["person.identity_code"], identity.Code, origin);
        // The address is today's: of a former customer it came after the last day that is shown.
        if (!hidesPlaces && details.IsCurrent)
            yield return new(texts["person.address"], details.Address ?? texts["value.unknown"], origin);
    }

    private IEnumerable<SummaryRow> Responsible()
    {
        string term = texts["person.responsible", texts.Date(day)];
        if (history.PeriodOn(day) is not { } period)
        {
            yield return new(term, texts[day >= history.End ? "person.after_pilots" : "person.not_yet"]);
            yield break;
        }
        RecordedPeriod decided = history.Decided.First(one => one.Period.From == period.From);
        yield return new(
            term,
            hidesPlaces ? texts.Of("authority", period.Outcome.Authority) : words.Who(period.Outcome),
            texts[
                "person.responsible_since",
                texts.Date(period.From),
                words.Why(period.Outcome),
                texts.Date(LegalDay.Of(decided.DecidedAt))
            ]
        );
        if (hidesPlaces)
            yield break;
        if (period.Outcome.Authority is Authority.Municipality)
            yield return new(
                texts["person.organiser"],
                Named.Municipality(OrganisingAgreements.OrganiserOf(period.Outcome.Municipality, day), texts)
            );
        if (period.Outcome.Authority is Authority.TeOffice && TeOffices.NumberOf(history.PlaceOn(day)) is { } office)
            yield return new(texts["person.te_office"], words.TeOffice(office));
    }

    private IEnumerable<SummaryRow> Facts(JobseekerFacts now)
    {
        if (!hidesPlaces)
            yield return new(
                texts["fact.home_municipality"],
                Named.Municipality(now.HomeMunicipality, texts),
                Since(facts => facts.HomeMunicipality)
            );
        if (!hidesPlaces && !now.PlaceOfStay.IsNone)
            yield return new(
                texts["fact.place_of_stay"],
                Named.Municipality(now.PlaceOfStay, texts),
                Since(facts => facts.PlaceOfStay)
            );
        yield return new(
            texts["fact.birth_date"],
            texts["person.age", texts.Date(now.BirthDate), YearsOn(now.BirthDate), texts.Date(day)],
            Since(facts => facts.BirthDate)
        );
        yield return new(texts["fact.status"], texts.Of("status", now.Status), Since(facts => facts.Status));
    }

    private int YearsOn(DateOnly birthDate)
    {
        int years = Math.Max(0, day.Year - birthDate.Year);
        return years > 0 && Age.Turns(years, birthDate) > day ? years - 1 : years;
    }

    /// <summary>From when a fact has been as it is on the day, and by which recording.</summary>
    private string Since<T>(Func<JobseekerFacts, T> fact)
    {
        int place = history.InForce.Count - 1;
        while (history.InForce[place].Event.Date > day)
            place--;
        T now = fact(history.InForce[place].Event.Facts);
        while (place > 0 && EqualityComparer<T>.Default.Equals(fact(history.InForce[place - 1].Event.Facts), now))
            place--;
        KnownFact since = history.InForce[place];
        int recording = record.Facts.First(one => one.Fact.Seq == since.Seq).Recording;
        return texts["person.fact_since", texts.Date(since.Event.Date), words.Recorded(record.Recordings[recording])];
    }
}
