using System.Security.Cryptography;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>The made-up officials of the demo with their rights of use, and some of its people to sign in as.</summary>
internal static class DemoAccounts
{
    internal const string Program = "kunta-837";
    private const int MostCitizens = 9;

    private static readonly (string Subject, string Name, Role Role, string Organisation)[] Officials =
    [
        ("aino", "Aino Virtanen", Role.Caseworker, Organisations.Municipality(837)),
        ("mikko", "Mikko Lahtinen", Role.Manager, Organisations.Municipality(837)),
        ("johanna", "Johanna Lindholm", Role.Caseworker, Organisations.Municipality(91)),
        ("petri", "Petri Salonen", Role.Manager, Organisations.Municipality(91)),
        ("eeva", "Eeva Rantanen", Role.TeOfficer, Organisations.TeOffice(5)),
        ("antti", "Antti Heikkinen", Role.TeOfficer, Organisations.TeOffice(1)),
        ("ritva", "Ritva Karjalainen", Role.ElyOfficer, Organisations.ElyCentre(5)),
        ("kirsi", "Kirsi Hakala", Role.KehaOfficer, Organisations.Keha),
        ("olli", "Olli Mäkinen", Role.Ministry, "tem"),
        ("susanna", "Susanna Nyberg", Role.MunicipalAssociation, "kuntaliitto"),
        ("tuula", "Tuula Aaltonen", Role.Supervisor, Organisations.Supervisor),
    ];

    /// <summary>Saves what is not there yet, and tells whom the provider signs in.</summary>
    internal static async Task<DemoPeople> Save(SiteDatabase database)
    {
        await using (KokeiluDb db = new(Database.Options(database.Job)))
            await Organisations.Save(db, CancellationToken.None);
        foreach ((string subject, string name, Role role, string organisation) in Officials)
            await Grant(database, subject, name, role, organisation);
        await Grant(
            database,
            Program,
            "Tampereen asiakastietojärjestelmä",
            Role.Machine,
            Organisations.Municipality(837)
        );
        return new()
        {
            ClientSecret = Secret(),
            Officials = [.. Officials.Select(one => new DemoOfficial(one.Subject, one.Name, About(one)))],
            Citizens = await Citizens(database),
            Machines = [new(Program, Secret())],
        };
    }

    private static Dictionary<string, string> About((string, string, Role Role, string Organisation) official)
    {
        Organisation organisation = Organisations.OfTheAct.Single(one => one.Code == official.Organisation);
        return Texts.Languages.ToDictionary(
            language => language,
            language => $"{Texts.Capital(Texts.For(language).Of("role", official.Role))}, {organisation.Name(language)}"
        );
    }

    private static async Task Grant(SiteDatabase database, string subject, string name, Role role, string organisation)
    {
        await using NpgsqlCommand command = database.Job.CreateCommand(
            """
            with account as (
                insert into access.account (issuer, subject, name, created_at) values ($1, $2, $3, now())
                on conflict (issuer, subject) do update set name = excluded.name
                returning id),
            permit as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, $4, $5, $6, 'Tehtävät edellyttävät asiakastietoja.', 100, false, false,
                    '2021-03-01', '2099-12-31', now()
                from account
                where not exists (select from access.permit p where p.account_id = account.id)
                returning id)
            insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
            select id, true, 'Edellytykset täyttyvät.', now() from permit
            """
        );
        Employment employment =
            role is Role.Machine ? Employment.Program
            : role is Role.Caseworker or Role.Manager ? Employment.MunicipalOfficial
            : Employment.StateOfficial;
        object[] values = [DemoProvider.Issuer, subject, name, organisation, (short)role, (short)employment];
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Some people of the register, as different from each other as its beginning is.</summary>
    private static async Task<IReadOnlyList<DemoCitizen>> Citizens(SiteDatabase database)
    {
        await using NpgsqlCommand command = database.Job.CreateCommand(
            """
            select person_id, given_names || ' ' || family_name, code from register.identity order by person_id limit $1
            """
        );
        command.Parameters.Add(new() { Value = MostCitizens });
        List<DemoCitizen> citizens = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            citizens.Add(new($"person-{row.GetInt32(0)}", row.GetString(1), row.GetString(2)));
        return citizens;
    }

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
