using CsCheck;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests;

/// <summary>Random histories that visit every basis: few places, legal dates, every answer.</summary>
internal static class Histories
{
    private static readonly Gen<MunicipalityCode> Place = Among("837", "091", "853", "684", "")
        .Select(c => MunicipalityCode.Parse(c));

    private static readonly Gen<Answer> AnyAnswer = Among(Answer.Yes, Answer.No, Answer.Unknown);

    private static readonly Gen<bool> Seldom = Gen.Int[0, 9].Select(i => i == 0);

    private static readonly Gen<WeeklyHours> Hours = Among(-1, 3999, 4000)
        .Select(h => h < 0 ? WeeklyHours.NotGiven : WeeklyHours.OfThousandths(h));

    /// <summary>Facts in every combination, most of them of the unemployed.</summary>
    internal static Gen<JobseekerFacts> AnyFacts { get; } =
        from birth in LegalDates.Birth
        from home in Place
        from stay in Place
        from status in Gen.Frequency((3, Gen.Const(2)), (1, Gen.Int[0, 9]))
        from hours in Hours
        from earnings in AnyAnswer
        from immigrant in Gen.Frequency((3, Gen.Const(Answer.No)), (1, AnyAnswer))
        from language in Among("fi", "fi", "fi", "et", "")
        from rare in Gen.Select(Seldom, Seldom, Seldom, Gen.Bool)
        select new JobseekerFacts
        {
            BirthDate = birth,
            HomeMunicipality = home,
            PlaceOfStay = stay,
            Status = (EmploymentStatus)status,
            WeeklyHours = hours,
            EarningsRelated = earnings,
            Immigrant = immigrant,
            MotherTongue = LanguageCode.Parse(language),
            AtRisk = rare.Item1,
            TemporaryProtection = rare.Item2,
            RedundancyProtection = rare.Item3,
            PromotingService = rare.Item4,
        };

    private static readonly Gen<RegisterEventKind> Kind = Among(
        RegisterEventKind.Start,
        RegisterEventKind.Start,
        RegisterEventKind.Change,
        RegisterEventKind.Registry,
        RegisterEventKind.End
    );

    /// <summary>One entry in the register.</summary>
    internal static Gen<RegisterEvent> Entry { get; } =
        Gen.Select(LegalDates.Any, Kind, AnyFacts, (d, k, f) => new RegisterEvent(d, k, f));

    private static readonly Gen<TeOfficeAct> Act =
        from day in LegalDates.Any
        from kind in Gen.Enum<TeOfficeActKind>()
        from to in Place
        from ground in Among(TransferGround.Language, TransferGround.Other, TransferGround.Safety)
        from shown in Gen.Int[0, 9]
        select new TeOfficeAct(day, kind, to, ground, shown != 0, shown != 1, shown != 2);

    /// <summary>A person's entries in date order, acts, and a day to ask about; often the day of an entry.</summary>
    internal static Gen<(RegisterEvent[] Entries, TeOfficeAct[] Acts, DateOnly On)> Any { get; } =
        from entries in Entry.Array[0, 8]
        from acts in Act.Array[0, 3]
        from sameDay in Gen.Bool
        from day in LegalDates.Any
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
