using CsCheck;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Statistics.Tests.Cubes;

/// <summary>
/// People whose entries fall where counting can go wrong: month ends, count days, birthdays, leap days.
/// </summary>
internal static class PeopleOfAllKinds
{
    internal const int Months = 16;
    internal const int Places = 3;
    internal const int Municipalities = 2;

    /// <summary>Of each place, whether it is of the pilots.</summary>
    internal static readonly bool[] Pilots = [true, false, true];

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<DateOnly> Day = Gen.Select(Gen.Int[-4, Months], Gen.Int[0, 9], Gen.Int[0, 27])
        .Select(
            (month, where, day) =>
            {
                DateOnly first = new DateOnly(2020, 1, 1).AddMonths(month);
                return where switch
                {
                    0 => first,
                    1 => first.AddDays(-1),
                    2 or 3 => first.AddMonths(1).AddDays(-1 - (day % 4)),
                    _ => first.AddDays(day),
                };
            }
        );

    private static readonly Gen<DateOnly> Birth = Gen.OneOf(
        One<DateOnly>(new(1996, 2, 29), new(2000, 2, 29), new(1971, 1, 1)),
        Gen.Select(Day, One(20, 25, 30, 50, 55), (day, age) => day.AddMonths(-12 * age))
    );

    private static readonly Gen<Facts> What = Gen.Select(
            Birth,
            Gen.Frequency((3, Gen.Const(2)), (1, Gen.Const(3)), (3, Gen.Int[0, 9])),
            Gen.Bool,
            One<short?>(null, 7, 18, 29, 36),
            One<short?>(null, 1, 2),
            One<short?>(null, 246, 643),
            One<bool?>(null, true, false),
            Gen.Select(One<bool?>(null, true, false), One<bool?>(null, true, false), Gen.Bool, Gen.Bool)
        )
        .Select(one => new Facts(
            one.Item1,
            (byte)one.Item2,
            one.Item3,
            one.Item4,
            one.Item5,
            one.Item6,
            one.Item7,
            one.Item8.Item1,
            one.Item8.Item2,
            one.Item8.Item3,
            one.Item8.Item4
        ));

    private static readonly Gen<Entry> Entry = Gen.Select(
        Day,
        Gen.Frequency(
            (3, Gen.Const(SearchEvent.Begins)),
            (4, Gen.Const(SearchEvent.GoesOn)),
            (2, Gen.Const(SearchEvent.Ends))
        ),
        Gen.Int[0, Places - 1],
        What,
        (day, search, place, facts) => new Entry(day, search, place, facts)
    );

    private static readonly Gen<Responsibility> Authority = Gen.Select(
        Day,
        Gen.Enum<ResponsibleBody>(),
        Gen.Int[0, Municipalities - 1],
        One(
            Measure.BasisTargetGroup,
            Measure.BasisMoved,
            Measure.BasisTransferred,
            Measure.BasisLeftUntransferred,
            Measure.BasisRedundancyProtection
        ),
        One(Measure.GroundAge, Measure.GroundLanguage),
        (day, body, municipality, basis, ground) =>
            new Responsibility(
                day,
                body,
                body is ResponsibleBody.Municipality ? municipality : -1,
                StockMeasures.Bit(basis) | StockMeasures.Bit(ground)
            )
    );

    /// <summary>Done or ended never before it is owed; what has no end goes on.</summary>
    private static readonly Gen<Duty> Owed = Gen.Select(
        Gen.Enum<DutyKind>(),
        Day,
        Gen.Int[0, 40],
        One(-1, 0, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 120),
        Gen.Bool,
        (kind, from, time, lasts, isDone) =>
            new Duty(
                kind,
                from,
                from.AddDays(time),
                isDone && lasts >= 0 ? from.AddDays(lasts) : null,
                !isDone && lasts >= 0 ? from.AddDays(lasts) : null
            )
    );

    /// <summary>Begun on the day or after it, called off, or neither; ended before its first day too, as a slip may tell.</summary>
    private static readonly Gen<ServiceUse> Use = Gen.Select(
        Day,
        One(-1, 0, 7, 8, 14, 15, 30, 31, 60, 61, 90, 91, 120),
        One(-1, -1, 0, 1, 20, 45),
        Gen.Int[0, 3],
        (agreed, wait, lasts, what) =>
            new ServiceUse(
                agreed,
                wait >= 0 && what != 1 ? agreed.AddDays(wait) : null,
                wait >= 0 && what != 1 && lasts >= 0 ? agreed.AddDays(wait + lasts) : null,
                what == 1 && lasts >= 0 ? agreed.AddDays(lasts) : null,
                what == 2
            )
    );

    private static readonly Gen<HeldInterview> Held = Gen.Select(
        Day,
        Gen.Bool,
        (day, visit) => new HeldInterview(day, visit)
    );

    internal static readonly Gen<Jobseeker> People = Gen.Select(
        Gen.UInt,
        Entry.Array[1, 9],
        Authority.Array[0, 7],
        Gen.Int[0, 2047],
        Owed.Array[0, 5],
        Use.Array[0, 4],
        Held.Array[0, 4],
        (key, entries, authorities, eve, owed, uses, held) =>
            Person(key, [.. entries.OrderBy(entry => entry.Date)], authorities, (ulong)eve) with
            {
                Duties = [.. owed.OrderBy(duty => duty.Done ?? duty.Due)],
                Services = [.. uses.OrderBy(one => one.Started).ThenByDescending(one => one.Agreed)],
                Interviews = [.. held.OrderBy(one => one.Day).ThenBy(one => one.IsFaceToFace)],
            }
    );

    /// <summary>An authority is responsible on the days with an open search, and on no other.</summary>
    private static Jobseeker Person(uint key, Entry[] entries, Responsibility[] authorities, ulong eve)
    {
        bool open = false;
        List<(DateOnly Day, bool Open)> turns = [];
        foreach (Entry entry in entries)
        {
            open = entry.Search is SearchEvent.Begins || (open && entry.Search is SearchEvent.GoesOn);
            turns.Add((entry.Date, open));
        }
        bool IsOpen(DateOnly day) => turns.LastOrDefault(turn => turn.Day <= day).Open;
        Responsibility? Given(DateOnly day) =>
            authorities
                .Where(one => one.From <= day)
                .OrderBy(one => one.From)
                .Select(one => (Responsibility?)one)
                .LastOrDefault();
        Responsibility At(DateOnly day) =>
            !IsOpen(day) ? new(day, null, -1, 0)
            : Given(day) is { } given ? given with { From = day }
            : new(day, ResponsibleBody.TeOffice, -1, StockMeasures.Bit(Measure.BasisBeforePilots));
        Responsibility[] all =
        [
            .. turns.Select(turn => turn.Day).Concat(authorities.Select(one => one.From)).Distinct().Order().Select(At),
        ];
        bool onEve = IsOpen(new DateOnly(2021, 2, 28));
        return new(key, entries, all, onEve ? (eve << (int)(Measure.EveJobseekers - Measures.LastStock - 1)) : 0);
    }
}
