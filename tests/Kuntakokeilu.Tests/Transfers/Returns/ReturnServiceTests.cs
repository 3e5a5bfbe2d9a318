using Kuntakokeilu.App.Pages.Transfers.Redundancy;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Core.Transfers.Returns;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers.Returns;

/// <summary>Whom change security concerns the municipality serves until the TE office has taken the customer back.</summary>
public sealed class ReturnServiceTests(TestCluster cluster)
{
    private const string Now =
        "select concat_ws(' ', p.key, c.authority, coalesce(c.organiser::text, '-'), coalesce(c.te_office::text, '-')) "
        + "from steering.current_period c join register.person p on p.id = c.person_id order by p.key";

    private static readonly TestActor Officer = TestActor.TeOfficer(TestActor.Pirkanmaa);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_return_the_municipality_serves_whatever_else_comes()
    {
        await using TestRegister register = await Made("anna", "bo", "cia", "dan", "eva", "fia");
        await Tell(register, "anna", RegisterEventKind.Change);
        await Tell(register, "bo", RegisterEventKind.Change, withoutOfficial: true);
        await Tell(register, "cia", RegisterEventKind.Change);
        await Tell(register, "cia", RegisterEventKind.End);
        await Tell(register, "dan", RegisterEventKind.Change);
        await Tell(register, "dan", RegisterEventKind.Change);
        // Told wrong: the municipality has served all along, and nobody transfers the customer anew.
        await Tell(register, "fia", RegisterEventKind.Change);
        await Tell(register, "fia", RegisterEventKind.Change, isDismissed: false);
        // What an import tells others have done already.
        await register.Import("2023-03-03", "eva,2023-03-02,change,1980-01-01,091,2,no,fi,no\n");

        // The office sees whom it is to take back, beside the municipality that serves.
        Assert.Equal(
            ["anna 1 837 5", "bo 1 - 5", "cia 0 - -", "dan 1 837 5", "eva 2 91 -", "fia 2 837 -"],
            await register.Lines(Now)
        );
        await using Gate gate = await Officer.Enter(register);
        Page<ReturningCustomer> waiting = await ReturnQueue.Read(
            ReturnQueue.Of(gate.Connection, ReturnQueue.Orders[0]),
            place: null,
            10,
            Stop
        );
        Assert.Equal(["anna", "dan"], waiting.Rows.Select(one => one.Name));
        Assert.All(waiting.Rows, one => Assert.Equal(MunicipalityCode.Parse("837"), one.ServedBy));
        await register.Replays();
    }

    [Fact]
    public async Task Taken_back_once_the_customer_and_the_municipality_are_told()
    {
        await using TestRegister register = await Made("anna");
        await Tell(register, "anna", RegisterEventKind.Change);
        Assert.Equal(ReturnResult.Stale, await Confirm(register, Officer, version: 99));
        int version = await Version(register);

        ReturnResult[] results = await Task.WhenAll(
            Confirm(register, Officer, version),
            Confirm(register, Officer, version)
        );

        Assert.Single(results, ReturnResult.Done);
        Assert.Single(results, ReturnResult.Stale);
        Assert.Equal(["anna 1 - 5"], await register.Lines(Now));
        Assert.Equal(
            ["customer 1 municipality-837 te-office-5", "municipality-837 4 municipality-837 te-office-5"],
            await register.Lines(
                "select concat_ws(' ', addressee, state, words->>'previous', words->>'authority') from notices.notice order by 1"
            )
        );
        Assert.Equal(
            1,
            await register.Ask<long>("select count(*) from access.event where action = 98 and outcome = 0")
        );

        await using (Gate former = await TestActor.Caseworker(TestActor.Tampere).Enter(register))
        {
            Assert.Equal([new(1, "anna", new(2023, 3, 2))], await ReturnedCustomer.Read(former.Connection, Stop));
            Assert.Equal(
                RefusalReason.NotForRole,
                (await former.Decide(RedundancySubject.ViewReturn, 1, Stop)).Refused
            );
        }
        await using (Gate another = await TestActor.Caseworker(AccessWorld.Helsinki).Enter(register))
            Assert.Empty(await ReturnedCustomer.Read(another.Connection, Stop));
        Assert.Equal(ReturnResult.NotWaiting, await Confirm(register, Officer, await Version(register)));
        await register.Replays();
    }

    [Fact]
    public async Task Who_comes_again_is_neither_returned_any_more_nor_new_by_the_return()
    {
        await using TestRegister register = await Made("anna");
        await Tell(register, "anna", RegisterEventKind.Change);
        Assert.Equal(ReturnResult.Done, await Confirm(register, Officer, await Version(register)));
        // What an import tells others have done already: there is no other notice.
        await register.Import("2023-03-09", "anna,2023-03-08,change,1980-01-01,837,2,no,fi,no\n");

        Assert.Equal(["anna 2 837 -"], await register.Lines(Now));
        await using Gate again = await TestActor.Caseworker(TestActor.Tampere).Enter(register);
        Assert.Empty(await ReturnedCustomer.Read(again.Connection, Stop));
        Assert.Null(await Inbox.Find(again.Connection, 1, Stop));
    }

    /// <summary>Customers of Tampere since 2022.</summary>
    private async Task<TestRegister> Made(params string[] keys)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            string.Concat(keys.Select(key => $"{key},2022-06-01,start,1980-01-01,837,2,no,fi,no\n"))
        );
        register.Clock.Now = new(2023, 3, 2, 9, 0, 0, TimeSpan.Zero);
        return register;
    }

    /// <summary>As a form of the site tells it of somebody who has been dismissed.</summary>
    private static Task Tell(
        TestRegister register,
        string key,
        RegisterEventKind kind,
        bool withoutOfficial = false,
        bool isDismissed = true
    ) =>
        register.TellByForm(
            key,
            new(2023, 3, 2),
            kind,
            had => had with { RedundancyProtection = isDismissed },
            withoutOfficial
        );

    private static async Task<int> Version(TestRegister register)
    {
        await using Gate gate = await Officer.Enter(register);
        return await CaseVersion.Of(gate.Connection, 1, Stop);
    }

    private static async Task<ReturnResult> Confirm(TestRegister register, TestActor officer, int version)
    {
        await using Gate gate = await officer.Act(register);
        Assert.Null((await gate.Decide(RedundancySubject.ConfirmReturn, 1, Stop)).Refused);
        ReturnResult result = await new ReturnService(register.Clock).Confirm(1, version, await gate.Begin(Stop), Stop);
        gate.NoteAsLook(RedundancySubject.ViewReturn);
        await gate.Close(Stop);
        return result;
    }
}
