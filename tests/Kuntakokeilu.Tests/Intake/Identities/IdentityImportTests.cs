using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Intake.Identities;

public sealed class IdentityImportTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Header =
        "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure\n";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder folder = new();
    private AccessWorld world = null!;

    public async ValueTask InitializeAsync() => world = await AccessWorld.Make(cluster);

    public async ValueTask DisposeAsync()
    {
        await world.Register.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Names_codes_and_addresses_are_recorded_and_a_later_row_takes_their_place()
    {
        Assert.Equal(
            2,
            (await Import("avain-oma,010190-901R,Åström,Eka Toka,Koetie 1,00000,KYLÄ,\n", Organised)).Recorded
        );
        Assert.Equal("010190-901R|Åström|Eka Toka|ASTROM EKA TOKA|Koetie 1|00000|KYLÄ", await Stored("avain-oma"));
        Assert.Equal("010190-900P|Malli|Kolmas|MALLI KOLMAS|||", await Stored("avain-jarjestetty"));

        Assert.Equal(1, (await Import("avain-oma,010190-901R,Malli,Eka,,,,\n", Organised)).Recorded);
        Assert.Equal("010190-901R|Malli|Eka|MALLI EKA|||", await Stored("avain-oma"));
    }

    [Fact]
    public async Task Columns_stand_in_any_order_and_values_in_quotes()
    {
        IdentitySummary summary = await ImportFile(
            "non_disclosure,more,person,post_office,postal_code,street,given_names,family_name,identity_code\r\n"
                + "no,x,avain-oma,,,\"Koetie 1, A 2\",\"Eka \"\"E\"\"\",Malli,010190-901R\r\n"
        );
        Assert.Equal("010190-901R|Malli|Eka \"E\"|MALLI EKA E|Koetie 1, A 2||", await Stored("avain-oma"));
        Assert.EndsWith("unknown column more is not used.", Assert.Single(summary.Warnings));
    }

    [Fact]
    public async Task The_same_file_again_records_nothing()
    {
        await Import("avain-oma,010190-901R,Malli,Eka,,,,yes\n");
        int recordings = await world.Register.Ask<int>("select count(*)::int from register.recording");
        IdentitySummary again = await Import("avain-oma,010190-901R,Malli,Eka,,,,yes\n");
        Assert.Equal((1L, 0L, 0), (again.Rows, again.Recorded, again.Protections));
        Assert.Equal(recordings, await world.Register.Ask<int>("select count(*)::int from register.recording"));
    }

    [Theory]
    [InlineData("ei-ketaan,010190-901R,Malli,Eka,,,,", "unknown_person", "person")]
    [InlineData(",010190-901R,Malli,Eka,,,,", "missing_value", "person")]
    [InlineData("avain-oma,,Malli,Eka,,,,", "missing_value", "identity_code")]
    [InlineData("avain-oma,010190-901R, ,Eka,,,,", "missing_value", "family_name")]
    [InlineData("avain-oma,010190-901R,Malli,,,,,", "missing_value", "given_names")]
    [InlineData("avain-oma,010190-901S,Malli,Eka,,,,", "bad_value", "identity_code")]
    [InlineData("avain-oma,010190-901R,Mal\u0001li,Eka,,,,", "bad_value", "family_name")]
    [InlineData("avain-oma,010190-901R,Mal\u202Eli,Eka,,,,", "bad_value", "family_name")]
    [InlineData("avain-oma,010190-901R,Malli,Eka,Katu\u2067 1,,,", "bad_value", "street")]
    [InlineData("avain-oma,010190-901R,Malli,Eka,,,,maybe", "bad_value", "non_disclosure")]
    [InlineData("avain-oma,010190-901R,Malli,Eka,,,", "malformed", "fields")]
    // Born in 2099.
    [InlineData("avain-oma,010199A9089,Malli,Eka,,,,", "bad_value", "identity_code")]
    [InlineData("avain-oma,010190-900P,Malli,Eka,,,,", "code_taken", "identity_code")]
    public async Task A_wrong_row_is_told_by_line_and_reason_and_the_rest_is_taken(
        string row,
        string code,
        string? column
    )
    {
        await Import(Organised);
        IdentitySummary summary = await Import($"{row}\navain-toinen,010190-903T,Malli,Neljäs,,,,\n");
        RejectedIdentity rejected = Assert.Single(summary.Rejected);
        Assert.Equal((2L, code, column), (rejected.Line, rejected.Fault.Code.Name(), rejected.Fault.Field));
        Assert.Equal(1, summary.Recorded);
    }

    [Fact]
    public async Task A_code_twice_in_a_file_is_the_first_ones_and_of_a_person_the_last_row_holds()
    {
        IdentitySummary summary = await Import(
            "avain-oma,010190-900P,Malli,Ensin,,,,\navain-oma,010190-901R,Malli,Sitten,,,,\navain-toinen,010190-901R,Malli,Toinen,,,,\n"
        );
        Assert.Equal(
            (4L, RejectionCode.CodeTaken),
            Assert.Single(summary.Rejected.Select(r => (r.Line, r.Fault.Code)))
        );
        Assert.StartsWith("010190-901R|Malli|Sitten", await Stored("avain-oma"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("person,identity_code\n")]
    [InlineData("PK\u0003\u0004\n")]
    public async Task A_file_of_another_kind_is_refused(string content) =>
        await Assert.ThrowsAsync<CannotRunException>(() => ImportFile(content));

    /// <summary>From the next request on, also under the row policies; a later import of facts keeps it.</summary>
    [Fact]
    public async Task Non_disclosure_holds_at_once_and_is_lifted_at_once()
    {
        TestActor caseworker = TestActor.Caseworker(AccessWorld.Tampere);
        await Import("avain-oma,010190-901R,Malli,Eka,,,,no\n");
        Assert.Null(await Refused(caseworker));

        IdentitySummary set = await Import("avain-oma,010190-901R,Malli,Eka,,,,yes\n");
        Assert.Equal((0L, 1), (set.Recorded, set.Protections));
        Assert.Equal(RefusalReason.NotAmongYours, await Refused(caseworker));
        Assert.Null(await Refused(caseworker with { SeesProtected = true }));

        await world.Register.Import("2022-02-01", "avain-oma,2022-01-20,change,1990-01-01,837,3,no,fi,no\n");
        await Import("avain-oma,010190-901R,Malli,Toka,,,,\n");
        Assert.Equal(RefusalReason.NotAmongYours, await Refused(caseworker));

        await Import("avain-oma,010190-901R,Malli,Toka,,,,no\n");
        Assert.Null(await Refused(caseworker));
        Assert.Equal(
            ["true", "false"],
            await world.Register.Lines("select is_protected::text from register.protection order by id")
        );
    }

    [Fact]
    public async Task Batches_come_to_the_same_as_the_whole_file()
    {
        IdentitySummary summary = await ImportFile(
            Header
                + "avain-oma,010190-901R,Malli,Eka,,,,yes\nvirhe\n"
                + Organised
                + "avain-toinen,010190-903T,Malli,Neljäs,,,,no\n",
            rowsInBatch: 1
        );
        Assert.Equal((4L, 3L, 1), (summary.Rows, summary.Recorded, summary.Protections));
        Assert.Equal(3, Assert.Single(summary.Rejected).Line);
    }

    private const string Organised = "avain-jarjestetty,010190-900P,Malli,Kolmas,,,,\n";

    private Task<IdentitySummary> Import(params string[] rows) => ImportFile(Header + string.Concat(rows));

    private Task<IdentitySummary> ImportFile(string content, int rowsInBatch = 1000) =>
        new IdentityImport(world.Register.Site.Job, world.Register.Clock, folder.Write("identities.csv", content))
        {
            RowsInBatch = rowsInBatch,
        }.Run(Stop);

    private Task<string> Stored(string key) =>
        world.Register.Ask<string>(
            $"""
            select concat_ws('|', i.code, i.family_name, i.given_names, i.name_key, coalesce(i.street, ''),
                coalesce(i.postal_code, ''), coalesce(i.post_office, ''))
            from register.identity i join register.person p on p.id = i.person_id where p.key = '{key}'
            """
        );

    private async Task<RefusalReason?> Refused(TestActor actor)
    {
        await using Gate gate = await actor.Enter(world.Register);
        return (await gate.Decide(RegisterSubject.ViewPerson, world.Own, Stop)).Refused;
    }
}
