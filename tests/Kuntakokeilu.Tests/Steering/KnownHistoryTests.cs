using CsCheck;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Steering;

public sealed class KnownHistoryTests
{
    private static readonly DateOnly FirstDay = new(2021, 1, 15);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<IncomingFact> Facts = Gen.Select(
        Gen.Int[0, 40],
        OneOf(RegisterEventKind.Start, RegisterEventKind.Change, RegisterEventKind.Registry, RegisterEventKind.End),
        OneOf("837", "091", "005", "049"),
        OneOf(Answer.Yes, Answer.No, Answer.Unknown),
        (month, kind, home, earnings) =>
            new IncomingFact(
                new(
                    FirstDay.AddMonths(month),
                    kind,
                    new()
                    {
                        BirthDate = new(1980, 1, 1),
                        HomeMunicipality = MunicipalityCode.Parse(home),
                        Status = EmploymentStatus.Unemployed,
                        EarningsRelated = earnings,
                        MotherTongue = LanguageCode.Parse("fi"),
                        Immigrant = Answer.No,
                    }
                ),
                default,
                1
            )
    );

    /// <summary>What happens to a register: rows come, or an officer settles all that waits; days pass between.</summary>
    private static readonly Gen<(int DaysLater, bool? Settled, IncomingFact[] Facts)> Steps = Gen.Select(
        Gen.Int[0, 2],
        OneOf<bool?>(null, null, null, true, false),
        Facts.Array[1, 4]
    );

    [Fact]
    public void What_was_known_on_a_day_is_what_a_recomputation_from_the_rows_recorded_by_it_gives() =>
        Steps
            .Array[1, 8]
            .Sample(
                steps =>
                {
                    PersonRecord record = Recorded(steps);
                    for (DateOnly day = FirstDay.AddDays(-1); day < FirstDay.AddDays(20); day = day.AddDays(1))
                    {
                        KnownHistory known = KnownHistory.On(record, day);
                        Assert.Equal(
                            Recomputed(record, day),
                            known.Periods.Select(period => (period.From, period.Outcome))
                        );
                    }
                },
                iter: 3000
            );

    [Fact]
    public void Some_histories_of_the_property_have_several_versions_and_replaced_rows()
    {
        List<PersonRecord> records = [];
        Steps
            .Array[4, 8]
            .Sample(
                steps =>
                {
                    lock (records)
                        records.Add(Recorded(steps));
                },
                iter: 500
            );
        Assert.Contains(records, record => record.Periods.Any(period => period.Version > 2));
        Assert.Contains(records, record => record.Facts.Any(fact => fact.Fact.Replaces is not null));
        Assert.Contains(records, record => KnownHistory.On(record, FirstDay).Version is > 0);
    }

    /// <summary>From scratch: the rows recorded by the day, put in order one by one, and the law's fold.</summary>
    private static IEnumerable<(DateOnly, Outcome)> Recomputed(PersonRecord record, DateOnly day)
    {
        List<KnownFact> rows = [];
        foreach ((KnownFact fact, int recording) in record.Facts)
        {
            if (record.Recordings[recording].At.AddHours(2).Date > day.ToDateTime(default))
                continue;
            int old = rows.FindIndex(row => row.Seq == fact.Replaces);
            if (old >= 0)
                rows[old] = fact;
            else
                rows.Insert(rows.TakeWhile(row => row.Event.Date <= fact.Event.Date).Count(), fact);
        }
        JobseekerHistory fold = new(LawAsKnown.Whole);
        fold.Begin();
        foreach (KnownFact row in rows)
            fold.Add(row.Event);
        fold.End();
        return Enumerable.Range(0, fold.PeriodCount).Select(i => (fold.PeriodAt(i).From, fold.PeriodAt(i).Outcome));
    }

    /// <summary>A register in memory that takes the steps as the real one does: by the decider.</summary>
    private static PersonRecord Recorded((int DaysLater, bool? Settled, IncomingFact[] Facts)[] steps)
    {
        PersonDecider decider = new(LawAsKnown.Whole);
        List<RecordedFact> facts = [];
        List<RecordedPeriod> periods = [];
        Dictionary<int, Recording> recordings = [];
        List<(RegisterEvent, CarriedFacts)> late = [];
        Queue<IncomingFact[]> waiting = [];
        // An hour before midnight in Finland.
        DateTimeOffset now = new(FirstDay, new(21, 0), TimeSpan.Zero);
        foreach ((int daysLater, bool? settled, IncomingFact[] rows) in steps)
        {
            now = now.AddDays(daysLater);
            KnownPerson? known = facts.Count == 0 ? null : Known();
            bool accepts = settled is true && waiting.Count > 0;
            if (settled is not null && !accepts)
            {
                waiting.TryDequeue(out _);
                continue;
            }
            Decision decision = accepts
                ? decider.Accept("anna", known!, waiting.Dequeue(), [])
                : decider.Decide("anna", known, [.. rows.OrderBy(row => row.Event.Date)], []);
            if (decision.HasDifference)
            {
                waiting.Enqueue([.. decision.LateFacts]);
                late.AddRange(decision.LateFacts.Select(row => (row.Event, row.Carried)));
            }
            if (!decision.IsNews)
                continue;
            int recording = recordings.Count + 1;
            recordings.Add(
                recording,
                new()
                {
                    Id = recording,
                    At = now,
                    Source = RecordingSource.Import,
                    By = "test",
                }
            );
            facts.AddRange(decision.NewFacts.Select(fact => new RecordedFact(fact, recording)));
            periods.AddRange(
                decision
                    .Periods.Skip(decision.FirstNewPeriod)
                    .Select(period => new RecordedPeriod(
                        decision.Version,
                        period,
                        LawAsKnown.Whole.Version,
                        recording,
                        now,
                        LawBook.Reading
                    ))
            );
        }
        return new(1, "anna", facts, [], periods, [], recordings);

        KnownPerson Known()
        {
            short version = periods.Max(period => period.Version);
            return new(
                1,
                [.. facts.Select(fact => fact.Fact)],
                [],
                version,
                [.. periods.Where(period => period.Version == version).Select(period => period.Period)],
                [.. late],
                []
            );
        }
    }
}
