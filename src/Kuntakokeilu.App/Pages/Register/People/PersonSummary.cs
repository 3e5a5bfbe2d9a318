using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register.People;

/// <summary>What is told of a person: who is responsible, who the person is, and from where that is known.</summary>
/// <param name="hidesPlaces">Non-disclosure: address, municipalities and offices are left out.</param>
/// <param name="hidesSafety">As for <see cref="GroundWords"/>.</param>
internal sealed class PersonSummary(
    Texts texts,
    PersonRecord record,
    PersonDetails details,
    KnownHistory history,
    DateOnly day,
    bool hidesPlaces,
    bool hidesSafety = false
)
{
    private readonly OutcomeWords words = new(texts);

    /// <summary>Who is responsible on the day, since when and why.</summary>
    internal IReadOnlyList<SummaryRow> Responsible()
    {
        string term = texts["person.responsible", texts.Date(day)];
        if (history.PeriodOn(day) is not { } period)
            return [new(term, texts[day >= history.End ? "person.after_pilots" : "person.not_yet"])];
        Outcome outcome = period.Outcome;
        // Only a municipality serves by a ground; one that held beside what decided for the TE office is told below.
        string grounds = outcome.Authority is Authority.Municipality ? words.Held(outcome.Grounds) : "";
        return
        [
            new(term, hidesPlaces ? Texts.Capital(texts.Of("authority", outcome.Authority)) : words.Who(outcome)),
            new(texts["person.since"], texts.Date(period.From)),
            new(
                texts["person.because"],
                Texts.Capital(grounds.Length > 0 ? $"{words.Why(outcome)}: {grounds}" : words.Why(outcome))
            ),
            .. outcome.Missing is MissingFacts.None
                ? []
                : (SummaryRow[])[new(texts["person.lacking"], Texts.Capital(words.Missing(outcome.Missing)))],
            .. hidesPlaces ? [] : By(outcome),
        ];
    }

    /// <summary>Who the person is, and what is on record on the day.</summary>
    internal IReadOnlyList<SummaryRow> Identity() => [.. Told().Select(one => new SummaryRow(one.Term, one.Value))];

    /// <summary>From when and where each of these is known.</summary>
    internal IEnumerable<string> Origins() => Told().Select(one => texts["person.origin", one.Term, one.Origin]);

    /// <summary>Every row of facts that is known.</summary>
    /// <param name="replaced">What is said of a row that another has replaced.</param>
    /// <param name="counts">And of one that counts.</param>
    internal FactRows Facts(string caption, Func<KnownFact, string> replaced, Func<KnownFact, string> counts)
    {
        HashSet<short> inForce = [.. history.InForce.Select(fact => fact.Seq)];
        return new FactTable(texts).Of(
            caption,
            history.Facts.Select(row => new FactLine(
                row.Fact.Seq,
                row.Fact.Event,
                (inForce.Contains(row.Fact.Seq) ? counts : replaced)(row.Fact),
                words.Recorded(record.Recordings[row.Recording])
            ))
        );
    }

    /// <summary>Every act that is known.</summary>
    internal FactRows Acts() =>
        new FactTable(texts, hidesSafety).Of(
            texts["person.acts"],
            history.Acts.Select(row => new ActLine(
                row.Act.Seq,
                row.Act.Act,
                words.Recorded(record.Recordings[row.Recording])
            ))
        );

    /// <summary>When something of the person was recorded last.</summary>
    internal string LatestRecorded =>
        texts.Date(LegalDay.Of(history.Facts.Max(fact => record.Recordings[fact.Recording].At)));

    private IEnumerable<SummaryRow> By(Outcome outcome)
    {
        if (outcome.Authority is Authority.Municipality)
            yield return new(
                texts["person.organiser"],
                Named.Municipality(OrganisingAgreements.OrganiserOf(outcome.Municipality, day), texts)
            );
        if (outcome.Authority is Authority.TeOffice && TeOffices.NumberOf(history.PlaceOn(day)) is { } office)
            yield return new(texts["person.te_office"], words.TeOffice(office));
    }

    private IEnumerable<ToldFact> Told() =>
        [
            new(texts["person.key"], record.Key, Recorded(record.Recordings[record.Facts[0].Recording])),
            .. Own(),
            .. history.FactsOn(day) is { } latest ? OnRecord(latest.Event.Facts) : [],
        ];

    private IEnumerable<ToldFact> Own()
    {
        if (details is not { Identity: { } identity, Recorded: { } recorded })
            yield break;
        yield return new(texts["person.identity_code"], identity.Code, Recorded(recorded));
        // The address is today's: of a former customer it came after the last day that is shown.
        if (!hidesPlaces && details.IsCurrent)
            yield return new(texts["person.address"], details.Address ?? texts["value.unknown"], Recorded(recorded));
    }

    private IEnumerable<ToldFact> OnRecord(JobseekerFacts now)
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
            Recorded(RecordingOf(FirstWith(facts => facts.BirthDate)))
        );
        yield return new(texts["fact.status"], texts.Of("status", now.Status), Since(facts => facts.Status));
    }

    private int YearsOn(DateOnly birthDate)
    {
        int years = Math.Max(0, day.Year - birthDate.Year);
        return years > 0 && Age.Turns(years, birthDate) > day ? years - 1 : years;
    }

    /// <summary>
    /// By which recording a fact is as it is on the day. From when is told only of what has changed: the first row says
    /// since when the search has been open, not since when one has lived somewhere.
    /// </summary>
    private string Since<T>(Func<JobseekerFacts, T> fact)
    {
        KnownFact since = FirstWith(fact);
        string recorded = Recorded(RecordingOf(since));
        return since.Seq == history.InForce[0].Seq
            ? recorded
            : texts["person.fact_since", texts.Date(since.Event.Date), recorded];
    }

    /// <summary>The row since which a fact has been as it is on the day.</summary>
    private KnownFact FirstWith<T>(Func<JobseekerFacts, T> fact)
    {
        int place = history.InForce.Count - 1;
        while (history.InForce[place].Event.Date > day)
            place--;
        T now = fact(history.InForce[place].Event.Facts);
        while (place > 0 && EqualityComparer<T>.Default.Equals(fact(history.InForce[place - 1].Event.Facts), now))
            place--;
        return history.InForce[place];
    }

    private Recording RecordingOf(KnownFact fact) =>
        record.Recordings[record.Facts.First(one => one.Fact.Seq == fact.Seq).Recording];

    private string Recorded(Recording recording) => texts["person.recorded", words.Recorded(recording)];

    /// <summary>Something told of a person, and from where it is known.</summary>
    private readonly record struct ToldFact(string Term, string Value, string Origin);
}
