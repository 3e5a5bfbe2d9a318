using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Law.Tests;

namespace Kuntakokeilu.Tests.Steering.Deciding;

/// <summary>Rows that come after later ones have been decided on: nothing decided changes but by an officer.</summary>
public sealed class LateRowsTests
{
    internal static readonly Gen<(RegisterEvent[] Rows, TeOfficeAct[] Acts, int[] Order)> Shuffled =
        from history in Histories.Any
        from order in Gen.Int[0, 1000].Array[11]
        from sameDays in Gen.Int[0, 2]
        select (OnSameDays(history.Entries, sameDays), history.Acts, order);

    /// <summary>
    /// One by one in any order: a row that would tell a decided day otherwise waits and changes nothing; accepted, it
    /// tells exactly what the corrected rows tell.
    /// </summary>
    [Fact]
    public void One_by_one_in_any_order()
    {
        int opened = 0;
        Shuffled.Sample(
            history =>
            {
                RecordedPerson person = new();
                List<RegisterEvent> count = [];
                foreach (object row in Arriving(history.Rows, history.Acts, history.Order))
                {
                    (DateOnly, Outcome)[] before = [.. person.Periods];
                    short version = person.Version;
                    (bool isNews, bool hasDifference) = person.Take(row);
                    if (hasDifference)
                    {
                        Interlocked.Increment(ref opened);
                        Assert.False(isNews);
                        Assert.Equal(before, person.Periods);
                        List<RegisterEvent> corrected = row is RegisterEvent late ? Corrected(count, late) : count;
                        TeOfficeAct[] acts = row is TeOfficeAct act ? With(person.Acts, act) : [.. person.Acts];
                        List<(DateOnly, Outcome)> expected = Plain.Periods(corrected, acts);
                        Assert.NotEqual(before, expected);

                        person.Accept();

                        Assert.Equal(expected, person.Periods);
                        Assert.InRange(person.Version, version, version + 1);
                        count = corrected;
                    }
                    else if (isNews && row is RegisterEvent taken)
                    {
                        bool isLate = count.Count > 0 && taken.Date < Latest(count, person.Acts);
                        count = isLate ? Corrected(count, taken) : [.. count, taken];
                        if (isLate)
                            Assert.Equal(before, person.Periods);
                    }
                    Assert.Equal(count, person.InForce);
                    Assert.Equal((false, false), isNews || hasDifference ? person.Take(row) : (false, false));
                }
                person.Replays();
            },
            iter: 5_000,
            threads: 2
        );
        Assert.True(opened > 1_000, $"Only {opened} late rows.");
    }

    /// <summary>Accepted only at the end, one after the other; each acceptance meets what was accepted before it.</summary>
    [Fact]
    public void Accepted_later_one_after_the_other() =>
        Shuffled.Sample(
            history =>
            {
                RecordedPerson person = new();
                foreach (object row in Arriving(history.Rows, history.Acts, history.Order))
                    person.Take(row);
                while (person.Differences.Count > 0)
                {
                    List<RegisterEvent> corrected = [.. person.InForce];
                    TeOfficeAct[] acts = [.. person.Acts];
                    foreach (Core.Register.IncomingFact late in person.Differences[0].Facts)
                        corrected = Corrected(corrected, late.Event);
                    foreach (Core.Register.IncomingAct late in person.Differences[0].Acts)
                        acts = With(acts, late.Act);
                    List<(DateOnly, Outcome)> expected = Plain.Periods(corrected, acts);

                    person.Accept();

                    Assert.Equal(expected, person.Periods);
                }
                person.Replays();
            },
            iter: 5_000,
            threads: 2
        );

    [Fact]
    public void The_same_day_and_event_is_a_correction_and_another_event_an_addition()
    {
        RecordedPerson person = Decided();

        person.Take(Row("2022-03-01", RegisterEventKind.Change, "853"));
        person.Accept();
        Assert.Equal(["091", "853", "091"], Homes(person));

        person.Take(Row("2022-03-01", RegisterEventKind.Registry, "837"));
        person.Accept();
        Assert.Equal(["091", "853", "837", "091"], Homes(person));
        person.Replays();
    }

    [Fact]
    public void A_correction_of_a_correction_takes_its_place()
    {
        RecordedPerson person = Decided();
        foreach (string home in (string[])["853", "837", "684"])
        {
            Assert.True(person.Take(Row("2022-03-01", RegisterEventKind.Change, home)).HasDifference);
            person.Accept();
            Assert.Equal(["091", home, "091"], Homes(person));
        }
        person.Replays();
    }

    [Fact]
    public void Two_corrections_of_one_row_that_both_wait()
    {
        RecordedPerson person = Decided();
        person.Take(Row("2022-03-01", RegisterEventKind.Change, "853"));
        person.Take(Row("2022-03-01", RegisterEventKind.Change, "837"));
        Assert.Equal(2, person.Differences.Count);

        person.Accept();
        person.Accept();

        Assert.Equal(["091", "837", "091"], Homes(person));
        person.Replays();
    }

    [Fact]
    public void Two_corrections_of_one_row_that_come_together()
    {
        RecordedPerson person = Decided();

        person.Take(
            Row("2022-03-01", RegisterEventKind.Change, "853"),
            Row("2022-03-01", RegisterEventKind.Change, "837")
        );
        person.Accept();

        Assert.Equal("837", Homes(person)[^2]);
        person.Replays();
    }

    [Fact]
    public void A_late_row_without_effect_is_rejected()
    {
        RecordedPerson person = Decided();

        Assert.Equal((false, false), person.Take(Row("2021-12-31", RegisterEventKind.Change, "853")));
        Assert.Equal(Core.Register.RejectionCode.NoOpenSearch, person.Rejections.Single().Fault.Code);
    }

    [Fact]
    public void An_act_earlier_than_a_later_row_waits()
    {
        RecordedPerson person = Decided();

        (bool isNews, bool hasDifference) = person.Take(
            A.LawfulAct(TeOfficeActKind.TransferToTeOffice, "2022-03-15") with
            {
                Accepted = false,
            }
        );

        Assert.Equal((false, true), (isNews, hasDifference));
        person.Accept();
        Assert.Equal(
            Basis.TransferredOnRequest,
            person.Periods.Single(p => p.From == A.Day("2022-03-15")).Outcome.Basis
        );
        person.Replays();
    }

    /// <summary>A late row before the law date, a decided one after it: the law date between is told anew too.</summary>
    [Theory]
    [InlineData("2022-12-31")]
    [InlineData("2023-01-01")]
    [InlineData("2023-01-02")]
    public void A_late_row_around_the_first_day_of_change_security(string day)
    {
        RecordedPerson person = new();
        JobseekerFacts customer = A.Jobseeker with { EarningsRelated = Answer.No };
        person.Take(
            new RegisterEvent(A.Day("2022-06-01"), RegisterEventKind.Start, customer),
            new RegisterEvent(A.Day("2023-03-01"), RegisterEventKind.Change, customer)
        );
        RegisterEvent late = new(A.Day(day), RegisterEventKind.Registry, customer with { RedundancyProtection = true });

        // A row of an earlier day can tell of no dismissal that the rule is for.
        bool counts = late.Date >= A.Day("2023-01-01");
        Assert.Equal(counts, person.Take(late).HasDifference);
        if (counts)
        {
            person.Accept();
            Assert.Equal(Basis.RedundancyProtection, person.Periods.Single(p => p.From == late.Date).Outcome.Basis);
        }
        person.Replays();
    }

    /// <summary>A municipality's customer since January, a change on record in March and in June.</summary>
    private static RecordedPerson Decided()
    {
        RecordedPerson person = new();
        person.Take(
            Row("2022-01-01", RegisterEventKind.Start, "091"),
            Row("2022-03-01", RegisterEventKind.Change, "091"),
            Row("2022-06-01", RegisterEventKind.Change, "091")
        );
        return person;
    }

    private static RegisterEvent Row(string day, RegisterEventKind kind, string home) =>
        new(
            A.Day(day),
            kind,
            A.Jobseeker with
            {
                EarningsRelated = Answer.No,
                HomeMunicipality = MunicipalityCode.Parse(home),
            }
        );

    private static string[] Homes(RecordedPerson person) =>
        [.. person.InForce.Select(row => row.Facts.HomeMunicipality.ToString())];

    /// <summary>Days moved together, so that many rows share one.</summary>
    private static RegisterEvent[] OnSameDays(RegisterEvent[] rows, int how) =>
        how == 0
            ? rows
            :
            [
                .. rows.Select((row, i) => i % (how + 1) == 0 ? row : row with { Date = rows[i - 1].Date })
                    .OrderBy(row => row.Date),
            ];

    /// <summary>Sometimes nearly in order, sometimes in any; the first is always a start.</summary>
    internal static IEnumerable<object> Arriving(RegisterEvent[] rows, TeOfficeAct[] acts, int[] order)
    {
        object[] all = SuccessiveImportsTests.InLegalOrder(rows, acts);
        int blur = order[^1] % 4;
        return all.Select((row, i) => (row, At: (blur == 0 ? 0 : i * 300 / blur) + order[i % 10]))
            .OrderBy(one => one.At)
            .Select(one => one.row)
            .Distinct();
    }

    /// <summary>In the place of the last of its day and event, else behind its day.</summary>
    private static List<RegisterEvent> Corrected(IReadOnlyList<RegisterEvent> rows, RegisterEvent late)
    {
        List<RegisterEvent> corrected = [.. rows];
        int same = corrected.FindLastIndex(row => row.Date == late.Date && row.Kind == late.Kind);
        if (same >= 0)
            corrected[same] = late;
        else
            corrected.Insert(corrected.Count(row => row.Date <= late.Date), late);
        return corrected;
    }

    private static TeOfficeAct[] With(IEnumerable<TeOfficeAct> acts, TeOfficeAct late) =>
        [.. acts.Append(late).OrderBy(act => act.Date)];

    private static DateOnly Latest(IReadOnlyList<RegisterEvent> rows, IReadOnlyList<TeOfficeAct> acts) =>
        rows.Select(row => row.Date).Concat(acts.Select(act => act.Date)).Max();
}
