using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Somebody for every role in the demo: officials with a right of use, a program, and three jobseekers. Their names tell
/// that nobody is meant. Made once; a second time changes nothing.
/// </summary>
internal static class DemoAccounts
{
    /// <summary>Users read it where else a decision's reason stands.</summary>
    private const string Reason = "Keksitty käyttöoikeus näytettä varten.";

    private const string Necessity = "Näytteen keksitty henkilö hoitaa keksittyjä tehtäviä.";
    private const string ProtectedNecessity =
        "Näytteen keksitty henkilö hoitaa keksittyjä tehtäviä ja palvelee asiakkaat, joilla on turvakielto.";

    private static readonly NewOrganisation Fund = new(
        OrganisationKind.UnemploymentFund,
        "Malli-työttömyyskassa",
        "Modell-arbetslöshetskassan",
        "Model Unemployment Fund"
    );

    private static readonly NewOrganisation Provider = new(
        OrganisationKind.Provider,
        "Mallivalmennus Oy",
        "Modellträning Ab",
        "Model Coaching Ltd"
    );

    private static readonly NewOrganisation Employer = new(
        OrganisationKind.Employer,
        "Mallityönantaja Oy",
        "Modellarbetsgivare Ab",
        "Model Employer Ltd"
    );

    /// <summary>Numbers of ELY centres and TE offices.</summary>
    private const int Pirkanmaa = 5;
    private const int Uusimaa = 1;

    private static readonly DemoAccount[] OfTheAct =
    [
        new("malli-ohjaaja", "Malli Ohjaaja", Role.Caseworker, Organisations.Municipality(837)),
        new("malli-turva", "Malli Turvaohjaaja", Role.Caseworker, Organisations.Municipality(837))
        {
            SeesProtected = true,
        },
        new("malli-esihenkilo", "Malli Esihenkilö", Role.Manager, Organisations.Municipality(837)),
        new("malli-neuvoja", "Malli Neuvoja", Role.Caseworker, Organisations.Municipality(91)),
        new("malli-virkailija", "Malli Virkailija", Role.TeOfficer, Organisations.TeOffice(Pirkanmaa)),
        new("malli-palvelija", "Malli Palvelija", Role.TeOfficer, Organisations.TeOffice(Uusimaa)),
        new("malli-rahoittaja", "Malli Rahoittaja", Role.ElyOfficer, Organisations.ElyCentre(Pirkanmaa)),
        new("malli-myontaja", "Malli Myöntäjä", Role.KehaOfficer, Organisations.Keha),
        new("malli-tarkastaja", "Malli Tarkastaja", Role.KehaOfficer, Organisations.Keha),
        new("malli-ministerio", "Malli Ylitarkastaja", Role.Ministry, "tem"),
        new("malli-kuntaliitto", "Malli Erityisasiantuntija", Role.MunicipalAssociation, "kuntaliitto"),
        new("malli-valvoja", "Malli Valvoja", Role.Supervisor, Organisations.Supervisor),
        new("malli-kela", "Malli Ratkaisija", Role.KelaOfficer, "kela"),
        new("malli-syote", "Malli Rekisterisyöte", Role.Machine, Organisations.Keha),
    ];

    /// <summary>Everybody with a right of use, the added organisations' people too.</summary>
    /// <param name="issuer">The provider's name.</param>
    internal static async Task<IReadOnlyList<DemoAccount>> Make(SiteDatabase database, string issuer, TimeProvider time)
    {
        OrganisationService organisations = new(database.Job);
        foreach (NewOrganisation added in (NewOrganisation[])[Fund, Provider, Employer])
            await organisations.Add(added, AuditContext.OfProgram("demo"), CancellationToken.None);
        Dictionary<string, string> codes = (await organisations.Added(CancellationToken.None)).ToDictionary(
            o => o.NameFi,
            o => o.Code
        );
        DemoAccount[] everybody =
        [
            .. OfTheAct,
            new("malli-kassa", "Malli Kassanhoitaja", Role.FundOfficer, codes[Fund.NameFi]),
            new("malli-valmentaja", "Malli Valmentaja", Role.Provider, codes[Provider.NameFi]),
            new("malli-tyonantaja", "Malli Rekrytoija", Role.Employer, codes[Employer.NameFi]),
        ];
        PermitService permits = new(database.Job, time);
        DateOnly today = LegalDay.Today(time);
        foreach (DemoAccount one in everybody)
            if (
                await permits.GrantForDemo(ApplicationOf(one, issuer, today), Reason, CancellationToken.None)
                is not (AppointResult.Granted or AppointResult.HasIt)
            )
                throw new InvalidOperationException($"The demo's {one.Name} can't have a right of use.");
        return everybody;
    }

    /// <summary>
    /// Three jobseekers with accounts: the first customers by number of Tampere, of Helsinki and of a TE office.
    /// </summary>
    internal static async Task<IReadOnlyList<DemoJobseeker>> MakeJobseekers(
        SiteDatabase database,
        string issuer,
        TimeProvider time
    )
    {
        await using NpgsqlCommand command = database.Job.CreateCommand(
            """
            with chosen as (
                (select 1 as place, person_id from steering.current_period
                    where organiser = 837 and not protected order by person_id limit 1)
                union all (select 2, person_id from steering.current_period
                    where organiser = 91 and not protected order by person_id limit 1)
                union all (select 3, person_id from steering.current_period
                    where te_office is not null and not protected order by person_id limit 1)),
            made as (
                insert into access.account (issuer, subject, name, person_id, created_at)
                select $1, 'malli-hakija-' || place, 'Malli Hakija ' || place, person_id, $2 from chosen
                on conflict (issuer, subject) do nothing)
            select 'malli-hakija-' || place, 'Malli Hakija ' || place, coalesce(i.code, p.key)
            from chosen
            join register.person p on p.id = chosen.person_id
            left join register.identity i on i.person_id = chosen.person_id
            order by place
            """
        );
        command.Parameters.Add(new() { Value = issuer });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        List<DemoJobseeker> jobseekers = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            jobseekers.Add(new(row.GetString(0), row.GetString(1), row.GetString(2)));
        return jobseekers;
    }

    private static PermitApplication ApplicationOf(DemoAccount one, string issuer, DateOnly today) =>
        new()
        {
            Organisation = one.Organisation,
            Issuer = issuer,
            Subject = one.Subject,
            Name = one.Name,
            Role = one.Role,
            Employment = AppointCommand.EmploymentIn(one.Role),
            Necessity = one.SeesProtected ? ProtectedNecessity : Necessity,
            TasksPercent = 100,
            IsOccasional = false,
            SeesProtected = one.SeesProtected,
            Responsible = one.Role is Role.Machine ? "Malli Myöntäjä" : null,
            From = today,
            Until = PermitConditions.LastDay(today),
        };
}

/// <summary>An official or a program of the demo.</summary>
/// <param name="Subject">The provider's name for the account.</param>
/// <param name="Organisation">Code of the organisation.</param>
internal sealed record DemoAccount(string Subject, string Name, Role Role, string Organisation)
{
    public bool SeesProtected { get; init; }
}

/// <summary>A jobseeker of the demo.</summary>
/// <param name="Identifier">The identity code; the register's identifier where no identity code is known.</param>
internal sealed record DemoJobseeker(string Subject, string Name, string Identifier);
