using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>
/// Rows of facts.csv and acts.csv as text, each value in the one form of those that mean the same: what the readers of
/// the files (<see cref="FactsRowReader"/>, <see cref="ActsRowReader"/>) read back to the same row.
/// </summary>
internal static class RowText
{
    /// <summary>All columns of the facts file, in the order of docs/formats.md.</summary>
    internal const string FactsHeader =
        "person,date,event,birth_date,home_municipality,place_of_stay,status,weekly_hours,at_risk,promoting_service,"
        + "earnings_related,mother_tongue,immigrant,temporary_protection,redundancy_protection,sex,citizenship,"
        + "service_language,benefit_payer,benefit_days,service_kind,disability";

    internal static readonly string ActsHeader = string.Join(',', ActsColumns.Required);

    /// <summary>The columns after the person.</summary>
    internal static string Of(in RegisterEvent row, in CarriedFacts carried)
    {
        JobseekerFacts facts = row.Facts;
        return string.Join(
            ',',
            Day(row.Date),
            Name(row.Kind),
            Day(facts.BirthDate),
            facts.HomeMunicipality.ToString(),
            facts.PlaceOfStay.ToString(),
            ((int)facts.Status).ToString(),
            facts.WeeklyHours.ToString(),
            YesOrEmpty(facts.AtRisk),
            YesOrEmpty(facts.PromotingService),
            Name(facts.EarningsRelated),
            facts.MotherTongue.ToString(),
            Name(facts.Immigrant),
            YesOrEmpty(facts.TemporaryProtection),
            YesOrEmpty(facts.RedundancyProtection),
            Of(carried)
        );
    }

    /// <summary>The columns after the person.</summary>
    internal static string Of(in TeOfficeAct act) =>
        string.Join(
            ',',
            Day(act.Date),
            Name(act.Kind),
            act.To.ToString(),
            Name(act.Ground),
            YesOrNo(act.Requested),
            YesOrNo(act.ServicesSecured),
            YesOrNo(act.Accepted)
        );

    internal static string Name(RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Start => "start",
            RegisterEventKind.Change => "change",
            RegisterEventKind.Registry => "registry",
            RegisterEventKind.End => "end",
        };

    internal static string Name(TeOfficeActKind kind) =>
        kind switch
        {
            TeOfficeActKind.LeaveUntransferred => "leave_untransferred",
            TeOfficeActKind.TransferToTeOffice => "transfer_to_te_office",
            TeOfficeActKind.TransferToMunicipality => "transfer_to_municipality",
        };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static string Of(in CarriedFacts carried) =>
        string.Join(
            ',',
            carried.Sex?.ToString() ?? "",
            carried.Citizenship?.ToString("000") ?? "",
            carried.ServiceLanguage is { } language ? Name(language) : "",
            carried.BenefitPayer is { } payer ? Name(payer) : "",
            carried.BenefitDays?.ToString() ?? "",
            carried.ServiceKind?.ToString("000") ?? "",
            carried.Disability is { } disability ? YesOrNo(disability) : ""
        );

    internal static string Name(Answer answer) =>
        answer switch
        {
            Answer.Unknown => "unknown",
            Answer.No => "no",
            Answer.Yes => "yes",
        };

    internal static string Name(TransferGround ground) =>
        ground switch
        {
            TransferGround.NotInTheAct => "",
            TransferGround.Language => "language",
            TransferGround.Inappropriate => "inappropriate",
            TransferGround.Safety => "safety",
            TransferGround.Other => "other",
        };

    private static string Name(ServiceLanguage language) =>
        language switch
        {
            ServiceLanguage.Finnish => "fi",
            ServiceLanguage.Swedish => "sv",
            ServiceLanguage.Other => "other",
        };

    private static string Name(BenefitPayer payer) =>
        payer switch
        {
            BenefitPayer.Kela => "kela",
            BenefitPayer.Fund => "fund",
            BenefitPayer.None => "none",
        };

    private static string YesOrNo(bool yes) => yes ? "yes" : "no";

    /// <summary>Of a column that takes nothing for no.</summary>
    private static string YesOrEmpty(bool yes) => yes ? "yes" : "";
}
