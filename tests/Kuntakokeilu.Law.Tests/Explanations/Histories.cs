using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests.Explanations;

/// <summary>Random histories that visit every basis: few places, few days, every answer.</summary>
internal static class Histories
{
    private static readonly Gen<MunicipalityCode> Place = Among("837", "091", "853", "684", "")
        .Select(c => MunicipalityCode.Parse(c));

    private static readonly Gen<Answer> AnyAnswer = Among(Answer.Yes, Answer.No, Answer.Unknown);

    private static readonly Gen<bool> Seldom = Gen.Int[0, 9].Select(i => i == 0);

    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Int[0, 60].Select(i => new DateOnly(2021, 2, 1).AddDays(i)),
        Gen.Int[0, 40].Select(i => new DateOnly(2022, 12, 15).AddDays(i)),
        Gen.Int[0, 1700].Select(i => new DateOnly(2020, 10, 1).AddDays(i))
    );

    private static readonly Gen<JobseekerFacts> AnyFacts =
        from birth in Gen.Int[0, 3000]
        from home in Place
        from stay in Place
        from status in Gen.Frequency((3, Gen.Const(2)), (1, Gen.Int[0, 9]))
        from earnings in AnyAnswer
        from immigrant in Gen.Frequency((3, Gen.Const(Answer.No)), (1, AnyAnswer))
        from language in Among("fi", "fi", "fi", "et", "")
        from rare in Gen.Select(Seldom, Seldom, Seldom)
        select new JobseekerFacts
        {
            BirthDate = new DateOnly(1989, 1, 1).AddDays(birth),
            HomeMunicipality = home,
            PlaceOfStay = stay,
            Status = (EmploymentStatus)status,
            EarningsRelated = earnings,
            Immigrant = immigrant,
            MotherTongue = LanguageCode.Parse(language),
            AtRisk = rare.Item1,
            TemporaryProtection = rare.Item2,
            RedundancyProtection = rare.Item3,
        };

    private static readonly Gen<RegisterEventKind> Kind = Among(
        RegisterEventKind.Start,
        RegisterEventKind.Start,
        RegisterEventKind.Change,
        RegisterEventKind.Registry,
        RegisterEventKind.End
    );

    private static readonly Gen<RegisterEvent> Entry = Gen.Select(
        Day,
        Kind,
        AnyFacts,
        (d, k, f) => new RegisterEvent(d, k, f)
    );

    private static readonly Gen<TeOfficeAct> Act =
        from day in Day
        from kind in Gen.Enum<TeOfficeActKind>()
        from to in Place
        from ground in Among(TransferGround.Language, TransferGround.Other, TransferGround.Safety)
        select new TeOfficeAct(day, kind, to, ground, true, true, true);

    /// <summary>A person's entries in date order, acts, and a day to ask about; often the day of an entry.</summary>
    internal static Gen<(RegisterEvent[] Entries, TeOfficeAct[] Acts, DateOnly On)> Any { get; } =
        from entries in Entry.Array[0, 8]
        from acts in Act.Array[0, 3]
        from sameDay in Gen.Bool
        from day in Day
        select (
            entries.OrderBy(e => e.Date).ToArray(),
            Aligned(acts, entries, sameDay),
            sameDay && entries.Length > 0 ? entries[^1].Date : day
        );

    /// <summary>An act can leave a person untransferred only on the day of a test.</summary>
    private static TeOfficeAct[] Aligned(TeOfficeAct[] acts, RegisterEvent[] entries, bool sameDay) =>
        sameDay && entries.Length > 0 ? [.. acts.Select(a => a with { Date = entries[0].Date })] : acts;

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
