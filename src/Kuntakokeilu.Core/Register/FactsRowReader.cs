using System.Runtime.CompilerServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Register;

/// <summary>Reads one row of a facts file. The person is the caller's, who knows the row before.</summary>
internal sealed class FactsRowReader(FactsColumns columns)
{
    private static readonly bool[] KnownMunicipality = Known();

    /// <summary>Reads the row; false when anything is wrong with it, which <see cref="Diagnose"/> then tells.</summary>
    internal bool TryRead(CsvRow row, out RegisterEvent entry)
    {
        bool wellFormed =
            FieldForms.IsDate(row[columns.Date], out DateOnly date)
            & FieldForms.IsDate(row[columns.BirthDate], out DateOnly birthDate)
            & FieldForms.IsPossibleBirth(birthDate, date)
            & FieldForms.IsEvent(row[columns.Event], out RegisterEventKind kind)
            & IsKnownMunicipality(row[columns.HomeMunicipality], out MunicipalityCode home)
            & IsKnownMunicipality(row[columns.PlaceOfStay], out MunicipalityCode stay)
            & FieldForms.IsStatus(row[columns.Status], out EmploymentStatus status)
            & FieldForms.IsWeeklyHours(row[columns.WeeklyHours], out WeeklyHours hours)
            & FieldForms.IsYesOrNo(row[columns.AtRisk], out bool atRisk)
            & FieldForms.IsYesOrNo(row[columns.PromotingService], out bool promoting)
            & FieldForms.IsAnswer(row[columns.EarningsRelated], out Answer earningsRelated)
            & LanguageCode.TryParse(row[columns.MotherTongue], out LanguageCode tongue)
            & FieldForms.IsAnswer(row[columns.Immigrant], out Answer immigrant)
            & FieldForms.IsYesOrNo(row[columns.TemporaryProtection], out bool temporary)
            & FieldForms.IsYesOrNo(row[columns.RedundancyProtection], out bool redundancy)
            & AreCarriedWellFormed(row);
        entry = new(
            date,
            kind,
            new()
            {
                BirthDate = birthDate,
                HomeMunicipality = home,
                PlaceOfStay = stay,
                Status = status,
                WeeklyHours = hours,
                AtRisk = atRisk,
                PromotingService = promoting,
                EarningsRelated = earningsRelated,
                MotherTongue = tongue,
                Immigrant = immigrant,
                TemporaryProtection = temporary,
                RedundancyProtection = redundancy,
            }
        );
        return wellFormed;
    }

    /// <summary>Carried for statistics and access; no part of the test.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool AreCarriedWellFormed(CsvRow row) =>
        FieldForms.IsSex(row[columns.Sex])
        & FieldForms.IsThreeDigits(row[columns.Citizenship])
        & FieldForms.IsServiceLanguage(row[columns.ServiceLanguage])
        & FieldForms.IsBenefitPayer(row[columns.BenefitPayer])
        & FieldForms.IsCount(row[columns.BenefitDays])
        & FieldForms.IsThreeDigits(row[columns.ServiceKind])
        & FieldForms.IsYesOrNo(row[columns.Disability], out _);

    /// <summary>What is wrong with a row, the first in the order of the codes; none when nothing is.</summary>
    internal RowFault Diagnose(CsvRow row)
    {
        if (MissingValue(row) is { } missing)
            return new(RejectionCode.MissingValue, missing);
        if (BadDate(row) is { } badDate)
            return new(RejectionCode.BadDate, badDate);
        if (BadValue(row) is { } bad)
            return new(RejectionCode.BadValue, bad);
        if (!IsKnownMunicipality(row[columns.HomeMunicipality], out _))
            return new(RejectionCode.UnknownMunicipality, "home_municipality");
        if (!IsKnownMunicipality(row[columns.PlaceOfStay], out _))
            return new(RejectionCode.UnknownMunicipality, "place_of_stay");
        return default;
    }

    private string? MissingValue(CsvRow row) =>
        row[columns.Person].IsEmpty ? "person"
        : row[columns.Date].IsEmpty ? "date"
        : row[columns.Event].IsEmpty ? "event"
        : row[columns.BirthDate].IsEmpty ? "birth_date"
        : row[columns.Status].IsEmpty ? "status"
        : row[columns.EarningsRelated].IsEmpty ? "earnings_related"
        : row[columns.Immigrant].IsEmpty ? "immigrant"
        : null;

    private string? BadDate(CsvRow row) =>
        !FieldForms.IsDate(row[columns.Date], out _) ? "date"
        : !FieldForms.IsDate(row[columns.BirthDate], out _) ? "birth_date"
        : null;

    private string? BadValue(CsvRow row) =>
        !FieldForms.IsPerson(row[columns.Person]) ? "person"
        : !FieldForms.IsEvent(row[columns.Event], out _) ? "event"
        : !IsPossibleBirth(row) ? "birth_date"
        : !FieldForms.IsMunicipality(row[columns.HomeMunicipality], out _) ? "home_municipality"
        : !FieldForms.IsMunicipality(row[columns.PlaceOfStay], out _) ? "place_of_stay"
        : !FieldForms.IsStatus(row[columns.Status], out _) ? "status"
        : !FieldForms.IsWeeklyHours(row[columns.WeeklyHours], out _) ? "weekly_hours"
        : !FieldForms.IsYesOrNo(row[columns.AtRisk], out _) ? "at_risk"
        : !FieldForms.IsYesOrNo(row[columns.PromotingService], out _) ? "promoting_service"
        : !FieldForms.IsAnswer(row[columns.EarningsRelated], out _) ? "earnings_related"
        : !LanguageCode.TryParse(row[columns.MotherTongue], out _) ? "mother_tongue"
        : !FieldForms.IsAnswer(row[columns.Immigrant], out _) ? "immigrant"
        : !FieldForms.IsYesOrNo(row[columns.TemporaryProtection], out _) ? "temporary_protection"
        : !FieldForms.IsYesOrNo(row[columns.RedundancyProtection], out _) ? "redundancy_protection"
        : !FieldForms.IsSex(row[columns.Sex]) ? "sex"
        : !FieldForms.IsThreeDigits(row[columns.Citizenship]) ? "citizenship"
        : !FieldForms.IsServiceLanguage(row[columns.ServiceLanguage]) ? "service_language"
        : !FieldForms.IsBenefitPayer(row[columns.BenefitPayer]) ? "benefit_payer"
        : !FieldForms.IsCount(row[columns.BenefitDays]) ? "benefit_days"
        : !FieldForms.IsThreeDigits(row[columns.ServiceKind]) ? "service_kind"
        : !FieldForms.IsYesOrNo(row[columns.Disability], out _) ? "disability"
        : null;

    private bool IsPossibleBirth(CsvRow row) =>
        FieldForms.IsDate(row[columns.BirthDate], out DateOnly birth)
        && FieldForms.IsDate(row[columns.Date], out DateOnly day)
        && FieldForms.IsPossibleBirth(birth, day);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKnownMunicipality(ReadOnlySpan<byte> text, out MunicipalityCode code) =>
        FieldForms.IsMunicipality(text, out code) && (code.IsNone || KnownMunicipality[code.Number]);

    private static bool[] Known()
    {
        bool[] known = new bool[1000];
        foreach (Municipality municipality in Municipalities.All)
            known[municipality.Code.Number] = true;
        return known;
    }
}
