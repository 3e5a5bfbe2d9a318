using System.Net;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Tests.Access;

namespace Kuntakokeilu.Tests.Pages.Referred;

/// <summary>
/// A provider is shown what serving takes (services' approved list, JTYPL 12:6.2) and nothing else: values are planted wherever
/// something stands of a customer, and looked for on every page that a provider can open, in notices and in the log.
/// </summary>
[Collection(nameof(ReferredSite))]
public sealed class ApprovedListTests(ReferredSite site) : IAsyncLifetime
{
    /// <summary>Every address that a provider's right of use opens, and no other: a new one is thought about here.</summary>
    private static readonly string[] Addresses =
    [
        "access",
        "access/role",
        "access/sessions",
        "access/trail",
        "experiences",
        "experiences/write/{service:int}",
        "experiences/{note:int}",
        "referred",
        "referred/month",
        "referred/{referral:int}",
        "referred/{referral:int}/attendance",
    ];

    /// <summary>What a provider is told once it has accepted, beside the name and the language.</summary>
    private static readonly string[] OnceAccepted =
    [
        "040 555 01",
        "sallittu@malli.invalid",
        "Tavoite-sallittu",
        "Ajat-sallittu",
        "Jarjestely-sallittu",
        "Tampere",
        "30–54 vuotta",
        "Velvoittaa",
    ];

    /// <summary>The identity code and the birth date have their own form.</summary>
    private static readonly string[] Planted = ["istutettu", "a070", "1980", "010180"];

    public async ValueTask InitializeAsync() => await site.SignIn(ReferredSite.Giver);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(nameof(ReferralState.Proposed), false, false)]
    [InlineData(nameof(ReferralState.Agreed), false, false)]
    [InlineData(nameof(ReferralState.Queued), false, false)]
    [InlineData(nameof(ReferralState.Placed), true, false)]
    [InlineData(nameof(ReferralState.Accepted), true, true)]
    [InlineData(nameof(ReferralState.Returned), true, false)]
    [InlineData(nameof(ReferralState.Started), true, true)]
    [InlineData(nameof(ReferralState.Completed), true, true)]
    [InlineData(nameof(ReferralState.Interrupted), true, true)]
    [InlineData(nameof(ReferralState.Closed), true, true)]
    [InlineData(nameof(ReferralState.Withdrawn), false, false)]
    [InlineData(nameof(ReferralState.NoShow), true, false)]
    public async Task Nothing_but_the_approved_list_is_on_any_page_of_a_provider(
        string state,
        bool isNamed,
        bool isWhole
    )
    {
        int referral = await Plant(Enum.Parse<ReferralState>(state));
        string told = "";
        foreach (string address in await Open())
        foreach (string language in Texts.Languages)
        {
            await site.Visitor.Open($"/{language}/{address.Replace("{referral:int}", $"{referral}")}");
            string page = site.Shown();
            Assert.True(
                site.Visitor.Response.StatusCode is HttpStatusCode.OK
                    || (!isNamed && address.Contains("{referral", StringComparison.Ordinal)),
                $"{address}: {site.Visitor.Response.StatusCode}"
            );
            foreach (string planted in Planted)
                Assert.False(
                    page.Contains(planted, StringComparison.OrdinalIgnoreCase),
                    $"{planted} is on {address} of a referral that is {state}."
                );
            told += page;
        }
        Assert.Equal(isNamed, told.Contains("Salli Sallittu", StringComparison.Ordinal));
        foreach (string approved in OnceAccepted)
            Assert.Equal(isWhole, told.Contains(approved, StringComparison.Ordinal));
    }

    /// <summary>By the day: until thirty days after the close, and then its own report without the name.</summary>
    [Theory]
    [InlineData("2022-06-01", true)]
    [InlineData("2022-05-31", false)]
    public async Task The_name_goes_thirty_days_after_the_close_and_the_report_stays(string closed, bool isNamed)
    {
        await Plant(ReferralState.Closed, closed);
        site.World.On(7, 1);
        try
        {
            await site.Open("referred");
            Assert.Equal(isNamed, site.Words.Contains("Sallittu", StringComparison.Ordinal));
            await site.Open("referred/month?month=2022-05");
            Assert.Equal(isNamed, site.Words.Contains("Sallittu", StringComparison.Ordinal));
            Assert.Equal(!isNamed, site.Words.Contains("Nimi ei ole enää näkyvissä", StringComparison.Ordinal));
            Assert.Contains("Sairaana: 3", site.Words, StringComparison.Ordinal);
        }
        finally
        {
            site.World.On(5, 2);
        }
    }

    [Fact]
    public async Task No_notice_is_a_providers_and_the_log_tells_of_nobody()
    {
        int referral = await Plant(ReferralState.Accepted);
        foreach (string address in await Open())
            await site.Open(address.Replace("{referral:int}", $"{referral}"));
        Assert.Equal(
            ["customer"],
            (await site.Register.Lines("select distinct addressee from notices.notice")).DefaultIfEmpty("customer")
        );
        string log = string.Join('\n', site.Log.Lines);
        Assert.Contains("/referred", log, StringComparison.Ordinal);
        foreach (string told in (string[])[Planted[0], "Sallittu", .. OnceAccepted.Take(5)])
            Assert.DoesNotContain(told, log, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the database hands out is the list as well, column by column.</summary>
    [Fact]
    public async Task The_database_shows_a_provider_these_columns_and_no_other()
    {
        string columns = (
            await site.Register.Lines(
                "select pg_get_function_result(oid) from pg_proc where oid = 'referrals.referred'::regproc"
            )
        ).Single();
        Assert.Equal(
            "TABLE(id integer, person integer, version smallint, state smallint, offering integer, service integer, "
                + "kind smallint, name text, service_language smallint, phone text, email text, municipality smallint, "
                + "age_band smallint, goal text, days text, arrangements text, is_obligating boolean, "
                + "is_protected boolean, placed_on date, started_on date, ended_on date, reason smallint, "
                + "result smallint, has_reported boolean)",
            columns
        );
        IEnumerable<string> properties = typeof(ReferredCustomer)
            .GetProperties(
                System.Reflection.BindingFlags.Instance
                    | System.Reflection.BindingFlags.Public
                    | System.Reflection.BindingFlags.NonPublic
            )
            .Select(one => one.Name)
            .Where(name => name is not "EqualityContract" and not "Subject");
        Assert.Equal(
            "Age Arrangements Days Email EndedOn Goal HasReported Id IsObligating IsProtected Kind Language Municipality "
                + "Name Offering Person Phone PlacedOn Reason Result Service StartedOn State Version",
            string.Join(' ', properties.Order(StringComparer.Ordinal))
        );
    }

    /// <summary>The addresses, looked for among all there are; each with a place filled in.</summary>
    private async Task<string[]> Open()
    {
        string[] found =
        [
            .. (await MatrixEndpoints.Of(site.Services))
                .Where(one =>
                    one is { Method: "GET", Policy.Action: not AccessActions.ViewOwnWork }
                    && Subjects.Rights.Has(Role.Provider, Purpose.Service, one.Policy.Action)
                )
                .Select(one => one.Template)
                .Distinct(),
        ];
        Assert.Equal(Addresses, found.Append("access").Order(StringComparer.Ordinal));
        int service = await site.Register.Ask<int>("select id from services.service where source_id = 'own'");
        int note = await site.Register.Ask<int>("select max(id) from referrals.experience_note");
        return
        [
            .. found
                .Append("access")
                .Select(one => one.Replace("{service:int}", $"{service}").Replace("{note:int}", $"{note}")),
        ];
    }

    /// <summary>Somebody in the provider's service, of whom something stands wherever the register can hold it.</summary>
    private async Task<int> Plant(ReferralState state, string closed = "2022-05-01")
    {
        await site.Register.Run(
            """
            set local session_replication_role = replica;
            delete from referrals.referral_entry;
            delete from referrals.feedback;
            delete from referrals.attendance;
            delete from referrals.referral;
            delete from casework.plan;
            delete from registration.sending;
            delete from register.identity
            """
        );
        await site.Refer(ReferredSite.People, ReferredSite.People, (int)state);
        await site.Register.Run(
            $$$"""
            set local session_replication_role = replica;
            update referrals.referral set closed_on = case when state in (7, 11, 15) then date '{{{closed}}}' end,
                placed_on = case when state in (1, 2, 4) then null else placed_on end;
            insert into register.identity (person_id, code, family_name, given_names, name_key, street, postal_code, post_office,
                recording_id)
            select id, '010180-istutettu', 'Sallittu', 'Salli', 'SALLITTU SALLI', 'Istutettukatu 1', '99istutettu', 'Istutettula',
                recording_id from register.person where key = 'a070';
            insert into registration.sending (id, person_id, kind, day, answers, recording_id)
            select gen_random_uuid(), id, 0, '2022-05-02', '{"Contact": {"phone": "040 555 01",
                "email": "sallittu@malli.invalid", "street": "istutettu"}, "Health": {"text": "istutettu"}}', recording_id
            from register.person where key = 'a070';
            insert into casework.plan (person_id, written_on, kind, goal, situation, tasks, months, ground, number_reason,
                written_by, organisation, recording_id)
            select id, '2022-05-02', 1, 'istutettu', 'istutettu', '[{"Code": "JobSearch", "Text": "istutettu", "Who": "Customer"}]',
                1, 0, 'istutettu', 'istutettu', 'municipality-837', recording_id from register.person where key = 'a070';
            insert into casework.message (person_id, matter, is_by_customer, organisation, by, at, day, text)
            select id, gen_random_uuid(), true, 'municipality-837', 'istutettu', now(), '2022-05-02', 'istutettu'
            from register.person where key = 'a070';
            insert into statements.event
                (person_id, seq, day, kind, reference, matter, detail, value, words, recording_id)
            select id, 1, '2022-05-02', 4, 'istutettu', 4, '', 'kela', 'istutettu', recording_id
            from register.person where key = 'a070' on conflict do nothing;
            insert into casework.own_words (person_id, text, by, at, day)
            select id, 'istutettu', 'istutettu', now(), '2022-05-02' from register.person where key = 'a070';
            insert into referrals.referral_entry (referral_id, number, kind, party, state, day, at, by, text)
            select id, n, 2, 2, 2, '2022-05-02', now(), 'istutettu', 'istutettu' from referrals.referral, generate_series(1, 6) n;
            insert into referrals.experience_note (matter, service_id, organisation_code, text, written_on, by)
            select gen_random_uuid(), id, 'provider-1', 'Sopii alkuun.', '2022-05-02', 'Malli' from services.service
            where source_id = 'own';
            insert into referrals.feedback (referral_id, is_by_provider, helped, text, day, at, by)
            select id, false, 1, 'istutettu', '2022-05-02', now(), 'istutettu' from referrals.referral;
            insert into referrals.attendance (referral_id, day, mark, at, by)
            select id, '2022-05-03', 3, now(), 'istutettu' from referrals.referral;
            insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version, placed_on, started_on)
            select gen_random_uuid(), r.person_id, o.id, o.service_id, s.kind, -1, 'istutettu', 'istutettu', 'istutettu',
                '2022-05-02', 8, 6, '2022-05-02', '2022-05-02'
            from referrals.referral r, services.offering o join services.service s on s.id = o.service_id
            where o.source_id = '2'
            """
        );
        return await site.Register.Ask<int>("select min(id) from referrals.referral");
    }
}
