using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Applications for benefits about Tampere's customers in every state, of the demo's employer and of jobseekers; and one of an
/// employer that the municipality controls. Made once, by the services of the pages.
/// </summary>
internal sealed class DemoGrants(NpgsqlDataSource database, DemoDay day)
{
    private const string Employer = "1234567-1";
    private const string Phone = "0100 000 000";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly GrantApplying applying = new(day);
    private readonly GrantSteps steps = new(new(new DecisionLetters(LetterPages.Print)), day);
    private GrantOfficial prepares;
    private GrantOfficial decides;
    private string organisation = "";

    private DateOnly Today => LegalDay.Today(day);

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        await using NpgsqlCommand command = database.Source.CreateCommand(
            "select exists (select from grants.application)"
        );
        if (
            today <= LawBook.PilotStart.AddMonths(2)
            || today > GrantLaw.LastDay
            || await command.ExecuteScalarAsync() is true
        )
            return;
        DemoGrants made = new(database.Source, day);
        if (await made.Who() && await DemoCustomers.OfGrants.Read(database.Source) is { Length: 14 } customers)
            await made.Apply(customers);
    }

    /// <summary>Who sign in as the two of Tampere, and for which organisation the employer's person does.</summary>
    private async Task<bool> Who()
    {
        prepares = await Official("malli-ohjaaja", "Malli Ohjaaja");
        decides = await Official(DemoAccounts.Leads, "Malli Esihenkilö");
        await using Work work = await Begin();
        await using NpgsqlCommand command = new(
            "select code from access.organisation where kind = 12 order by code limit 1",
            work.Connection
        );
        if (await command.ExecuteScalarAsync(Stop) is not string code || prepares.Account is null)
            return false;
        organisation = code;
        DateOnly since = LawBook.PilotStart;
        await EmployerImport.Add(
            work,
            [
                new("tampere", since, EmployerKind.Municipality, MunicipalityCode.Of(837), []),
                new("malli-omistaja", since, EmployerKind.Person, MunicipalityCode.None, []),
                new(
                    Employer,
                    since,
                    EmployerKind.Company,
                    MunicipalityCode.None,
                    [new("tampere", 40_0000, false), new("malli-omistaja", 60_0000, false)]
                ),
            ],
            Stop
        );
        await EmployerImport.Join(work, organisation, Employer, Stop);
        await work.Commit([], Stop);
        return true;
    }

    /// <summary>An account is called by its provider's name once somebody has signed in: here nobody has yet.</summary>
    private async Task<GrantOfficial> Official(string subject, string name)
    {
        await using NpgsqlCommand command = database.CreateCommand("select id from access.account where subject = $1");
        command.Parameters.Add(new() { Value = subject });
        return await command.ExecuteScalarAsync(Stop) is int account ? new(account, name) : default;
    }

    private async Task Apply(int[] customers)
    {
        int[] jobseeker = await DemoCustomers.Jobseeker.Read(database);
        foreach (int one in jobseeker)
            await Go(await Send(one, isEmployers: false), GrantStep.Ask);
        await Send(customers[0], isEmployers: true);
        await Go(await Send(customers[1], isEmployers: true), GrantStep.Ask);
        await Go(await Send(customers[2], isEmployers: true), GrantStep.Assess);
        await Go(await Send(customers[3], isEmployers: true), GrantStep.Hear);
        await Go(await Send(customers[4], isEmployers: true), GrantStep.Assess, GrantStep.Propose);
        await Go(await Send(customers[5], isEmployers: true), GrantStep.Assess, GrantStep.Propose, GrantStep.Grant);
        await Go(await Send(customers[6], isEmployers: true), GrantStep.Withdraw);
        await Refuse(customers[7]);
        await Go(
            await Send(customers[8], isEmployers: true),
            GrantStep.Assess,
            GrantStep.Propose,
            GrantStep.Grant,
            GrantStep.AskReview
        );
        await Go(await Send(customers[9], isEmployers: false), GrantStep.Assess, GrantStep.Propose, GrantStep.Grant);
        await Go(await Send(customers[10], isEmployers: false), GrantStep.Assess, GrantStep.Propose);
        await Go(
            await Send(customers[11], isEmployers: true),
            GrantStep.Assess,
            GrantStep.Propose,
            GrantStep.Grant,
            GrantStep.TakeUp
        );
        await NotBegun(customers[12]);
        await Controlled(customers[13]);
        if (await GrantedBefore(customers[6], isEmployers: true) is { } subsidy)
            await DemoPaymentRows.Add(database, day, subsidy);
        if (await GrantedBefore(customers[9], isEmployers: false) is { } started)
            await DemoPaymentRows.Add(database, day, started);
        if (await OfShortArea() is { } waiting)
            await Go(await Send(waiting, isEmployers: true), GrantStep.Assess, GrantStep.Propose, GrantStep.Grant);
    }

    /// <summary>A start-up grant for one whose business already secures a livelihood.</summary>
    private async Task Refuse(int person)
    {
        int application = await Send(person, isEmployers: false);
        await Take(
            application,
            GrantStep.Assess,
            Found(isEmployers: false) with
            {
                Findings = GrantFindings.Competent | GrantFindings.Viable | GrantFindings.OwnIncome,
            }
        );
        await Go(application, GrantStep.Propose, GrantStep.Refuse, GrantStep.AskReview, GrantStep.Uphold);
    }

    /// <summary>Granted four months ago: there are months to be paid for.</summary>
    /// <returns>Null where the pilots had not begun.</returns>
    private async Task<int?> GrantedBefore(int person, bool isEmployers)
    {
        DateOnly applied = Today.AddDays(-135);
        if (applied <= LawBook.PilotStart)
            return null;
        int application = await Send(person, isEmployers, applied: applied);
        foreach (GrantStep step in (GrantStep[])[GrantStep.Assess, GrantStep.Propose, GrantStep.Grant])
            await Take(application, step, on: applied.AddDays(2));
        return application;
    }

    /// <summary>Granted, and the work never began.</summary>
    private async Task NotBegun(int person)
    {
        int application = await Send(person, isEmployers: true);
        await Go(application, GrantStep.Assess, GrantStep.Propose, GrantStep.Grant, GrantStep.TakeUp);
        await Take(application, GrantStep.Assess, Found(isEmployers: true) with { NotBegun = true });
        await Go(application, GrantStep.Propose, GrantStep.End);
    }

    /// <summary>The municipality's own company applies: the TE office decides (11 § 2 mom).</summary>
    private async Task Controlled(int person)
    {
        const string Name = "Mallikunnan Siivous Oy";
        await using (Work work = await Begin())
            await OrganisationService.Add(
                new(OrganisationKind.Employer, Name, "Modellkommunens Städ Ab", "Model Municipality Cleaning Ltd"),
                work,
                Stop
            );
        await using Work joining = await Begin();
        await using NpgsqlCommand command = new(
            "select code from access.organisation where name_fi = $1",
            joining.Connection
        );
        command.Parameters.Add(new() { Value = Name });
        string code = (string)(await command.ExecuteScalarAsync(Stop))!;
        await EmployerImport.Add(
            joining,
            [
                new(
                    "1234567-2",
                    LawBook.PilotStart,
                    EmployerKind.Company,
                    MunicipalityCode.None,
                    [new("tampere", 100_0000, false)]
                ),
            ],
            Stop
        );
        await EmployerImport.Join(joining, code, "1234567-2", Stop);
        await joining.Commit([], Stop);
        await Go(await Send(person, isEmployers: true, of: code), GrantStep.Assess);
    }

    /// <summary>A customer where nearly all of the year's money is used.</summary>
    private async Task<int?> OfShortArea()
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            select c.person_id from steering.current_period c join register.identity i on i.person_id = c.person_id
            where c.organiser = any ($1) and not c.protected order by c.person_id limit 1
            """
        );
        command.Parameters.Add(
            new()
            {
                Value = PilotAreas
                    .All.SelectMany(area => area.Municipalities)
                    .Where(one => MoneyHolders.AreaOf(one.Number) == DemoMoneyUse.Short)
                    .Select(one => (short)one.Number)
                    .ToArray(),
            }
        );
        return await command.ExecuteScalarAsync(Stop) as int?;
    }

    private async Task<int> Send(int person, bool isEmployers, string? of = null, DateOnly? applied = null)
    {
        ToldFacts told = new()
        {
            PersonName = isEmployers ? await Name(person) : null,
            Task = isEmployers
                ? "Keittiöapulainen: ruoan valmistus, tarjoilu ja siivous."
                : "Pyörien kevythuolto ja korjaus.",
            Place = DemoCustomers.Tampere,
            Start = applied?.AddDays(10) ?? Today.AddDays(14),
            Months = 6,
            Business = true,
            Wage = isEmployers ? 2_400_00 : null,
            SideCosts = isEmployers ? 480_00 : null,
            Worktime = isEmployers ? 100 : null,
            CommitsToWage = isEmployers,
            Contact = isEmployers ? "Malli Rekrytoija, 040 000 0000" : "Oma puhelin, 040 000 0001",
        };
        await using Work work = await Begin();
        GrantResult sent = await applying.Send(
            new(Guid.NewGuid(), isEmployers ? GrantBenefit.PaySubsidy : GrantBenefit.Startup, "fi", told)
            {
                Organisation = isEmployers ? of ?? organisation : null,
                Person = person,
            },
            work,
            Stop,
            new GrantOfficial(null, isEmployers ? "Malli Rekrytoija" : "Malli Hakija"),
            applied ?? Today.AddDays(-12)
        );
        return sent.Application;
    }

    private async Task<string> Name(int person)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select given_names || ' ' || family_name from register.identity where person_id = $1"
        );
        command.Parameters.Add(new() { Value = person });
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private async Task Go(int application, params GrantStep[] taken)
    {
        foreach (GrantStep step in taken)
            await Take(application, step);
    }

    private async Task Take(int application, GrantStep step, FoundFacts? found = null, DateOnly? on = null)
    {
        await using Work work = await Begin();
        GrantMatter matter = (await GrantReader.Find(work.Connection, application, Stop))!;
        GrantParty by = PartyOf(step);
        GrantDeed deed = new(application, matter.Version, Guid.NewGuid(), step, by)
        {
            Text = TextOf(step),
            Phone = Phone,
            Until = Today.AddDays(GrantSteps.UsualToAnswer),
            Found = step is GrantStep.Assess ? found ?? Found(matter.Organisation is not null) : null,
            As =
                by is GrantParty.Applicant ? new(null, "Malli Hakija")
                : by is GrantParty.Handler || step is GrantStep.Uphold ? prepares
                : decides,
        };
        await steps.Take(deed, work, Stop, on);
    }

    private FoundFacts Found(bool isEmployers) =>
        isEmployers
            ? new()
            {
                Basis = SubsidyBasis.Skills,
                Findings = GrantFindings.SkillsGap | GrantFindings.WouldLast,
                Unemployment = [new(Today.AddMonths(-40), null)],
                HasDegree = false,
                Weak = true,
                Note = "Keskusteltu asiakkaan kanssa, suunnitelma päivitetty.",
            }
            : new()
            {
                Findings = GrantFindings.Competent | GrantFindings.Viable,
                Note = "Yritysneuvojan lausunto saatu.",
            };

    private static GrantParty PartyOf(GrantStep step) =>
        step switch
        {
            GrantStep.Withdraw or GrantStep.AskReview or GrantStep.Answer => GrantParty.Applicant,
            GrantStep.Grant or GrantStep.Refuse or GrantStep.End or GrantStep.Uphold => GrantParty.Decider,
            _ => GrantParty.Handler,
        };

    private static string TextOf(GrantStep step) =>
        step switch
        {
            GrantStep.Ask => "Kerro, millä rahoitat toiminnan alkukuukaudet, ja liitä siihen laskelma.",
            GrantStep.Hear => "Verohallinnon mukaan yrityksellä on maksamattomia veroja. Mitä sanot siitä?",
            GrantStep.Propose => "Hakemuksen tiedot vastaavat sitä, mitä laki edellyttää.",
            GrantStep.AskReview => "Päätöksessä ei ole otettu huomioon kaikkea, mitä hakemuksessa kerrottiin.",
            GrantStep.Uphold => "Oikaisuvaatimuksessa ei ole esitetty uutta selvitystä.",
            GrantStep.TakeUp => "Työ päättyy ennen kuin sovittiin.",
            _ => "",
        };

    private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram("demo"), Stop);
}
