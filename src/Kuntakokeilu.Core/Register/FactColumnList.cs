using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// The columns of a row of facts, in one order for writing and reading in bulk. The same as <see cref="FactColumns"/>.
/// </summary>
internal static class FactColumnList
{
    internal const int Count = 21;

    internal const string Names =
        "date, event, birth_date, home_municipality, place_of_stay, status, weekly_hours_thousandths, at_risk, "
        + "promoting_service, earnings_related, mother_tongue, immigrant, temporary_protection, "
        + "redundancy_protection, sex, citizenship, service_language, benefit_payer, benefit_days, service_kind, "
        + "disability";

    internal static void Write(RowBuffer copy, in RegisterEvent entry, in CarriedFacts carried)
    {
        JobseekerFacts facts = entry.Facts;
        copy.Date(entry.Date);
        copy.Short((int)entry.Kind);
        copy.Date(facts.BirthDate);
        copy.Short(Codes.Number(facts.HomeMunicipality));
        copy.Short(Codes.Number(facts.PlaceOfStay));
        copy.Short((int)facts.Status);
        copy.Int(facts.WeeklyHours.Thousandths);
        copy.Bool(facts.AtRisk);
        copy.Bool(facts.PromotingService);
        copy.Short((int)facts.EarningsRelated);
        if (facts.MotherTongue == LanguageCode.None)
            copy.Null();
        else
            copy.Text(facts.MotherTongue.ToString());
        copy.Short((int)facts.Immigrant);
        copy.Bool(facts.TemporaryProtection);
        copy.Bool(facts.RedundancyProtection);
        copy.Short(carried.Sex);
        copy.Short(carried.Citizenship);
        copy.Short((int?)carried.ServiceLanguage);
        copy.Short((int?)carried.BenefitPayer);
        copy.Int(carried.BenefitDays);
        copy.Short(carried.ServiceKind);
        copy.Bool(carried.Disability);
    }

    /// <summary>Reads the columns from a place on.</summary>
    internal static (RegisterEvent Event, CarriedFacts Carried) Read(NpgsqlDataReader row, int at)
    {
        JobseekerFacts facts = new()
        {
            BirthDate = row.GetFieldValue<DateOnly>(at + 2),
            HomeMunicipality = Codes.Municipality(row.ShortOrNull(at + 3)),
            PlaceOfStay = Codes.Municipality(row.ShortOrNull(at + 4)),
            Status = (EmploymentStatus)row.GetInt16(at + 5),
            WeeklyHours = row.IsDBNull(at + 6) ? WeeklyHours.NotGiven : WeeklyHours.OfThousandths(row.GetInt32(at + 6)),
            AtRisk = row.GetBoolean(at + 7),
            PromotingService = row.GetBoolean(at + 8),
            EarningsRelated = (Answer)row.GetInt16(at + 9),
            MotherTongue = row.IsDBNull(at + 10) ? LanguageCode.None : LanguageCode.Parse(row.GetString(at + 10)),
            Immigrant = (Answer)row.GetInt16(at + 11),
            TemporaryProtection = row.GetBoolean(at + 12),
            RedundancyProtection = row.GetBoolean(at + 13),
        };
        CarriedFacts carried = new(
            row.ShortOrNull(at + 14),
            row.ShortOrNull(at + 15),
            (ServiceLanguage?)row.ShortOrNull(at + 16),
            (BenefitPayer?)row.ShortOrNull(at + 17),
            row.IsDBNull(at + 18) ? null : row.GetInt32(at + 18),
            row.ShortOrNull(at + 19),
            row.IsDBNull(at + 20) ? null : row.GetBoolean(at + 20)
        );
        RegisterEvent entry = new(row.GetFieldValue<DateOnly>(at), (RegisterEventKind)row.GetInt16(at + 1), facts);
        return (entry, carried);
    }
}
