using System.Security.Cryptography;
using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Somebody for every role in the demo: officials with a right of use, programs, and three jobseekers. The names of the
/// officials tell that nobody is meant. Made once; a second time changes nothing.
/// </summary>
internal static class DemoAccounts
{
    /// <summary>Users read it where else a decision's reason stands.</summary>
    private const string Reason = "Keksitty käyttöoikeus näytettä varten.";

    private const string Necessity = "Näytteen keksitty henkilö hoitaa keksittyjä tehtäviä.";

    private const string ProtectedNecessity =
        "Näytteen keksitty henkilö palvelee myös ne asiakkaat, joilla on turvakielto.";

    /// <summary>The account of who leads the service of Tampere.</summary>
    internal const string Leads = "malli-esihenkilo";

    private const string Answers = "Malli Esihenkilö";
    private const int Tampere = 837;
    private const int Helsinki = 91;
    private const int Pirkanmaa = 5;
    private const int Uusimaa = 1;

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

    internal static readonly NewOrganisation Ohjaamo = new(
        OrganisationKind.Ohjaamo,
        "Malli-Ohjaamo",
        "Modell-Ohjaamo",
        "Model Ohjaamo"
    );

    private static readonly DemoAccount[] OfTheAct =
    [
        new("malli-ohjaaja", "Malli Ohjaaja", Role.Caseworker, Organisations.Municipality(Tampere))
        {
            Try = "demo_accounts.try.municipality",
        },
        new("malli-turvaohjaaja", "Malli Turvaohjaaja", Role.Caseworker, Organisations.Municipality(Tampere))
        {
            SeesProtected = true,
        },
        new(Leads, Answers, Role.Manager, Organisations.Municipality(Tampere)),
        new("malli-neuvoja", "Malli Neuvoja", Role.Caseworker, Organisations.Municipality(Helsinki)),
        new("malli-virkailija", "Malli Virkailija", Role.TeOfficer, Organisations.TeOffice(Pirkanmaa))
        {
            Try = "demo_accounts.try.te_office",
        },
        new("malli-palvelija", "Malli Palvelija", Role.TeOfficer, Organisations.TeOffice(Uusimaa)),
        new("malli-rahoittaja", "Malli Rahoittaja", Role.ElyOfficer, Organisations.ElyCentre(Pirkanmaa)),
        // What one has prepared the other enters.
        new("malli-rahoituspaallikko", "Malli Rahoituspäällikkö", Role.ElyOfficer, Organisations.ElyCentre(Pirkanmaa))
        {
            Try = "demo_accounts.try.ely",
        },
        new("malli-kiintiovastaava", "Malli Kiintiövastaava", Role.ElyOfficer, Organisations.ElyCentre(Uusimaa)),
        new("malli-myontaja", "Malli Myöntäjä", Role.KehaOfficer, Organisations.Keha),
        new("malli-tarkastaja", "Malli Tarkastaja", Role.KehaOfficer, Organisations.Keha),
        new("malli-ylitarkastaja", "Malli Ylitarkastaja", Role.Ministry, "tem"),
        new("malli-erityisasiantuntija", "Malli Erityisasiantuntija", Role.MunicipalAssociation, "kuntaliitto"),
        new("malli-valvoja", "Malli Valvoja", Role.Supervisor, Organisations.Supervisor),
        new("malli-ratkaisija", "Malli Ratkaisija", Role.KelaOfficer, "kela"),
        new("kunta-837", "Malli Asiakasjärjestelmä", Role.Machine, Organisations.Municipality(Tampere)),
        new("keha-syote", "Malli Rekisterisyöte", Role.Machine, Organisations.Keha),
    ];

    /// <summary>Who shares the work in Tampere, and is not offered where one signs in: there is one to be already.</summary>
    internal static readonly DemoAccount[] Colleagues =
    [
        Colleague("malli-omavalmentaja", "Malli Omavalmentaja"),
        Colleague("malli-palveluohjaaja", "Malli Palveluohjaaja"),
        Colleague("malli-tyollisyysohjaaja", "Malli Työllisyysohjaaja"),
        Colleague("malli-uraohjaaja", "Malli Uraohjaaja"),
    ];

    /// <summary>Codes of the kind that no real person has for life, by numbers that the sample comes to last.</summary>
    private static readonly DemoCitizen[] Newcomers =
    [
        Newcomer("uusi-nuori", "Uusi Nuorinen", new(2000, 2, 29), 997),
        Newcomer("uusi-hakija", "Uusi Hakijainen", new(1981, 6, 15), 999),
    ];

    private static AuditContext Demo { get; } = AuditContext.OfProgram("demo");

    /// <summary>Saves what is not there yet, and tells whom the provider signs in.</summary>
    /// <param name="day">The demo's clock: by it rights are looked at on the pages.</param>
    /// <param name="machine">By it the database lets sessions in.</param>
    internal static async Task<DemoPeople> Save(SiteDatabase database, TimeProvider day, TimeProvider machine)
    {
        IReadOnlyDictionary<string, Organisation> organisations = await SaveOrganisations(database);
        string Code(NewOrganisation added) => organisations.Values.Single(o => o.NameFi == added.NameFi).Code;
        DemoAccount[] everybody =
        [
            .. OfTheAct,
            new("malli-kassanhoitaja", "Malli Kassanhoitaja", Role.FundOfficer, Code(Fund)),
            new("malli-valmentaja", "Malli Valmentaja", Role.Provider, Code(Provider)),
            new("malli-rekrytoija", "Malli Rekrytoija", Role.Employer, Code(Employer)),
            new("malli-ohjaamoneuvoja", "Malli Ohjaamoneuvoja", Role.OhjaamoWorker, Code(Ohjaamo)),
            new("malli-ohjaamovastaava", "Malli Ohjaamovastaava", Role.OhjaamoLeader, Code(Ohjaamo)),
        ];
        DateOnly[] days = [LegalDay.Today(day), LegalDay.Today(machine)];
        PermitService permits = new(machine);
        foreach (DemoAccount one in (DemoAccount[])[.. everybody, .. Colleagues])
            await Grant(database, permits, one, days.Min(), PermitConditions.LastDay(days.Max()));
        return new()
        {
            ClientSecret = Secret(),
            Officials =
            [
                .. everybody
                    .Where(one => one.Role is not Role.Machine)
                    .Select(one => new DemoOfficial(
                        one.Subject,
                        one.Name,
                        About(one, organisations[one.Organisation])
                    )),
            ],
            Citizens = await SaveCitizens(database),
            Machines =
            [
                .. everybody
                    .Where(one => one.Role is Role.Machine)
                    .Select(one => new DemoMachine(one.Subject, Secret())),
            ],
        };
    }

    private static async Task<IReadOnlyDictionary<string, Organisation>> SaveOrganisations(SiteDatabase database)
    {
        await using (KokeiluDb db = new(Database.Options(database.Job)))
            await Organisations.Save(db, CancellationToken.None);
        foreach (NewOrganisation added in (NewOrganisation[])[Fund, Provider, Employer, Ohjaamo])
        {
            await using Work work = await Work.Begin(database.Job, Demo, CancellationToken.None);
            await OrganisationService.Add(added, work, CancellationToken.None);
        }
        await using NpgsqlConnection connection = await database.Job.OpenConnectionAsync();
        return (await OrganisationService.All(connection, CancellationToken.None)).ToDictionary(o => o.Code);
    }

    private static async Task Grant(
        SiteDatabase database,
        PermitService permits,
        DemoAccount one,
        DateOnly from,
        DateOnly until
    )
    {
        PermitApplication application = new()
        {
            Organisation = one.Organisation,
            Issuer = DemoProvider.Issuer,
            Subject = one.Subject,
            Name = one.Name,
            Role = one.Role,
            Employment = AppointCommand.EmploymentIn(one.Role),
            Necessity = one.SeesProtected ? ProtectedNecessity : Necessity,
            TasksPercent = 100,
            IsOccasional = false,
            SeesProtected = one.SeesProtected,
            Responsible = one.Role is Role.Machine ? Answers : null,
            From = from,
            Until = until,
        };
        await using Work work = await Work.Begin(database.Job, Demo, CancellationToken.None);
        AppointResult result = await permits.GrantForDemo(application, Reason, work, CancellationToken.None);
        if (result is not (AppointResult.Granted or AppointResult.HasIt))
            throw new InvalidOperationException($"The demo's {one.Name} can't have a right of use: {result}.");
    }

    private static Dictionary<string, string> About(DemoAccount one, Organisation organisation) =>
        Texts.Languages.ToDictionary(
            language => language,
            language =>
            {
                Texts texts = Texts.For(language);
                string role = Texts.Capital(texts.Of("role", one.Role));
                string who = one.SeesProtected
                    ? texts["demo_accounts.protected", role, organisation.Name(language)]
                    : $"{role}, {organisation.Name(language)}";
                return one.Try is { } deed ? $"{who}. {texts[deed]}" : who;
            }
        );

    /// <summary>
    /// Jobseekers: by number the first customers of Tampere, of Helsinki and of a TE office whose identity is known, and
    /// the first whose search has ended, with accounts tied to them; and two whom the register does not have.
    /// </summary>
    private static async Task<IReadOnlyList<DemoCitizen>> SaveCitizens(SiteDatabase database)
    {
        await using NpgsqlCommand command = database.Job.CreateCommand(
            """
            with known as (
                select c.person_id, c.organiser, c.te_office, i.given_names || ' ' || i.family_name as name, i.code
                from steering.current_period c join register.identity i on i.person_id = c.person_id
                where not c.protected),
            chosen as (
                (select * from known where organiser = $1 order by person_id limit 1)
                union all (select * from known where organiser = $2 order by person_id limit 1)
                union all (select * from known where te_office is not null order by person_id limit 1)
                union all (
                    select * from known where organiser is null and te_office is null order by person_id limit 1)),
            made as (
                insert into access.account (issuer, subject, name, person_id, created_at)
                select $3, 'person-' || person_id, name, person_id, now() from chosen
                on conflict (issuer, subject) do nothing)
            select 'person-' || person_id, name, code, organiser is null and te_office is null from chosen
            """
        );
        command.Parameters.Add(new() { Value = (short)Tampere });
        command.Parameters.Add(new() { Value = (short)Helsinki });
        command.Parameters.Add(new() { Value = DemoProvider.Issuer });
        List<DemoCitizen> citizens = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            citizens.Add(
                new(
                    row.GetString(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetBoolean(3) ? DemoStanding.Ended : DemoStanding.Registered
                )
            );
        return [.. citizens, .. Newcomers];
    }

    private static DemoAccount Colleague(string subject, string name) =>
        new(subject, name, Role.Caseworker, Organisations.Municipality(Tampere));

    private static DemoCitizen Newcomer(string subject, string name, DateOnly birth, int number) =>
        new(subject, name, $"{IdentityCode.Of(birth, IdentityCode.SignsOf(birth.Year)[0], number)}", DemoStanding.New);

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>An official or a program of the demo.</summary>
    /// <param name="Subject">The provider's name for the account.</param>
    /// <param name="Organisation">Code of the organisation.</param>
    internal sealed record DemoAccount(string Subject, string Name, Role Role, string Organisation)
    {
        public bool SeesProtected { get; init; }

        /// <summary>Key of what waits for this one in the demo; null for nothing in particular.</summary>
        public string? Try { get; init; }
    }
}
