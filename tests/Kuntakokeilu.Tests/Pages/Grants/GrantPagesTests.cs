using System.Net;
using System.Security.Cryptography;
using Kuntakokeilu.Law.Grants;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Grants.Applications;

namespace Kuntakokeilu.Tests.Pages.Grants;

/// <summary>Benefits are applied for, prepared and decided on, by everybody who takes part, on their own pages.</summary>
[Collection(GrantsCollection.Name)]
public sealed class GrantPagesTests(GrantWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Texts Fi = Texts.For("fi");

    [Fact]
    public async Task From_an_employer_s_application_to_a_letter_and_a_commitment()
    {
        (int person, string name, string code) = await world.Customer();
        using Visitor employer = await world.Open(GrantWorld.Employer(GrantWorld.Outside));
        await employer.Open("/fi/employer/grants");
        await employer.Follow(Fi["grant_apply.pay_subsidy"]);

        // What is missing and wrong is told at its field, and nothing is lost.
        await employer
            .Fill(Fi["grant_form.person_name"], name)
            .Fill(Fi["grant_form.person_code"], "010180-123")
            .Fill(Fi["grant_form.wage"], "paljon")
            .Press(Fi["grants.send"]);
        Assert.Equal(HttpStatusCode.OK, employer.Response.StatusCode);
        Assert.Contains(Fi["grant_form.bad_person_code"], Wrong(employer));
        Assert.Contains(Fi["grant_form.bad_sum"], Wrong(employer));
        Assert.Contains(Fi["grant_form.no_place"], Wrong(employer));
        Assert.Contains($"value=\"{name}\"", employer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await Filled(employer, code).Press(Fi["grants.send"]);
        Assert.Contains(Fi["grant_done.sent"], Words(employer), StringComparison.Ordinal);
        int application = int.Parse(employer.Address.Split('/')[^1].Split('?')[0]);

        // In the list of the authority that serves the person.
        using Visitor official = await world.Open(TestActor.Caseworker(GrantWorld.Tampere));
        await official.Open("/fi/grants?state=submitted");
        Assert.Contains(official.Column(3), one => one.Contains(name, StringComparison.Ordinal));
        await official.Open($"/fi/grants/{application}");
        await official.Follow(Fi["grant_do.ask"]);
        await official.Fill(Fi["grant_text.ask"], "").Press(Fi["grant_do.ask"]);
        Assert.Equal([Fi["grant_text.missing"]], Wrong(official));
        await official.Fill(Fi["grant_text.ask"], "Kerro, mitä työaikoja tehtävässä on.").Press(Fi["grant_do.ask"]);
        Assert.Contains(Fi["grant_done.asked"], Words(official), StringComparison.Ordinal);

        // The employer sees what is asked, and completes what it has told.
        await employer.Open($"/fi/employer/grants/{application}");
        Assert.Contains("mitä työaikoja", Words(employer), StringComparison.Ordinal);
        await employer.Follow(Fi["grants.complete"]);
        await employer.Fill(Fi["grant_form.more"], "Kello 8–16 arkisin.").Press(Fi["grants.send_completed"]);
        Assert.Contains(Fi["grant_done.completed"], Words(employer), StringComparison.Ordinal);
        Assert.Contains("Kello 8–16", Words(employer), StringComparison.Ordinal);

        // Assessed: the register's days of unemployment stand there already.
        await official.Open($"/fi/grants/{application}/assessment");
        Assert.Contains(
            "1.6.2021",
            official.Page.QuerySelector("#unemployment")!.TextContent,
            StringComparison.Ordinal
        );
        await official.Press(Fi["grants.keep"]);
        Assert.Contains(Fi["grant_found.no_basis"], Wrong(official));
        await Assessed(official).Press(Fi["grants.keep"]);
        Assert.Contains(Fi["grant_done.found"], Words(official), StringComparison.Ordinal);
        // The conditions of the day are not met, and it is told what would change it.
        Assert.Contains(
            official.Table(Fi["grant_grounds.caption"]).Skip(1),
            row =>
                row[0] == Fi["grant_ground.skills"]
                && row[3].Contains(Fi["grant_finding.skills_gap"], StringComparison.Ordinal)
        );
        await official.Open($"/fi/grants/{application}/assessment");
        official.Tick(Fi["grant_found.findings"], Fi["grant_finding.skills_gap"]);
        official.Tick(Fi["grant_found.findings"], Fi["grant_finding.would_last"]);
        await official.Press(Fi["grants.keep"]);
        string total = official.Table(Fi["grant_rows.caption"])[^1][^1];
        await official.Follow(Fi["grant_do.propose"]);
        await official
            .Fill(Fi["grant_text.propose"], "Työ parantaa ammatillista osaamista.")
            .Fill(Fi["grant_text.phone"], "0100 000 000")
            .Press(Fi["grant_do.propose"]);
        Assert.Contains(Fi["grant_done.proposed"], Words(official), StringComparison.Ordinal);
        // A caseworker does not decide.
        await official.Open($"/fi/grants/{application}/decision");
        Assert.Equal(HttpStatusCode.Forbidden, official.Response.StatusCode);

        using Visitor decider = await world.Open(TestActor.Manager(GrantWorld.Tampere));
        await decider.Open($"/fi/grants/{application}");
        await decider.Follow(Fi["grants.to_decision"]);
        await decider.Follow(Fi["grant_do.grant"]);
        await decider.Press(Fi["grant_do.grant"]);
        Assert.Contains(Fi["grant_done.decided"], Words(decider), StringComparison.Ordinal);
        long booked = await world.Booked(application);
        Assert.Equal(total, Fi.Euros(booked).Replace('\u00a0', ' '));

        // The employer reads the letter, byte for byte as it is kept, and the person is told that there is one.
        await employer.Open($"/fi/employer/grants/{application}");
        int letter = await world.Register.Ask<int>(
            $"select id from notices.decision_letter where cause like 'grant-{application}-%'"
        );
        byte[] read = await Bytes(employer, $"/fi/employer/letters/{letter}");
        Assert.Equal(
            await world.Register.Ask<byte[]>($"select html_hash from notices.decision_letter where id = {letter}"),
            SHA256.HashData(read)
        );
        string said = WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(read));
        Assert.Contains(Fi.Euros(booked), said, StringComparison.Ordinal);
        Assert.Contains("7 luku 2 § 1 mom. 1 kohta", said, StringComparison.Ordinal);
        Assert.Contains("Malliruoka Oy", said, StringComparison.Ordinal);
        Assert.Equal(
            await Bytes(employer, $"/fi/employer/letters/{letter}.pdf"),
            await Bytes(employer, $"/fi/employer/letters/{letter}.pdf")
        );
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"select count(*) from notices.notice where person_id = {person} and kind = 36 and cause like 'grant-{application}-%'"
            )
        );

        // Another employer, and the person whom it names, see nothing of it.
        using Visitor other = await world.Open(GrantWorld.Employer(GrantWorld.Controlled));
        foreach (string address in (string[])[$"/fi/employer/grants/{application}", $"/fi/employer/letters/{letter}"])
        {
            await other.Open(address);
            Assert.NotEqual(HttpStatusCode.OK, other.Response.StatusCode);
        }
        using Visitor jobseeker = await world.Open(TestActor.Jobseeker(person));
        foreach (string address in (string[])[$"/fi/own/grants/{application}", $"/fi/own/letters/{letter}"])
        {
            await jobseeker.Open(address);
            Assert.NotEqual(HttpStatusCode.OK, jobseeker.Response.StatusCode);
        }
        Assert.Empty(await world.Faults());
    }

    [Fact]
    public async Task A_refusal_is_reviewed_by_another_than_who_decided()
    {
        (int person, _, _) = await world.Customer();
        using Visitor jobseeker = await world.Open(TestActor.Jobseeker(person));
        await jobseeker.Open("/fi/own/grants/apply/startup");
        await jobseeker
            .Fill(Fi["grant_form.business_idea"], "Pyörien korjaus")
            .Fill(Fi["grant_form.business_place"], "Tampere")
            .Fill(Fi["grant_form.business_start"], "5.7.2022")
            .Choose(Fi["grant_form.continues"], Fi["form.no"])
            .Fill(Fi["grant_form.contact"], "Malli, 040")
            .Press(Fi["grants.send"]);
        Assert.Contains(Fi["grant_done.sent"], Words(jobseeker), StringComparison.Ordinal);
        int application = int.Parse(jobseeker.Address.Split('/')[^1].Split('?')[0]);
        await world.Prepared(
            application,
            new() { Findings = GrantFindings.Competent | GrantFindings.Viable | GrantFindings.OwnIncome }
        );
        using Visitor decider = await world.Open(TestActor.Manager(GrantWorld.Tampere));
        await decider.Open($"/fi/grants/{application}/decision");
        await decider.Follow(Fi["grant_do.refuse"]);
        await decider.Press(Fi["grant_do.refuse"]);
        Assert.Contains(Fi["grant_done.decided"], Words(decider), StringComparison.Ordinal);

        await jobseeker.Open($"/fi/own/grants/{application}");
        Assert.Contains(Fi["grant_state.refused"], Words(jobseeker), StringComparison.Ordinal);
        // Seven days for the letter and thirty for the request; 22 July is a Friday.
        Assert.Contains("22.7.2022", Words(jobseeker), StringComparison.Ordinal);
        await jobseeker.Follow(Fi["grants.letter", "15.6.2022"]);
        Assert.Contains(Fi["grant_ground.own_income"], Words(jobseeker), StringComparison.Ordinal);
        Assert.Contains(Fi["letter.guidance_heading.grant_decided"], Words(jobseeker), StringComparison.Ordinal);
        await jobseeker.Open($"/fi/own/grants/{application}");
        await jobseeker.Follow(Fi["grant_do.ask_review"]);
        await jobseeker
            .Fill(Fi["grant_text.ask_review"], "Toiminta ei vielä elätä minua.")
            .Press(Fi["grant_do.ask_review"]);
        Assert.Contains(Fi["grant_done.review_asked"], Words(jobseeker), StringComparison.Ordinal);

        await decider.Open($"/fi/grants/{application}/decision");
        Assert.Contains(Fi["grant_fault.same_official"], Words(decider), StringComparison.Ordinal);
        using Visitor reviewer = await world.Open(TestActor.Manager(GrantWorld.Tampere));
        await reviewer.Open($"/fi/grants/{application}/decision");
        await reviewer.Follow(Fi["grant_do.reopen"]);
        await reviewer
            .Fill(Fi["grant_text.reopen"], "Tulot ovat vähäisiä, ja selvitys on uusi.")
            .Fill(Fi["grant_text.phone"], "0100 000 000")
            .Press(Fi["grant_do.reopen"]);
        Assert.Contains(Fi["grant_done.reviewed"], Words(reviewer), StringComparison.Ordinal);
        await jobseeker.Open($"/fi/own/grants/{application}");
        Assert.Contains(Fi["grant_state.in_progress"], Words(jobseeker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_the_municipality_s_own_company_the_page_offers_the_transfer_and_no_proposal()
    {
        int application = await world.Apply(GrantWorld.Controlled);
        await world.Take(
            TestActor.Caseworker(GrantWorld.Tampere),
            application,
            Core.Grants.Applications.GrantStep.Assess
        );
        using Visitor official = await world.Open(TestActor.Caseworker(GrantWorld.Tampere));
        await official.Open($"/fi/grants/{application}");
        Assert.Contains(Fi["grant_fault.other_authority"], Words(official), StringComparison.Ordinal);
        Assert.Contains("y-kunta: tampere 60 %", Words(official), StringComparison.Ordinal);
        Assert.DoesNotContain(official.Page.QuerySelectorAll("a"), one => Visitor.Words(one) == Fi["grant_do.propose"]);
        await official.Follow(Fi["grant_do.transfer"]);
        await official
            .Fill(Fi["grant_text.transfer"], "Työnantaja on kunnan määräysvallassa.")
            .Press(Fi["grant_do.transfer"]);
        Assert.Equal("/fi/grants", official.Address);
        await official.Open($"/fi/grants/{application}");
        Assert.NotEqual(HttpStatusCode.OK, official.Response.StatusCode);
        using Visitor office = await world.Open(TestActor.TeOfficer(TestActor.Pirkanmaa));
        await office.Open($"/fi/grants/{application}");
        Assert.Equal(HttpStatusCode.OK, office.Response.StatusCode);
    }

    /// <summary>Of two windows the second is told what has happened, and what was written in it stays.</summary>
    [Fact]
    public async Task A_form_of_an_older_state_changes_nothing_and_keeps_what_was_written()
    {
        int application = await world.Apply();
        using Visitor first = await world.Open(TestActor.Caseworker(GrantWorld.Tampere));
        await first.Open($"/fi/grants/{application}?do=ask");
        using Visitor second = first.Beside();
        await second.Open($"/fi/grants/{application}?do=ask");
        await second.Fill(Fi["grant_text.ask"], "Ensimmäinen kysymys.").Press(Fi["grant_do.ask"]);
        await first.Fill(Fi["grant_text.ask"], "Toinen kysymys tässä.").Press(Fi["grant_do.ask"]);
        Assert.Equal(HttpStatusCode.Conflict, first.Response.StatusCode);
        Assert.Contains(Fi["grant_fault.stale"], Words(first), StringComparison.Ordinal);
        Assert.Contains("Toinen kysymys tässä.", Words(first), StringComparison.Ordinal);
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"select count(*) from grants.application_entry where application_id = {application} and kind = 2"
            )
        );
    }

    /// <summary>An employer's application about somebody of whom the register knows nothing looks the same to it.</summary>
    [Fact]
    public async Task An_employer_is_not_told_whom_the_register_has()
    {
        int known = await world.Apply();
        int unknown = await world.Apply(GrantWorld.Outside, GrantWorld.Told("Ei Ketään", "010180-999X"));
        using Visitor employer = await world.Open(GrantWorld.Employer(GrantWorld.Outside));
        await employer.Open($"/fi/employer/grants/{known}");
        int inList = employer.Page.QuerySelectorAll("main h2").Length;
        await employer.Open($"/fi/employer/grants/{unknown}");
        Assert.Equal(inList, employer.Page.QuerySelectorAll("main h2").Length);
        Assert.Contains(Fi["grant_state.submitted"], Words(employer), StringComparison.Ordinal);
    }

    private static Visitor Filled(Visitor employer, string code) =>
        employer
            .Fill(Fi["grant_form.person_code"], code)
            .Fill(Fi["grant_form.task"], "Keittiöapulaisen työ")
            .Fill(Fi["grant_form.place"], "Tampere")
            .Fill(Fi["grant_form.start"], "5.7.2022")
            .Choose(Fi["grant_form.continues"], Fi["form.no"])
            .Choose(Fi["grant_form.business"], Fi["form.yes"])
            .Fill(Fi["grant_form.wage"], "2 400,00")
            .Fill(Fi["grant_form.side_costs"], "480")
            .Fill(Fi["grant_form.worktime"], "100")
            .Choose(Fi["grant_form.commits"], Fi["form.yes"])
            .Choose(Fi["grant_form.by_results"], Fi["form.no"])
            .Choose(Fi["grant_form.substitute"], Fi["form.no"])
            .Fill(Fi["grant_form.contact"], "Malli Rekrytoija, 040");

    private static Visitor Assessed(Visitor official) =>
        official
            .Fill(Fi["grant_found.basis"], Fi["grant_basis.skills"])
            .Choose(Fi["grant_found.same_employer"], Fi["form.no"])
            .Choose(Fi["grant_found.degree"], Fi["form.no"])
            .Choose(Fi["grant_found.integration_plan"], Fi["form.no"])
            .Choose(Fi["grant_found.weak"], Fi["form.no"]);

    private static async Task<byte[]> Bytes(Visitor visitor, string address)
    {
        await visitor.Call(HttpMethod.Get, address, new ByteArrayContent([]), Stop);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        return await visitor.Response.Content.ReadAsByteArrayAsync(Stop);
    }

    private static string Words(Visitor visitor) => Visitor.Words(visitor.Page.Body!);

    private static IEnumerable<string> Wrong(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("main .error-summary a, main [class*=error-summary] a").Select(Visitor.Words);
}
