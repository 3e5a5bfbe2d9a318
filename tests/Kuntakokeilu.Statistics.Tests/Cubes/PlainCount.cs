using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Tests.Cubes;

/// <summary>One person counted day by day, with no thought of speed: what the builder must give.</summary>
internal sealed class PlainCount(Jobseeker person)
{
    private static readonly DateOnly First = new(2019, 9, 1);

    /// <summary>
    /// Cells with the person in them: by place when it has a body, by responsible municipality when not.
    /// </summary>
    internal HashSet<(int Month, int Area, int? Body, Measure Measure)> Cells { get; } = [];

    internal static BaseCube Cube(IEnumerable<Jobseeker> people, int months, int areas, bool byPlace)
    {
        BaseCube cube = new(months, areas, byPlace ? 3 : 1);
        foreach (Jobseeker person in people)
        {
            PlainCount plain = new(person);
            plain.Count(months);
            foreach ((int month, int area, int? body, Measure measure) in plain.Cells)
                if (body is null != byPlace)
                    cube[month, area, body ?? 0, measure] += People.One(person.Key);
        }
        return cube;
    }

    /// <summary>The same cells of each group, inside and outside the pilots.</summary>
    internal static BaseCube Groups(IEnumerable<Jobseeker> people, int months, bool[] pilots)
    {
        BaseCube cube = new(months, PeopleGroups.Cells, 1);
        foreach (Jobseeker person in people)
        {
            PlainCount plain = new(person);
            plain.Count(months);
            foreach ((int month, PeopleGroup group, int place, Measure measure) in plain.InGroups)
                cube[month, PeopleGroups.Cell(group, pilots[place]), 0, measure] += People.One(person.Key);
        }
        return cube;
    }

    private HashSet<(int Month, PeopleGroup Group, int Place, Measure Measure)> InGroups { get; } = [];

    private void Group(int month, DateOnly day, Measure measure)
    {
        Facts facts = At(day)!.Value.Facts;
        int age = day.Year - facts.BirthDate.Year;
        if ((day.Month, day.Day).CompareTo((facts.BirthDate.Month, facts.BirthDate.Day)) < 0)
            age--;
        foreach (
            (PeopleGroup group, bool isIn) in ((PeopleGroup, bool)[])
                [
                    (PeopleGroup.Everyone, true),
                    (PeopleGroup.WithGround, facts.HasGround || age < 30),
                    (PeopleGroup.Women, facts.Sex == 2),
                    (PeopleGroup.Under30, age < 30),
                    (PeopleGroup.From55, age >= 55),
                    (PeopleGroup.LongTerm, IsUnemployed(day) && IsUnemployedSinceAYear(day)),
                    (PeopleGroup.ForeignLanguage, facts.ForeignLanguage == true),
                    (PeopleGroup.Immigrants, facts.Immigrant == true),
                    (PeopleGroup.Swedish, facts.IsServedInSwedish),
                    (PeopleGroup.Disabled, facts.Disability == true),
                ]
        )
            if (isIn)
                InGroups.Add((month, group, At(day)!.Value.Place, measure));
    }

    private bool IsUnemployedSinceAYear(DateOnly day)
    {
        DateOnly since = day;
        while (IsUnemployed(since.AddDays(-1)))
            since = since.AddDays(-1);
        return day >= since.AddMonths(12);
    }

    private void Count(int months)
    {
        for (int month = -3; month < months; month++)
        {
            DateOnly first = new DateOnly(2020, 1, 1).AddMonths(month);
            DateOnly next = first.AddMonths(1);
            if (month >= 0)
                CountStates(month, CountDay.Of(new(month)));
            DateOnly last = next.AddDays(-1);
            while (last > First && !IsOpen(last))
                last = last.AddDays(-1);
            if (!IsOpen(last))
                continue;
            foreach ((int at, Measure flow) in Happened(month, first, next).Distinct())
                if (at >= 0 && at < months)
                {
                    Cells.Add((at, At(last)!.Value.Place, Body(last), flow));
                    Group(at, last, flow);
                }
        }
    }

    private void CountStates(int month, DateOnly day)
    {
        if (!IsOpen(day))
            return;
        ulong states = StockMeasures.Of(At(day)!.Value.Facts) | (Responsible(day)?.States ?? 0);
        if (IsUnemployed(day))
        {
            DateOnly since = day;
            while (IsUnemployed(since.AddDays(-1)))
                since = since.AddDays(-1);
            states |= StockMeasures.OfAge(Birthdays.Of(At(day)!.Value.Facts.BirthDate), day.DayNumber);
            states |= StockMeasures.OfSpell(Spell.Since(since), day.DayNumber);
        }
        foreach (Duty duty in person.Duties.Where(one => one.From <= day && !(one.Done <= day) && !(one.Ended <= day)))
        {
            if (duty.Kind is DutyKind.FirstInterview)
                states |= StockMeasures.Bit(Measure.FirstInterviewWaits);
            if (duty.Due < day)
                states |= StockMeasures.Bit(
                    duty.Kind is DutyKind.FirstInterview ? Measure.FirstInterviewLate
                    : duty.Kind is DutyKind.Plan ? Measure.PlanLate
                    : Measure.RevisionLate
                );
        }
        foreach (Measure state in Served(day))
            states |= StockMeasures.Bit(state);
        for (Measure state = 0; state <= Measures.LastStock; state++)
            if ((states & StockMeasures.Bit(state)) != 0)
            {
                Cells.Add((month, At(day)!.Value.Place, Body(day), state));
                Group(month, day, state);
                if (Responsible(day) is { Body: ResponsibleBody.Municipality, Municipality: var municipality })
                    Cells.Add((month, municipality, null, state));
            }
    }

    private IEnumerable<(int Month, Measure Flow)> Happened(int month, DateOnly first, DateOnly next)
    {
        for (DateOnly day = first; day < next; day = day.AddDays(1))
        {
            DateOnly before = day.AddDays(-1);
            if (IsOpen(day) && !IsOpen(before))
                yield return (month, Measure.SearchesBegun);
            if (!IsOpen(day) && IsOpen(before))
                yield return (month, Measure.SearchesEnded);
            if (!IsUnemployed(day) && IsUnemployed(before))
                yield return (month, Measure.UnemploymentEnded);
            if (IsUnemployed(day) && !IsUnemployed(before))
            {
                bool under25 = day.DayNumber < Birthdays.Of(At(day)!.Value.Facts.BirthDate).TwentyFifth;
                bool passes = true;
                for (DateOnly later = day; passes && later <= day.AddMonths(3); later = later.AddDays(1))
                    passes = IsUnemployed(later);
                yield return (month, Measure.UnemploymentBegun);
                if (under25)
                    yield return (month, Measure.UnemploymentBegunUnder25);
                if (passes)
                    yield return (month + 3, Measure.PassedThreeMonths);
                if (passes && under25)
                    yield return (month + 3, Measure.PassedThreeMonthsUnder25);
            }
            if (IsOpen(day) && Services.Of(At(day)!.Value.Facts) is not Service.None and var service)
            {
                yield return (month, Measure.UsedServices);
                yield return (month, (Measure)((int)Measure.UsedServices + (int)service));
            }
            foreach (Measure transfer in Transfers(before, day))
                yield return (month, transfer);
        }
        foreach (Measure done in Worked(first, next).Concat(Began(first, next)))
            yield return (month, done);
        if (month == 13)
            for (Measure eve = Measure.EveJobseekers; eve <= Measure.EveSubsidyFrom1000; eve++)
                if ((person.Eve & FlowMeasures.Bit(eve)) != 0)
                    yield return (month, eve);
    }

    private IEnumerable<Measure> Worked(DateOnly first, DateOnly next)
    {
        bool IsIn(DateOnly? day) => day >= first && day < next;
        if (
            person.Duties.LastOrDefault(one => one.Kind is DutyKind.FirstInterview && IsIn(one.Done)) is
            { Done: { } held } last
        )
        {
            yield return Measure.FirstInterviewHeld;
            int days = held.DayNumber - last.From.DayNumber;
            yield return days < 8 ? Measure.FirstInterviewIn7Days
            : days < 15 ? Measure.FirstInterviewIn14Days
            : days < 31 ? Measure.FirstInterviewIn30Days
            : days < 61 ? Measure.FirstInterviewIn60Days
            : days < 91 ? Measure.FirstInterviewIn90Days
            : Measure.FirstInterviewLater;
        }
        foreach (
            (DutyKind kind, Measure due, Measure inTime) in ((DutyKind, Measure, Measure)[])
                [
                    (DutyKind.FirstInterview, Measure.FirstInterviewDue, Measure.FirstInterviewInTime),
                    (DutyKind.Plan, Measure.PlanDue, Measure.PlanInTime),
                    (DutyKind.Revision, Measure.RevisionDue, Measure.RevisionInTime),
                ]
        )
        {
            Duty[] owed =
            [
                .. person.Duties.Where(one =>
                    one.Kind == kind && IsIn(one.Due) && (one.Ended is not { } end || end > one.Due)
                ),
            ];
            if (owed.Length > 0)
                yield return due;
            if (owed.Length > 0 && owed.All(one => one.Done is { } done && done <= one.Due))
                yield return inTime;
        }
    }

    private IEnumerable<Measure> Served(DateOnly day)
    {
        if (person.Services.Any(one => one.Started <= day && (one.Ended is not { } end || end >= day)))
            yield return Measure.InAgreedService;
        ServiceUse[] waited =
        [
            .. person.Services.Where(one =>
                one.Agreed <= day
                && (one.Started is { } begin ? begin > day : one.CalledOff is not { } off || off > day)
            ),
        ];
        if (waited.Length == 0)
            yield break;
        yield return Measure.ServiceWaits;
        yield return Measure.ServiceWaits + (byte)Band(waited.Max(one => day.DayNumber - one.Agreed.DayNumber));
        if (waited.Any(one => one.IsGuidance))
            yield return Measure.GuidanceWaits;
    }

    private IEnumerable<Measure> Began(DateOnly first, DateOnly next)
    {
        bool IsIn(DateOnly? day) => day >= first && day < next;
        foreach (bool guidance in (bool[])[false, true])
        {
            Measure what = guidance ? Measure.GuidanceBegun : Measure.ServiceBegun;
            ServiceUse[] begun = [.. person.Services.Where(one => IsIn(one.Started) && (one.IsGuidance || !guidance))];
            if (begun.Length == 0)
                continue;
            DateOnly last = begun.Max(one => one.Started!.Value);
            yield return what;
            yield return what
                + (byte)Band(begun.Where(one => one.Started == last).Max(one => last.DayNumber - one.Agreed.DayNumber));
        }
        HeldInterview[] held = [.. person.Interviews.Where(one => IsIn(one.Day))];
        if (held.Length == 0)
            yield break;
        yield return Measure.Interviewed;
        if (held.Any(one => one.Day == held.Max(other => other.Day) && one.IsFaceToFace))
            yield return Measure.InterviewedFaceToFace;
    }

    private static int Band(int days) =>
        days < 8 ? 1
        : days < 15 ? 2
        : days < 31 ? 3
        : days < 61 ? 4
        : days < 91 ? 5
        : 6;

    private IEnumerable<Measure> Transfers(DateOnly before, DateOnly day)
    {
        if (Responsible(day) is not { Body: not null } now || now.From != day)
            yield break;
        bool Is(Measure basis) => (now.States & StockMeasures.Bit(basis)) != 0;
        if (Is(Measure.BasisLeftUntransferred))
            yield return Measure.TransferLeftUntransferred;
        if (Responsible(before) is not { Body: not null } was || was.Municipality == now.Municipality)
            yield break;
        yield return Measure.Transferred;
        if (Is(Measure.BasisTransferred))
            yield return now.Municipality >= 0 ? Measure.TransferToMunicipality : Measure.TransferToTeOffice;
        if (Is(Measure.BasisMoved))
            yield return Measure.TransferMoved;
        if (Is(Measure.BasisRedundancyProtection))
            yield return Measure.TransferRedundancyProtection;
    }

    private Entry? At(DateOnly day) =>
        person.Entries.Where(entry => entry.Date <= day).Select(entry => (Entry?)entry).LastOrDefault();

    private bool IsOpen(DateOnly day) =>
        person
            .Entries.Where(entry => entry.Date <= day && entry.Search is not SearchEvent.GoesOn)
            .Select(entry => entry.Search)
            .LastOrDefault(SearchEvent.Ends) is SearchEvent.Begins;

    private bool IsUnemployed(DateOnly day) => IsOpen(day) && At(day)!.Value.Facts.Status is 2 or 3 && IsOpen(day);

    private Responsibility? Responsible(DateOnly day) =>
        person.Responsibilities.Where(one => one.From <= day).Select(one => (Responsibility?)one).LastOrDefault();

    private int Body(DateOnly day) => (int)(Responsible(day)?.Body ?? ResponsibleBody.TeOffice);
}
