using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests;

/// <summary>Facts in the words of the Act, so that a test reads as a situation.</summary>
internal static class FactsWording
{
    extension(JobseekerFacts facts)
    {
        internal JobseekerFacts In(string home) => facts with { HomeMunicipality = MunicipalityCode.Parse(home) };

        internal JobseekerFacts Born(string day) => facts with { BirthDate = A.Day(day) };

        internal JobseekerFacts Speaking(string language) => facts with { MotherTongue = LanguageCode.Parse(language) };

        internal JobseekerFacts WithStatus(int code, double? hours = null) =>
            facts with
            {
                Status = (EmploymentStatus)code,
                WeeklyHours = hours is { } h ? WeeklyHours.Of((decimal)h) : WeeklyHours.NotGiven,
            };

        internal JobseekerFacts InPromotingTraining() => facts.WithStatus(8) with { PromotingService = true };

        internal JobseekerFacts AtRiskOfUnemployment() => facts with { AtRisk = true };

        internal JobseekerFacts WithoutAllowance() => facts with { EarningsRelated = Answer.No };

        internal JobseekerFacts WithAllowance() => facts with { EarningsRelated = Answer.Yes };

        internal JobseekerFacts WithAllowanceUnknown() => facts with { EarningsRelated = Answer.Unknown };

        internal JobseekerFacts AsImmigrant(Answer answer = Answer.Yes) => facts with { Immigrant = answer };

        internal JobseekerFacts WithChangeSecurity(bool has = true) => facts with { RedundancyProtection = has };

        /// <summary>Temporary protection, no home municipality, and this place of stay.</summary>
        internal JobseekerFacts UnderProtectionIn(string stay) =>
            facts.In("") with
            {
                TemporaryProtection = true,
                PlaceOfStay = MunicipalityCode.Parse(stay),
            };
    }
}
