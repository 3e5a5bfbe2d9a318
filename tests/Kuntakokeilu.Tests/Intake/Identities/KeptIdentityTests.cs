using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Identities;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Intake.Identities;

/// <summary>Codes of another birth date than the register's: kept, told by line, and an officer's to settle.</summary>
public sealed class KeptIdentityTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Header =
        "person,identity_code,family_name,given_names,street,postal_code,post_office,non_disclosure\n";

    /// <summary>Everybody in the world was born on the first day of 1990; by this code on the second.</summary>
    private const string Slipped = "avain-oma,020190-905H,Malli,Eka,Koetie 1,00000,KYLÄ,\n";
    private const string Right = "avain-oma,010190-901R,Malli,Eka,,,,\n";

    private const string Waiting = """
        select k.code from register.kept_identity k
        where not exists (select from register.identity_settlement s where s.kept_identity_id = k.id) order by k.id
        """;

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
    public async Task Such_a_row_is_kept_and_told_and_changes_nothing()
    {
        IdentitySummary summary = await Import("avain-toinen,010190-903T,Malli,Toinen,,,,\n" + Slipped);
        Assert.Equal((2L, 1, 1), (summary.Rows, summary.Recorded, summary.Kept));
        RejectedIdentity told = Assert.Single(summary.Rejected);
        Assert.Equal(
            (3L, RejectionCode.IdentityMismatch, "identity_code"),
            (told.Line, told.Fault.Code, told.Fault.Field)
        );
        Assert.Equal(["020190-905H"], await world.Register.Lines(Waiting));
        Assert.Equal("code-avain-oma", await CodeOf(world.Own));
        Assert.Equal("010190-903T", await CodeOf(world.Other));
    }

    /// <summary>The codes of a whole file by one line too far: each of them is somebody else's of another day.</summary>
    [Fact]
    public async Task A_file_whose_codes_have_slipped_leaves_everything_as_it_was()
    {
        string[] keys = [AccessWorld.OwnKey, AccessWorld.OrganisedKey, "avain-toinen", AccessWorld.FormerKey];
        string[] codes = ["020190-905H", "020190-906J", "010170-900J", "050585-911K"];
        string before = await Identities();
        string file = string.Concat(keys.Zip(codes, (key, code) => $"{key},{code},Malli,Nimi,,,,yes\n"));

        IdentitySummary summary = await Import(file);

        Assert.Equal((0, 0, 4), (summary.Recorded, summary.Protections, summary.Kept));
        Assert.Equal([2L, 3L, 4L, 5L], summary.Rejected.Select(row => row.Line));
        Assert.Equal(before, await Identities());
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from register.protection"));
    }

    [Fact]
    public async Task The_same_file_again_keeps_nothing_more_and_tells_the_same()
    {
        await Import(Slipped);
        int recordings = await Recordings();
        IdentitySummary again = await Import(Slipped);
        Assert.Equal(1, again.Kept);
        Assert.Equal(recordings, await Recordings());
        Assert.Equal(["020190-905H"], await world.Register.Lines(Waiting));
    }

    [Fact]
    public async Task A_later_row_of_the_person_takes_the_place_of_what_waits()
    {
        await Import(Slipped);
        await Import("avain-oma,020190-906J,Malli,Eka,,,,\n");
        Assert.Equal(["020190-906J"], await world.Register.Lines(Waiting));
        await Import(Right);
        Assert.Empty(await world.Register.Lines(Waiting));
        // Also one that says what is on record already.
        await Import(Slipped);
        await Import(Right);
        Assert.Empty(await world.Register.Lines(Waiting));
        Assert.Equal("010190-901R", await CodeOf(world.Own));
    }

    /// <summary>A row that is not taken keeps its code from nobody.</summary>
    [Fact]
    public async Task The_code_s_own_person_gets_it_in_the_same_file()
    {
        IdentitySummary summary = await Import("avain-toimisto,010190-901R,Malli,Väärä,,,,\n", Right);
        Assert.Equal(
            (2L, RejectionCode.IdentityMismatch),
            summary.Rejected.Select(row => (row.Line, row.Fault.Code)).Single()
        );
        Assert.Equal("010190-901R", await CodeOf(world.Own));
    }

    [Fact]
    public async Task Accepted_the_row_holds_and_the_code_is_not_told_again()
    {
        await Import(Slipped.Replace(",\n", ",yes\n"));
        TestActor few = TestActor.Caseworker(AccessWorld.Tampere) with { SeesProtected = true };

        Assert.Equal(IdentityResult.Settled, await Settle(few, accepted: true));

        Assert.Equal("020190-905H", await CodeOf(world.Own));
        Assert.Equal(
            "MALLI EKA",
            await world.Register.Ask<string>("select name_key from register.identity where code = '020190-905H'")
        );
        Assert.True(
            await world.Register.Ask<bool>(
                $"select protected from steering.current_period where person_id = {world.Own}"
            )
        );
        IdentitySummary again = await Import(Slipped.Replace("Koetie 1", "Koetie 2"));
        Assert.Empty(again.Rejected);
        Assert.Equal(1, again.Recorded);
        await world.Register.Replays();
    }

    [Fact]
    public async Task Left_out_nothing_changes_and_the_code_is_told_but_not_kept_again()
    {
        await Import(Slipped);
        string before = await Identities();

        Assert.Equal(IdentityResult.Settled, await Settle(TestActor.Manager(AccessWorld.Tampere), accepted: false));

        Assert.Equal(before, await Identities());
        IdentitySummary again = await Import(Slipped);
        Assert.Equal(RejectionCode.IdentityMismatch, Assert.Single(again.Rejected).Fault.Code);
        Assert.Empty(await world.Register.Lines(Waiting));
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_is_told_that_it_is_settled()
    {
        await Import(Slipped);
        TestActor officer = TestActor.Caseworker(AccessWorld.Tampere);

        IdentityResult[] results = await Task.WhenAll(
            Settle(officer, accepted: true),
            Settle(officer, accepted: false)
        );

        Assert.Single(results, IdentityResult.Settled);
        Assert.Single(results, IdentityResult.AlreadySettled);
        Assert.Equal(1L, await world.Register.Ask<long>("select count(*) from register.identity_settlement"));
    }

    /// <summary>The officer has the row before them while a file takes it away: nothing is written in its stead.</summary>
    [Fact]
    public async Task A_row_that_a_later_file_has_taken_away_is_not_settled()
    {
        await Import(Slipped);
        await using Gate gate = await TestActor.Caseworker(AccessWorld.Tampere).Act(world.Register);
        Assert.Null((await gate.Decide(RegisterSubject.SettleIdentity, world.Own, Stop)).Refused);
        await Import(Right);
        Work work = await gate.Begin(Stop);
        Assert.Equal(IdentityResult.NoSuchRow, await Service.Settle(1, true, "syy", work, Stop));
        Assert.Equal("010190-901R", await CodeOf(world.Own));
    }

    [Fact]
    public async Task A_code_that_has_become_another_s_meanwhile_is_not_taken_from_them()
    {
        await Import("avain-toimisto,010190-901R,Malli,Väärä,,,,\n");
        await Import(Right);
        Assert.Equal(
            IdentityResult.CodeTaken,
            await Settle(TestActor.TeOfficer(AccessWorld.Pirkanmaa), accepted: true, person: world.AtTeOffice)
        );
        Assert.Equal("010190-901R", await CodeOf(world.Own));
        Assert.Equal(["010190-901R"], await world.Register.Lines(Waiting));
    }

    /// <summary>Whoever no authority has now is shown to the keeper of the system while something waits, and no longer.</summary>
    [Fact]
    public async Task Of_nobody_s_customer_the_keeper_of_the_system_settles_it()
    {
        await world.Register.Import("2022-02-01", "avain-oma,2022-01-20,end,1990-01-01,837,2,no,fi,no\n");
        TestActor keeper = TestActor.Keha(Purpose.Maintenance);
        Assert.NotNull(await Refused(keeper));
        await Import(Slipped);
        Assert.NotNull(await Refused(TestActor.Caseworker(AccessWorld.Tampere)));

        Assert.Equal(IdentityResult.Settled, await Settle(keeper, accepted: true));

        Assert.Equal("020190-905H", await CodeOf(world.Own));
        Assert.NotNull(await Refused(keeper));
    }

    private async Task<RefusalReason?> Refused(TestActor actor)
    {
        await using Gate gate = await actor.Enter(world.Register);
        return (await gate.Decide(RegisterSubject.ViewIdentity, world.Own, Stop)).Refused;
    }

    private IdentitySettlementService Service => new(world.Register.Clock);

    private async Task<IdentityResult> Settle(TestActor actor, bool accepted, int? person = null)
    {
        await using Gate gate = await actor.Act(world.Register);
        Assert.Null((await gate.Decide(RegisterSubject.SettleIdentity, person ?? world.Own, Stop)).Refused);
        IdentityResult result = await Service.Settle(1, accepted, "syy", await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private Task<IdentitySummary> Import(params string[] rows) =>
        new IdentityImport(
            world.Register.Site.Job,
            world.Register.Clock,
            folder.Write("identities.csv", Header + string.Concat(rows))
        ).Run(Stop);

    private Task<string> CodeOf(int person) =>
        world.Register.Ask<string>($"select code from register.identity where person_id = {person}");

    private Task<string> Identities() =>
        world.Register.Ask<string>("select string_agg(i::text, ' ' order by i.person_id) from register.identity i");

    private Task<int> Recordings() => world.Register.Ask<int>("select count(*)::int from register.recording");
}
