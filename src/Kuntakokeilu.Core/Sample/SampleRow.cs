using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Sample;

/// <summary>What stays the same with a person of the sample.</summary>
internal struct SampleTraits
{
    internal int BirthDay;
    internal byte Language;
    internal byte Sex;
    internal byte ServiceLanguage;
    internal byte Disability;
    internal short Citizenship;
    internal Answer Immigrant;
}

/// <summary>What an entry tells, beside what stays the same.</summary>
internal struct SampleRow
{
    internal int Day;

    /// <summary>Place of the person's next row in the same list; -1 for none.</summary>
    internal int Next;

    internal short Home;
    internal short PlaceOfStay;
    internal short BenefitDays;
    internal byte ServiceKind;
    internal byte HalfHours;
    internal RegisterEventKind Kind;
    internal EmploymentStatus Status;
    internal Answer EarningsRelated;
    internal RowFlags Flags;
    internal SamplePayer Payer;

    internal readonly RegisterEvent ToEvent(in SampleTraits traits) =>
        new(
            DateOnly.FromDayNumber(Day),
            Kind,
            new()
            {
                BirthDate = DateOnly.FromDayNumber(traits.BirthDay),
                HomeMunicipality = Home < 0 ? MunicipalityCode.None : MunicipalityCode.Of(Home),
                PlaceOfStay = PlaceOfStay < 0 ? MunicipalityCode.None : MunicipalityCode.Of(PlaceOfStay),
                Status = Status,
                WeeklyHours = HalfHours == 0 ? WeeklyHours.NotGiven : WeeklyHours.OfThousandths(HalfHours * 500),
                AtRisk = Flags.HasFlag(RowFlags.AtRisk),
                PromotingService = Flags.HasFlag(RowFlags.PromotingService),
                EarningsRelated = EarningsRelated,
                MotherTongue = Languages.All[traits.Language].Code,
                Immigrant = traits.Immigrant,
                TemporaryProtection = Flags.HasFlag(RowFlags.TemporaryProtection),
                RedundancyProtection = Flags.HasFlag(RowFlags.RedundancyProtection),
            }
        );
}

[Flags]
internal enum RowFlags : byte
{
    None = 0,
    AtRisk = 1,
    PromotingService = 2,
    TemporaryProtection = 4,
    RedundancyProtection = 8,
}

internal enum SamplePayer : byte
{
    NotKnown,
    None,
    Kela,
    Fund,
}

/// <summary>People of the sample, each with rows and acts, in the order in which they are written.</summary>
internal interface IPeople
{
    /// <summary>The block of numbers that their identifiers begin with.</summary>
    int Block { get; }

    int Count { get; }

    ref readonly SampleTraits Traits(int person);

    /// <summary>Puts the person's rows, in order, into the list.</summary>
    void CopyRows(int person, List<SampleRow> rows);

    /// <summary>Puts the person's acts, in order, into the list.</summary>
    void CopyActs(int person, List<TeOfficeAct> acts);
}
