using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests;

/// <summary>What tests start from: a boring jobseeker and lawful acts, to be varied in one respect.</summary>
internal static class A
{
    /// <summary>Unemployed, of Helsinki, aged 40 or more; no ground of the Act holds and no fact is missing.</summary>
    internal static JobseekerFacts Jobseeker =>
        new()
        {
            BirthDate = Day("1980-06-15"),
            HomeMunicipality = MunicipalityCode.Parse("091"),
            Status = EmploymentStatus.Unemployed,
            EarningsRelated = Answer.Yes,
            Immigrant = Answer.No,
            MotherTongue = LanguageCode.Parse("fi"),
        };

    /// <summary>An act that shows all that the Act asks of it.</summary>
    internal static TeOfficeAct LawfulAct(TeOfficeActKind kind, string day, string to = "") =>
        new(Day(day), kind, MunicipalityCode.Parse(to), TransferGround.Language, true, true, true);

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
