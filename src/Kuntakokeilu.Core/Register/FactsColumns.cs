using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register;

/// <summary>Where the columns of a facts file are; -1 for an optional one that the file does not have.</summary>
internal sealed class FactsColumns(CsvHeader header)
{
    internal static readonly string[] Required =
    [
        "person",
        "date",
        "event",
        "birth_date",
        "home_municipality",
        "status",
        "earnings_related",
        "mother_tongue",
        "immigrant",
    ];

    private static readonly string[] Optional =
    [
        "place_of_stay",
        "weekly_hours",
        "at_risk",
        "promoting_service",
        "temporary_protection",
        "redundancy_protection",
        "sex",
        "citizenship",
        "service_language",
        "benefit_payer",
        "benefit_days",
        "service_kind",
        "disability",
    ];

    internal readonly int Person = header.IndexOf("person");
    internal readonly int Date = header.IndexOf("date");
    internal readonly int Event = header.IndexOf("event");
    internal readonly int BirthDate = header.IndexOf("birth_date");
    internal readonly int HomeMunicipality = header.IndexOf("home_municipality");
    internal readonly int PlaceOfStay = header.IndexOf("place_of_stay");
    internal readonly int Status = header.IndexOf("status");
    internal readonly int WeeklyHours = header.IndexOf("weekly_hours");
    internal readonly int AtRisk = header.IndexOf("at_risk");
    internal readonly int PromotingService = header.IndexOf("promoting_service");
    internal readonly int EarningsRelated = header.IndexOf("earnings_related");
    internal readonly int MotherTongue = header.IndexOf("mother_tongue");
    internal readonly int Immigrant = header.IndexOf("immigrant");
    internal readonly int TemporaryProtection = header.IndexOf("temporary_protection");
    internal readonly int RedundancyProtection = header.IndexOf("redundancy_protection");
    internal readonly int Sex = header.IndexOf("sex");
    internal readonly int Citizenship = header.IndexOf("citizenship");
    internal readonly int ServiceLanguage = header.IndexOf("service_language");
    internal readonly int BenefitPayer = header.IndexOf("benefit_payer");
    internal readonly int BenefitDays = header.IndexOf("benefit_days");
    internal readonly int ServiceKind = header.IndexOf("service_kind");
    internal readonly int Disability = header.IndexOf("disability");

    internal int Count { get; } = header.ColumnCount;

    /// <summary>Columns that are not part of the format.</summary>
    internal IReadOnlyList<string> Unknown { get; } = [.. header.Except([.. Required, .. Optional])];
}
