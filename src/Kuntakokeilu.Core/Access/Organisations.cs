using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// The organisations that the Act itself names: the pilots' municipalities, the TE offices and ELY centres, and the
/// national ones of <c>organisations.csv</c>. Joint authorities, funds, providers, employers
/// and Ohjaamos are added as they come.
/// </summary>
internal static class Organisations
{
    internal const string Keha = "keha";
    internal const string Supervisor = "avi-lansi-sisa-suomi";

    internal static IReadOnlyList<Organisation> OfTheAct { get; } =
    [.. Municipal(), .. TeOfficesAndElyCentres(), .. National()];

    private static readonly Dictionary<string, Organisation> ByCode = OfTheAct.ToDictionary(one => one.Code);

    internal static string Municipality(int number) => $"municipality-{number:000}";

    internal static string TeOffice(int number) => $"te-office-{number}";

    /// <summary>Code of who has a customer, by the two numbers of which one is told; null where neither is.</summary>
    internal static string? Serving(short? organiser, short? teOffice) =>
        organiser is { } municipality ? Municipality(municipality)
        : teOffice is { } office ? TeOffice(office)
        : null;

    internal static string ElyCentre(int number) => $"ely-centre-{number}";

    internal static bool IsTeOffice(string code) => ByCode[code].TeOffice is not null;

    internal static bool IsOfTheAct(string code) => ByCode.ContainsKey(code);

    /// <summary>The name of an organisation of the Act: Tampere, Pirkanmaan TE-toimisto.</summary>
    internal static string Name(string code, string language) => ByCode[code].Name(language);

    /// <summary>The roles in which people of such an organisation act.</summary>
    internal static IReadOnlyList<Role> RolesIn(OrganisationKind kind) =>
        kind switch
        {
            OrganisationKind.Municipality or OrganisationKind.JointAuthority =>
            [
                Role.Caseworker,
                Role.Manager,
                Role.Machine,
            ],
            OrganisationKind.TeOffice => [Role.TeOfficer],
            OrganisationKind.ElyCentre => [Role.ElyOfficer],
            OrganisationKind.Keha => [Role.KehaOfficer, Role.Machine],
            OrganisationKind.Ministry => [Role.Ministry],
            OrganisationKind.MunicipalAssociation => [Role.MunicipalAssociation],
            OrganisationKind.Supervisor => [Role.Supervisor],
            OrganisationKind.Kela => [Role.KelaOfficer],
            OrganisationKind.UnemploymentFund => [Role.FundOfficer],
            OrganisationKind.Provider => [Role.Provider],
            OrganisationKind.Employer => [Role.Employer],
            OrganisationKind.Ohjaamo => [Role.OhjaamoWorker, Role.OhjaamoLeader, Role.Machine],
        };

    /// <summary>Puts the organisations of the Act into the database; those already there stay as they are.</summary>
    internal static async Task Save(KokeiluDb db, CancellationToken stop)
    {
        HashSet<string> known = [.. await db.Organisations.Select(o => o.Code).ToListAsync(stop)];
        db.Organisations.AddRange(OfTheAct.Where(o => !known.Contains(o.Code)));
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<Organisation> Municipal() =>
        from municipality in Areas.Municipalities.All
        where PilotAreas.AreaOf(municipality.Code) is not null
        let number = (short)municipality.Code.Number
        select new Organisation
        {
            Code = Municipality(number),
            Kind = OrganisationKind.Municipality,
            NameFi = municipality.NameFi,
            NameSv = municipality.NameSv,
            NameEn = municipality.NameFi,
            Organiser = number,
        };

    private static IEnumerable<Organisation> TeOfficesAndElyCentres()
    {
        (Texts fi, Texts sv, Texts en) = (Texts.For("fi"), Texts.For("sv"), Texts.For("en"));
        foreach (TeOffice office in TeOffices.All)
        {
            yield return new()
            {
                Code = TeOffice(office.Number),
                Kind = OrganisationKind.TeOffice,
                NameFi = office.Name(fi),
                NameSv = office.Name(sv),
                NameEn = office.Name(en),
                TeOffice = (short)office.Number,
            };
            yield return new()
            {
                Code = ElyCentre(office.Number),
                Kind = OrganisationKind.ElyCentre,
                NameFi = office.ElyCentre(fi),
                NameSv = office.ElyCentre(sv),
                NameEn = office.ElyCentre(en),
            };
        }
    }

    private static IEnumerable<Organisation> National() =>
        DataFile
            .Rows("Access/organisations.csv")
            .Select(f => new Organisation
            {
                Code = f[0],
                Kind = Enum.Parse<OrganisationKind>(f[1]),
                NameFi = f[2],
                NameSv = f[3],
                NameEn = f[4],
            });
}
