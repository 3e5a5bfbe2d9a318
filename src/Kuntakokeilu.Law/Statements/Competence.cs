using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Statements;

/// <summary>Who states, and who else may.</summary>
/// <param name="Giver">The municipality or the TE office.</param>
/// <param name="Municipality">Whose customer's matter it gives; none for the TE office.</param>
/// <param name="Role">Whether the municipality must give it or may; none of the TE office's matters.</param>
/// <param name="MayTeOffice">The TE office may beside the municipality.</param>
/// <param name="MayServiceCentre">The service centre may.</param>
public readonly record struct Competence(
    StatementGiver Giver,
    MunicipalityCode Municipality,
    GivingRole Role,
    bool MayTeOffice,
    bool MayServiceCentre
)
{
    /// <summary>The municipality whose customer the person is on the day; none for the TE office's, and after the pilots.</summary>
    public MunicipalityCode CustomerOf { get; private init; }

    /// <summary>Whether somebody may give it.</summary>
    public bool Allows(StatementGiver giver) =>
        giver == Giver
        || (giver is StatementGiver.TeOffice && MayTeOffice)
        || (giver is StatementGiver.ServiceCentre && MayServiceCentre);

    internal bool IsOfSameBody(in Competence other) => Giver == other.Giver && Municipality == other.Municipality;

    /// <summary>
    /// Who states in a matter on a day: Act 1269/2020, 12 a and 12 b §, 20 §. From 2025 all is the TE office's side (25 § 2
    /// mom).
    /// </summary>
    /// <param name="day">The day of the giving.</param>
    /// <param name="customerOf">The municipality whose customer the person is; none for the TE office's.</param>
    /// <param name="matter">The matter, with what competence asks of its case.</param>
    public static Competence On(DateOnly day, MunicipalityCode customerOf, in CaseOfMatter matter)
    {
        if (customerOf.IsNone || day >= StatementLaw.PilotsEndedFrom)
            return new(StatementGiver.TeOffice, MunicipalityCode.None, GivingRole.None, false, false);
        GivingRole role = RoleOn(day, matter);
        bool isCentres = day >= StatementLaw.CentreFrom && IsOfCentre(matter);
        return role is GivingRole.None
            ? new(StatementGiver.TeOffice, MunicipalityCode.None, role, false, isCentres) { CustomerOf = customerOf }
            : new(
                StatementGiver.Municipality,
                customerOf,
                role,
                role is GivingRole.May || day >= StatementLaw.RestoredFrom,
                isCentres
            )
            {
                CustomerOf = customerOf,
            };
    }

    internal static GivingRole RoleOn(DateOnly day, in CaseOfMatter matter) =>
        matter.Matter switch
        {
            StatementMatter.Service or StatementMatter.OwnStudy or StatementMatter.ImmigrantStudy => MustFrom(
                day,
                StatementLaw.ServicesFrom
            ),
            StatementMatter.Registration
            or StatementMatter.Foreigner
            or StatementMatter.UnpaidWork
            or StatementMatter.Under18
            or StatementMatter.BusinessStart
            or StatementMatter.ShortStudies => MustFrom(day, StatementLaw.ConditionsFrom),
            StatementMatter.YouthRestored or StatementMatter.ObligationRestored or StatementMatter.EuSearch => MustFrom(
                day,
                StatementLaw.RestoredFrom
            ),
            StatementMatter.Study when day >= StatementLaw.RestoredFrom && IsOfMunicipality(matter) => GivingRole.May,
            StatementMatter.StudyException when day >= StatementLaw.StudyFrom => GivingRole.May,
            _ => GivingRole.None,
        };

    private static GivingRole MustFrom(DateOnly day, DateOnly from) => day >= from ? GivingRole.Must : GivingRole.None;

    /// <summary>
    /// Items of TTL 2:10.2 by the numbering of the law under which the studies begin (1131/2022, transition provision).
    /// </summary>
    private static bool IsOfMunicipality(in CaseOfMatter matter)
    {
        (int item, bool isBelow) = (matter.Detail.Item, matter.Detail.IsBelowLimit);
        if (matter.From is not { } from)
            return false;
        if (from < StatementLaw.StudyFrom)
            return item is (>= 1 and <= 4) or 6 || (item is 5 or 7 && isBelow);
        bool isShort = matter.To is { } to && to <= StatementLaw.Months(from, 3);
        return item is >= 1 and <= 6 || (item == 7 && (isShort || isBelow)) || (item is >= 8 and <= 10 && isBelow);
    }

    /// <summary>The service centre's clear cases: decree 508/2022 from 1 August 2022, the same before it.</summary>
    internal static bool IsOfCentre(in CaseOfMatter matter) =>
        matter.Matter switch
        {
            StatementMatter.Registration
            or StatementMatter.Foreigner
            or StatementMatter.Under18
            or StatementMatter.YouthRestored
            or StatementMatter.Study
            or StatementMatter.StudyEnd => true,
            StatementMatter.Business => matter.Detail.IsClear,
            _ => false,
        };
}

/// <summary>How a matter is the municipality's.</summary>
public enum GivingRole : byte
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The municipality gives it.</summary>
    Must,

    /// <summary>It or the TE office does.</summary>
    May,
}

/// <summary>A matter with what competence asks of its case.</summary>
/// <param name="Matter">What it is about.</param>
/// <param name="Detail">More of it.</param>
/// <param name="From">The first day of the studies or service.</param>
/// <param name="To">Until when they are planned.</param>
public readonly record struct CaseOfMatter(
    StatementMatter Matter,
    CaseDetail Detail = default,
    DateOnly? From = null,
    DateOnly? To = null
);
