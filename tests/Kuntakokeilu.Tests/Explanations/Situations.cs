using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Tests.Explanations;

/// <summary>A situation for every basis, ground, missing fact and act, by the name of its approved text.</summary>
internal static class Situations
{
    internal static IReadOnlyDictionary<string, Explanation> All { get; } =
        new Dictionary<string, Explanation>
        {
            ["nothing-yet"] = new Person().Starts("2021-06-01").On("2021-05-31"),
            ["after-the-pilots"] = NoAllowance("2021-06-01").On("2025-01-01"),
            ["no-job-search"] = NoAllowance("2021-06-01").Ends("2022-02-01").On("2022-02-15"),
            ["before-the-pilots"] = new Person()
                .Starts("2020-11-02", f => f with { EarningsRelated = Answer.No })
                .On("2021-02-28"),
            ["launch"] = new Person()
                .Starts("2020-11-02", f => f with { EarningsRelated = Answer.No, Immigrant = Answer.Unknown })
                .On("2021-03-15"),
            ["no-earnings-related-allowance"] = NoAllowance("2021-06-01").On("2022-06-15"),
            ["under-30"] = new Person()
                .Starts("2021-09-01", f => f with { BirthDate = new(1992, 2, 29) })
                .On("2022-03-01"),
            ["immigrant-and-foreign-language"] = new Person()
                .Starts("2022-08-01", f => f with { Immigrant = Answer.Yes, MotherTongue = LanguageCode.Parse("et") })
                .On("2023-01-10"),
            ["temporary-protection"] = new Person().Starts("2023-04-03", UnderTemporaryProtection).On("2023-05-05"),
            ["temporary-protection-before-the-rule"] = new Person()
                .Starts("2022-10-03", UnderTemporaryProtection)
                .On("2023-03-15"),
            ["restart"] = NoAllowance("2021-06-01")
                .Ends("2022-02-01")
                .Starts("2022-10-10", f => f with { EarningsRelated = Answer.Yes })
                .On("2022-10-20"),
            ["moved-to-a-pilot-municipality"] = NoAllowance("2021-06-01")
                .Changes("2022-03-10", f => f with { HomeMunicipality = MunicipalityCode.Parse("853") })
                .On("2022-04-01"),
            ["moved-out"] = NoAllowance("2021-06-01")
                .Changes("2022-03-10", f => f with { HomeMunicipality = MunicipalityCode.Parse("684") })
                .On("2022-03-12"),
            ["left-untransferred"] = NoAllowance("2021-06-01")
                .Decided("2021-06-01", TeOfficeActKind.LeaveUntransferred, ground: TransferGround.Language)
                .On("2021-08-01"),
            ["left-untransferred-at-the-launch"] = NoAllowance("2020-12-01")
                .Decided("2021-03-24", TeOfficeActKind.LeaveUntransferred, ground: TransferGround.Other)
                .On("2021-03-10"),
            ["transferred-to-the-te-office"] = NoAllowance("2021-06-01")
                .Decided("2021-09-15", TeOfficeActKind.TransferToTeOffice, ground: TransferGround.Safety)
                .On("2021-10-01"),
            ["transferred-to-another-municipality"] = NoAllowance("2021-06-01")
                .Decided("2021-09-15", TeOfficeActKind.TransferToMunicipality, "091")
                .On("2021-10-01"),
            ["transferred-from-the-te-office"] = NoAllowance("2021-06-01")
                .Decided("2021-06-01", TeOfficeActKind.LeaveUntransferred)
                .Decided("2021-09-15", TeOfficeActKind.TransferToMunicipality, "837")
                .On("2021-09-15"),
            ["change-security"] = new Person()
                .Starts("2023-02-01", f => f with { RedundancyProtection = true, EarningsRelated = Answer.No })
                .On("2023-02-20"),
            ["change-security-told-too-early"] = NoAllowance("2022-12-15", f => f with { RedundancyProtection = true })
                .On("2023-01-10"),
            ["not-registered-as-unemployed"] = new Person().Starts("2021-03-10", InService).On("2021-03-20"),
            ["not-registered-as-unemployed-or-in-danger"] = new Person()
                .Starts("2022-05-02", f => InService(f) with { Status = EmploymentStatus.EmployedWithSupport })
                .On("2023-03-20"),
            ["registered-as-unemployed-in-the-search"] = new Person()
                .Starts("2022-05-02", f => InService(f) with { EarningsRelated = Answer.Yes })
                .Changes("2022-06-01", f => f with { Status = EmploymentStatus.Unemployed })
                .Notifies("2022-09-01", InService)
                .On("2022-09-20"),
            ["steering-stopped"] = NoAllowance("2023-04-03").On("2023-04-05", LawAsKnown.On(new(2022, 4, 12))),
            ["permit-ended"] = new Person()
                .Starts("2023-04-03", UnderTemporaryProtection)
                .Notifies("2024-03-05", f => f with { TemporaryProtection = false })
                .On("2024-03-10"),
            ["permit-ended-and-search-started-again"] = new Person()
                .Starts("2023-04-03", UnderTemporaryProtection)
                .Notifies("2024-03-05", f => f with { TemporaryProtection = false })
                .Ends("2024-04-02")
                .Starts("2024-05-02")
                .On("2024-05-10"),
            ["home-outside-the-pilots"] = new Person()
                .Starts(
                    "2022-01-10",
                    f =>
                        f with
                        {
                            HomeMunicipality = MunicipalityCode.Parse("684"),
                            MotherTongue = LanguageCode.Parse("et"),
                        }
                )
                .On("2022-01-12"),
            ["status-not-covered"] = new Person()
                .Starts(
                    "2022-06-01",
                    f =>
                        f with
                        {
                            Status = EmploymentStatus.PartTimeWork,
                            WeeklyHours = WeeklyHours.Of(17.5m),
                            BirthDate = new(1993, 8, 1),
                        }
                )
                .On("2022-06-03"),
            ["training-not-covered"] = new Person()
                .Starts("2021-06-01", f => f with { Status = EmploymentStatus.Training, EarningsRelated = Answer.No })
                .On("2021-07-01"),
            ["facts-missing"] = new Person()
                .Starts(
                    "2021-06-01",
                    f => f with { EarningsRelated = Answer.Unknown, Immigrant = Answer.Unknown, MotherTongue = default }
                )
                .On("2021-06-05"),
            ["not-in-the-target-group"] = new Person().Starts("2021-06-01").Notifies("2021-09-01").On("2021-10-01"),
            ["tested-within-seven-days"] = new Person()
                .Starts("2021-06-01")
                .Changes("2021-06-08", f => f with { EarningsRelated = Answer.No })
                .On("2021-06-20"),
            ["only-earnings-related-missing"] = new Person()
                .Starts("2021-06-01", f => f with { EarningsRelated = Answer.Unknown })
                .On("2021-06-30"),
            ["only-immigrant-missing"] = new Person()
                .Starts("2021-06-01", f => f with { Immigrant = Answer.Unknown })
                .On("2021-06-30"),
            ["only-mother-tongue-missing"] = new Person()
                .Starts("2021-06-01", f => f with { MotherTongue = LanguageCode.Parse("und") })
                .On("2021-06-30"),
            ["place-of-stay-without-protection"] = new Person()
                .Starts("2023-04-03", f => UnderTemporaryProtection(f) with { TemporaryProtection = false })
                .On("2023-05-05"),
            ["protection-with-a-place-of-stay-elsewhere"] = new Person()
                .Starts(
                    "2023-04-03",
                    f => UnderTemporaryProtection(f) with { PlaceOfStay = MunicipalityCode.Parse("684") }
                )
                .On("2023-05-05"),
            ["tested-at-a-notice"] = new Person()
                .Starts("2021-06-01")
                .Notifies("2021-09-01", f => f with { Immigrant = Answer.Yes })
                .On("2021-10-01"),
            ["notice-would-be-enough"] = new Person()
                .Starts("2021-06-01")
                .Changes("2021-07-01", f => f with { EarningsRelated = Answer.No })
                .On("2021-07-02"),
            ["refused"] = NoAllowance("2021-06-01")
                .Decided("2021-05-01", TeOfficeActKind.TransferToTeOffice)
                .Decided("2021-07-01", TeOfficeActKind.LeaveUntransferred)
                .Ends("2021-08-01")
                .Ends("2021-08-02")
                .Starts("2025-02-01")
                .On("2021-07-01"),
            ["law-as-first-given"] = NoAllowance("2021-06-01", f => f with { RedundancyProtection = true })
                .On("2023-06-01", LawAsKnown.On(new(2021, 4, 1))),
        };

    private static Person NoAllowance(string from, Func<JobseekerFacts, JobseekerFacts>? with = null) =>
        new Person().Starts(from, f => (with?.Invoke(f) ?? f) with { EarningsRelated = Answer.No });

    private static JobseekerFacts InService(JobseekerFacts facts) =>
        facts with
        {
            Status = EmploymentStatus.PromotingService,
            EarningsRelated = Answer.No,
        };

    private static JobseekerFacts UnderTemporaryProtection(JobseekerFacts facts) =>
        facts with
        {
            HomeMunicipality = MunicipalityCode.None,
            PlaceOfStay = MunicipalityCode.Parse("091"),
            TemporaryProtection = true,
            MotherTongue = LanguageCode.Parse("uk"),
        };
}
