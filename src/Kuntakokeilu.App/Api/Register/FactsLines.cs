using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.App.Api.Register;

/// <summary>Turns JSON rows into lines of facts.csv, so that they are read and judged as the import's are.</summary>
internal static class FactsLines
{
    private static ReadOnlySpan<byte> Header =>
        "person,date,event,birth_date,home_municipality,place_of_stay,status,weekly_hours,at_risk,promoting_service,"u8;

    private static ReadOnlySpan<byte> HeaderGoesOn =>
        "earnings_related,mother_tongue,immigrant,temporary_protection,redundancy_protection,sex,citizenship,"u8;

    private static ReadOnlySpan<byte> HeaderEnds =>
        "service_language,benefit_payer,benefit_days,service_kind,disability\n"u8;

    /// <summary>Row 0 is line 2. A value with a line break makes its row one that can't be read.</summary>
    internal static byte[] Of(IReadOnlyList<FactsRow> rows)
    {
        ArrayBufferWriter<byte> csv = new();
        csv.Write(Header);
        csv.Write(HeaderGoesOn);
        csv.Write(HeaderEnds);
        foreach (FactsRow row in rows)
        {
            string?[] values = Values(row);
            bool hasLineBreak = values.Any(value => value is not null && value.AsSpan().ContainsAny('\n', '\r'));
            for (int i = 0; !hasLineBreak && i < values.Length; i++)
            {
                if (i > 0)
                    csv.Write(","u8);
                CsvText.Append(csv, Encoding.UTF8.GetBytes(values[i] ?? ""));
            }
            csv.Write("\n"u8);
        }
        return csv.WrittenSpan.ToArray();
    }

    private static string?[] Values(FactsRow row) =>
        [
            row.Person,
            row.Date,
            row.Event,
            row.BirthDate,
            row.HomeMunicipality,
            row.PlaceOfStay,
            row.Status,
            row.WeeklyHours,
            row.AtRisk,
            row.PromotingService,
            row.EarningsRelated,
            row.MotherTongue,
            row.Immigrant,
            row.TemporaryProtection,
            row.RedundancyProtection,
            row.Sex,
            row.Citizenship,
            row.ServiceLanguage,
            row.BenefitPayer,
            row.BenefitDays,
            row.ServiceKind,
            row.Disability,
        ];
}
