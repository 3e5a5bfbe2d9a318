using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Pages.Referred;

namespace Kuntakokeilu.Tests.Pages.Shared;

/// <summary>
/// Everyone around a customer, with what is shown to each, by what and until when: to whoever serves and to oneself, and to nobody
/// else. And the customer's own words.
/// </summary>
[Collection(nameof(ReferredSite))]
public sealed class OnePictureTests(ReferredSite site)
{
    private const string Whole = "Nimi, yhteystiedot, palvelukieli, kunta, ikäryhmä";
    private const string NameAlone = "Nimi ja palvelukieli, kunnes se on hyväksynyt ohjauksen";

    /// <summary>As the database shows the provider whom it has, state by state and by the last day.</summary>
    [Theory]
    [InlineData(nameof(ReferralState.Queued), null, null)]
    [InlineData(nameof(ReferralState.Placed), null, NameAlone)]
    [InlineData(nameof(ReferralState.Accepted), null, Whole)]
    [InlineData(nameof(ReferralState.Started), null, Whole)]
    [InlineData(nameof(ReferralState.Closed), "2022-04-02", Whole)]
    [InlineData(nameof(ReferralState.Closed), "2022-04-01", null)]
    [InlineData(nameof(ReferralState.NoShow), "2022-04-02", NameAlone)]
    [InlineData(nameof(ReferralState.Withdrawn), "2022-05-02", null)]
    public async Task A_provider_stands_in_it_with_what_it_is_shown_and_as_long_as_it_is(
        string state,
        string? closed,
        string? sees
    )
    {
        int person = await Refer(state, closed);
        foreach (TestActor actor in Readers(person))
        {
            await site.SignIn(actor);
            await site.Open(actor.Person is null ? $"register/people/{person}" : "own");
            string[]? provider = Row("Kuka on mukana", "Malli Oy");
            if (sees is null)
            {
                Assert.Null(provider);
                continue;
            }
            Assert.StartsWith(sees, provider![3], StringComparison.Ordinal);
            Assert.Contains("17 § 1 mom. 1 kohta", provider[4], StringComparison.Ordinal);
            Assert.Equal(closed is null ? "30 päivää siitä, kun ohjaus on päättynyt" : "2.5.2022", provider[5]);
        }
    }

    /// <summary>Each that takes part has its basis, and so has each step; the next one and whose it is come first.</summary>
    [Fact]
    public async Task Every_line_tells_its_basis_and_the_next_step_whose_it_is()
    {
        int person = await Refer(nameof(ReferralState.Proposed), null);
        foreach (TestActor actor in Readers(person))
        {
            await site.SignIn(actor);
            await site.Open(actor.Person is null ? $"register/people/{person}" : "own");
            Assert.Equal(["Tampere", "TE-toimisto"], Rows("Kuka on mukana").Select(row => row[0]));
            foreach (string caption in (string[])["Kuka on mukana", "Palvelut", "Mitä on tehtävä"])
            {
                Assert.NotEmpty(Rows(caption));
                Assert.DoesNotContain(Rows(caption), row => row.Any(cell => cell.Length == 0));
            }
            string[] step = Rows("Mitä on tehtävä").Single(row => row[0] == "Vastaa, sopiiko palvelu: Oma paja");
            Assert.Equal(actor.Person is null ? "Asiakas" : "Sinä", step[1]);
            Assert.Contains("Seuraavaksi: ", site.Words, StringComparison.Ordinal);
        }
    }

    /// <summary>Whoever does not serve now, reads of another day, or may not know the place, has no picture.</summary>
    [Fact]
    public async Task Nobody_but_the_two_has_it()
    {
        int person = await Refer(nameof(ReferralState.Started), null);
        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await site.Open($"register/people/{person}?on=2022-05-02");
        Assert.DoesNotContain("Kuka on mukana", site.Words, StringComparison.Ordinal);
        await site.SignIn(TestActor.Caseworker(91));
        await site.Open($"register/people/{person}");
        Assert.DoesNotContain("Malli Oy", site.Words, StringComparison.Ordinal);
        await site.Register.Run($"update steering.current_period set protected = true where person_id = {person}");
        try
        {
            await site.SignIn(TestActor.Caseworker(TestActor.Tampere) with { SeesProtected = true });
            await site.Open($"register/people/{person}");
            Assert.Contains("Henkilö", site.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Malli Oy", site.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Tampere", site.Words, StringComparison.Ordinal);
            // One's own it is all the same.
            await site.SignIn(TestActor.Jobseeker(person));
            await site.Open("own");
            Assert.Contains("Malli Oy", site.Words, StringComparison.Ordinal);
        }
        finally
        {
            await site.Register.Run($"update steering.current_period set protected = false where person_id = {person}");
        }
    }

    [Fact]
    public async Task Ones_own_words_are_written_seen_by_who_serves_and_kept_as_they_were()
    {
        int person = await site.World.Person(41);
        await site.SignIn(TestActor.Jobseeker(person));
        await site.Open("own/words");
        using Visitor other = site.Visitor.Beside();
        await other.Open("/fi/own/words");
        await site.Visitor.Fill("Oma tekstisi", "Haluan töihin keittiöön.").Press("Tallenna");
        Assert.Contains("Teksti on tallennettu", site.Words, StringComparison.Ordinal);
        // Another window of before is told of, and keeps what was written.
        await other.Fill("Oma tekstisi", "Haluan opiskella.").Press("Tallenna");
        Assert.Contains("Teksti on muuttunut sillä välin", Visitor.Words(other.Page.Body!), StringComparison.Ordinal);
        Assert.Equal("Haluan opiskella.", other.Page.QuerySelector("textarea")!.TextContent.Trim());
        await other.Press("Tallenna");
        await site.Open("own");
        Assert.Contains("Haluan opiskella.", site.Words, StringComparison.Ordinal);
        await site.Open("own/words");
        await site.Visitor.Fill("Oma tekstisi", new string('a', 2001)).Press("Tallenna");
        Assert.Single(site.Visitor.Page.QuerySelectorAll(".field__error"));
        await site.Visitor.Fill("Oma tekstisi", "").Press("Tallenna");
        Assert.Equal(
            ["Haluan töihin keittiöön.", "Haluan opiskella.", ""],
            await site.Register.Lines($"select text from casework.own_words where person_id = {person} order by id")
        );
        await site.SignIn(TestActor.Caseworker(TestActor.Tampere));
        await site.Open($"register/people/{person}");
        Assert.Contains("Teksti on otettu pois 2.5.2022.", site.Words, StringComparison.Ordinal);
        Assert.Contains("Haluan opiskella.", site.Words, StringComparison.Ordinal);
        await site.Open("own/words");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, site.Visitor.Response.StatusCode);
    }

    /// <summary>The official who serves, and oneself.</summary>
    private static TestActor[] Readers(int person) =>
        [TestActor.Caseworker(TestActor.Tampere), TestActor.Jobseeker(person)];

    private async Task<int> Refer(string state, string? closed)
    {
        await site.Register.Run(
            """
            set local session_replication_role = replica;
            delete from referrals.attendance;
            delete from referrals.referral
            """
        );
        await site.Refer(40, 40, (int)Enum.Parse<ReferralState>(state));
        await site.Register.Run(
            $"""
            set local session_replication_role = replica;
            update referrals.referral set closed_on = {(closed is null ? "null" : $"date '{closed}'")}
            """
        );
        return await site.World.Person(40);
    }

    private string[]? Row(string caption, string first) => Rows(caption).FirstOrDefault(row => row[0] == first);

    private IEnumerable<string[]> Rows(string caption) =>
        site
            .Visitor.Page.QuerySelectorAll("table")
            .Single(table => Visitor.Words(table.QuerySelector("caption")!) == caption)
            .QuerySelectorAll("tbody tr")
            .Select(row => row.Children.Select(Visitor.Words).ToArray());
}
