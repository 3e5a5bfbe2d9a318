using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Money;
using Kuntakokeilu.Tests.Money.Checking;
using Kuntakokeilu.Tests.Pages;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Grants.Applications;

/// <summary>
/// Customers of Tampere and of the TE office, employers outside and inside the municipalities' group, and money of the area and
/// the office: one for the tests of this subject, each of which takes people of its own. It is Wednesday 15 June 2022.
/// </summary>
public sealed class GrantWorld(TestCluster cluster) : IAsyncLifetime
{
    internal const int Tampere = TestActor.Tampere;
    internal const string Area = "area-11";
    internal const string Outside = "employer-1";
    internal const string Controlled = "employer-2";
    internal const string Unknown = "employer-3";

    private const int People = 60;
    private int taken;
    private int takenOfOffice;

    internal static DateOnly Today { get; } = new(2022, 6, 15);

    internal TestRegister Register { get; private set; } = null!;

    private DatabaseSite site = null!;

    internal DatabaseSite Site => site;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static MoneyAccount Quota(string purpose) =>
        new(AccountKind.Quota, Moments.Employment, 2022, Area, purpose);

    internal static MoneyAccount Office { get; } =
        new(AccountKind.Office, Moments.Employment, 2022, "te-office-5", Purposes.PaySubsidy);

    public async ValueTask InitializeAsync()
    {
        Register = await TestRegister.Make(cluster);
        await Register.Import(
            "2022-06-15",
            string.Concat(
                Enumerable
                    .Range(1, People)
                    .Select(i =>
                        i <= People - 10
                            ? $"a{i:000},2021-06-01,start,1980-01-01,837,2,no,fi,no\n"
                            : $"b{i:000},2021-06-01,start,1970-01-01,837,2,yes,fi,no\n"
                    )
            )
        );
        await Register.Run(
            string.Join(
                ';',
                Enumerable
                    .Range(1, People)
                    .Select(i =>
                        $"""
                            insert into register.identity (person_id, code, family_name, given_names, name_key, recording_id)
                            select id, '{CodeOf(i)}', 'Mallinen', 'Alfa{i}', upper('MALLINEN ALFA{i}'), recording_id
                            from register.person where key like '_{i:000}'
                            """
                    )
            )
        );
        await Register.Run(
            $"""
            insert into access.organisation (code, kind, name_fi, name_sv, name_en)
            values ('{Outside}', 12, 'Malliruoka Oy', 'Modellmat Ab', 'Model Food Ltd'),
                ('{Controlled}', 12, 'Kunnan Siivous Oy', 'Kunnan Siivous Oy', 'Kunnan Siivous Oy'),
                ('{Unknown}', 12, 'Tuntematon Oy', 'Tuntematon Oy', 'Tuntematon Oy')
            """
        );
        await Employers();
        await Money();
        site = await DatabaseSite.Of(Register);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static string CodeOf(int i) =>
        $"{IdentityCode.Of(new(i <= People - 10 ? 1980 : 1970, 1, 1), '-', 900 + i)}";

    private async Task Employers()
    {
        DateOnly since = new(2021, 1, 1);
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        await EmployerImport.Add(
            work,
            [
                new("tampere", since, EmployerKind.Municipality, MunicipalityCode.Of(Tampere), []),
                new("omistaja", since, EmployerKind.Person, MunicipalityCode.None, []),
                new("y-ulko", since, EmployerKind.Company, MunicipalityCode.None, [new("omistaja", 100_0000, false)]),
                new("y-kunta", since, EmployerKind.Company, MunicipalityCode.None, [new("tampere", 60_0000, false)]),
            ],
            Stop
        );
        Assert.True(await EmployerImport.Join(work, Outside, "y-ulko", Stop));
        Assert.True(await EmployerImport.Join(work, Controlled, "y-kunta", Stop));
        Assert.True(await EmployerImport.Join(work, Unknown, "y-tuntematon", Stop));
        await work.Commit([], Stop);
    }

    /// <summary>A quota for each purpose, and the TE office's part.</summary>
    private async Task Money()
    {
        DateOnly day = new(2022, 1, 20);
        await MoneyRows.OpenYear(Register.Site.Job, Moments.Employment, 2022);
        MoneyAccount nation = Office.Of(AccountKind.Nation);
        await Enter(
            MoneyRows.Row(TransferKind.Appropriate, day, nation.Of(AccountKind.Parliament), nation, 900_000_00) with
            {
                Reason = "HE",
            }
        );
        foreach (string purpose in (string[])[Purposes.PaySubsidy, Purposes.StartUpGrant])
            await More(purpose, 200_000_00);
        await Enter(MoneyRows.Row(TransferKind.Allot, day, nation, Ely(Purposes.PaySubsidy), 50_000_00));
        await Enter(MoneyRows.Row(TransferKind.GrantOffice, day, Ely(Purposes.PaySubsidy), Office, 50_000_00));
    }

    /// <summary>Money is granted to the area for a purpose.</summary>
    internal async Task More(string purpose, long amount)
    {
        DateOnly day = new(2022, 1, 20);
        int hearing = await MoneyRows.Heard(Register.Site.Job, Moments.Employment, day, Area);
        await Enter(MoneyRows.Row(TransferKind.Allot, day, Office.Of(AccountKind.Nation), Ely(purpose), amount));
        await Enter(
            MoneyRows.Row(TransferKind.Grant, day, Ely(purpose), Quota(purpose), amount) with
            {
                Hearing = hearing,
            }
        );
    }

    internal async Task Enter(Transfer row) =>
        Assert.True((await BookService.Enter(Register.Site.Job, new Posting(row), Stop)).IsEntered);

    private static MoneyAccount Ely(string purpose) =>
        new(AccountKind.Ely, Moments.Employment, 2022, "ely-centre-5", purpose);

    /// <summary>One of Tampere's customers whom no other test has.</summary>
    internal async Task<(int Id, string Name, string Code)> Customer()
    {
        int number = Interlocked.Increment(ref taken);
        Assert.True(number <= People - 10, "There are no more people.");
        return (
            await Register.Ask<int>($"select id from register.person where key = 'a{number:000}'"),
            $"Alfa{number} Mallinen",
            CodeOf(number)
        );
    }

    /// <summary>One of the TE office's.</summary>
    internal async Task<(int Id, string Name, string Code)> OfOffice()
    {
        int number = People - 10 + Interlocked.Increment(ref takenOfOffice);
        return (
            await Register.Ask<int>($"select id from register.person where key = 'b{number:000}'"),
            $"Alfa{number} Mallinen",
            CodeOf(number)
        );
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<Visitor> Open(TestActor actor) =>
        new Visitor(site.Address, "").With(await actor.Cookie(site.Services, Register.Source));

    internal static TestActor Employer(string organisation) => new(Role.Employer, organisation);

    /// <summary>What an account has available, as the database tells it.</summary>
    internal Task<long> Available(MoneyAccount account) =>
        Register.Ask<long>(
            $"select coalesce((select balance - reserved from money.account where name = '{account.Name}'), 0)"
        );

    /// <summary>What the book has for an application's decision.</summary>
    internal Task<long> Booked(int application) =>
        Register.Ask<long>(
            $"""
            select coalesce(sum(s.amount), 0)::bigint from grants.application a
            join money.decision_share s on s.decision = a.decision where a.id = {application}
            """
        );

    internal Task<short> State(int application) =>
        Register.Ask<short>($"select state from grants.application where id = {application}");

    internal Task<IReadOnlyList<LedgerFault>> Faults() => MoneyWorld.Faults(Register.Site.Job);

    internal static ToldFacts Told(string? name, string? code, long wage = 2_400_00) =>
        new()
        {
            PersonName = name,
            PersonCode = code,
            Task = "Keittiöapulainen",
            Place = Tampere,
            Start = Today.AddDays(20),
            Months = name is null ? 6 : null,
            Business = true,
            Wage = name is null ? null : wage,
            SideCosts = name is null ? null : wage / 5,
            Worktime = name is null ? null : 100,
            CommitsToWage = name is not null,
            Contact = "Malli, 040",
        };

    internal static FoundFacts Found(bool isEmployers = true) =>
        isEmployers
            ? new()
            {
                Basis = SubsidyBasis.Skills,
                Findings = GrantFindings.SkillsGap | GrantFindings.WouldLast,
                Unemployment = [new(new(2021, 6, 1), null)],
            }
            : new() { Findings = GrantFindings.Competent | GrantFindings.Viable };

    /// <summary>Sent by the employer in its own session.</summary>
    internal async Task<int> Apply(string organisation = Outside, long wage = 2_400_00, string? code = null)
    {
        (_, string name, string own) = await Customer();
        return await Apply(organisation, Told(name, code ?? own, wage));
    }

    internal async Task<int> Apply(string organisation, ToldFacts told)
    {
        await using Gate gate = await Employer(organisation).Act(Register);
        Assert.Null(gate.Decide(GrantsSubject.ApplyAsEmployer).Refused);
        GrantResult sent = await new GrantApplying(Register.Clock).Send(
            new(Guid.NewGuid(), GrantBenefit.PaySubsidy, "fi", told),
            await gate.Begin(Stop),
            Stop
        );
        Assert.Null(sent.Fault);
        return sent.Application;
    }

    internal async Task<int> ApplyForStartup(int person)
    {
        await using Gate gate = await TestActor.Jobseeker(person).Act(Register);
        Assert.Null((await gate.Decide(GrantsSubject.ApplyForGrant, person, Stop)).Refused);
        GrantResult sent = await new GrantApplying(Register.Clock).Send(
            new(Guid.NewGuid(), GrantBenefit.Startup, "fi", Told(null, null)),
            await gate.Begin(Stop),
            Stop
        );
        Assert.Null(sent.Fault);
        return sent.Application;
    }

    internal GrantSteps Steps(LetterPrinter? print = null) =>
        new(new(new DecisionLetters(print ?? LetterPages.Print)), Register.Clock);

    /// <summary>A step in the session of somebody.</summary>
    internal async Task<GrantResult> Take(
        TestActor actor,
        int application,
        GrantStep step,
        GrantParty by = GrantParty.Handler,
        FoundFacts? found = null,
        short? version = null,
        Guid? matter = null,
        LetterPrinter? print = null
    )
    {
        string token = await actor.SignIn(Register.Source, Stop);
        return await Take(token, application, step, by, found, version, matter, print);
    }

    internal async Task<GrantResult> Take(
        string token,
        int application,
        GrantStep step,
        GrantParty by = GrantParty.Handler,
        FoundFacts? found = null,
        short? version = null,
        Guid? matter = null,
        LetterPrinter? print = null
    )
    {
        short now =
            version ?? await Register.Ask<short>($"select version from grants.application where id = {application}");
        await using Gate gate = await TestGates.Act(Register, token);
        Assert.Null(Decide(gate, by, application).Refused);
        return await Steps(print)
            .Take(
                new(application, now, matter ?? Guid.NewGuid(), step, by)
                {
                    Text = "Perustelut ovat tässä.",
                    Phone = "0100",
                    Until = Today.AddDays(14),
                    Found = step is GrantStep.Assess ? found ?? Found() : null,
                    Told = step is GrantStep.Complete ? Told("Alfa Mallinen", null) : null,
                },
                await gate.Begin(Stop),
                Stop
            );
    }

    private static AccessDecision Decide(Gate gate, GrantParty by, int application) =>
        gate.Actor!.Role switch
        {
            Role.Employer => gate.Decide(GrantsSubject.FollowEmployerGrant),
            Role.Jobseeker => gate.Decide(GrantsSubject.FollowGrant),
            _ => gate.Decide(by is GrantParty.Decider ? GrantsSubject.DecideGrant : GrantsSubject.HandleGrant),
        };

    /// <summary>Assessed and prepared by a caseworker of Tampere.</summary>
    internal async Task<int> Prepared(int application, FoundFacts? found = null)
    {
        TestActor official = TestActor.Caseworker(Tampere);
        string token = await official.SignIn(Register.Source, Stop);
        Assert.Null((await Take(token, application, GrantStep.Assess, found: found)).Fault);
        Assert.Null((await Take(token, application, GrantStep.Propose)).Fault);
        return application;
    }
}

[CollectionDefinition(Name)]
public sealed class GrantsCollection : ICollectionFixture<GrantWorld>
{
    internal const string Name = "Grants";
}
