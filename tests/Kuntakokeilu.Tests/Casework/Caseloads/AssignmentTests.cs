using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Casework.Caseloads;

/// <summary>Customers are given to an official of their organisation, each once, and are nobody's when they leave it.</summary>
public sealed class AssignmentTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private static TestActor Manager { get; } = TestActor.Manager(TestActor.Tampere);

    private static TestActor Caseworker { get; } = TestActor.Caseworker(TestActor.Tampere);

    private static Task<string> Whose(TestRegister register) =>
        register.Ask<string>(
            "select coalesce(string_agg(concat_ws(':', person_id, worker_id), ' ' order by person_id), '') "
                + "from obligations.standing where organiser = 837"
        );

    private static async Task<TestRegister> Made(TestCluster cluster, int people)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-01-10",
            string.Concat(
                Enumerable.Range(1, people).Select(i => $"p{i:0000},2021-06-01,start,1990-01-01,837,2,no,fi,no\n")
            )
        );
        return register;
    }

    private static async Task<(string Token, int Account)> SignIn(TestRegister register, TestActor actor)
    {
        string token = await actor.SignIn(register.Source, Stop);
        await using Gate gate = await TestGates.Enter(register, token);
        return (token, gate.Actor!.AccountId);
    }

    private static async Task<AssignResult> Assign(
        TestRegister register,
        string token,
        int? to,
        params Reassigned[] people
    )
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null(gate.Decide(CaseloadSubject.AssignCustomers).Refused);
        gate.SetSubjects([]);
        AssignResult result = await AssignmentService.Assign(people, to, await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private static Reassigned[] OfNobody(params int[] people) => [.. people.Select(one => new Reassigned(one, null))];

    [Fact]
    public async Task Who_leads_gives_customers_and_takes_them_and_each_is_kept()
    {
        await using TestRegister register = await Made(cluster, 3);
        (string manager, int leads) = await SignIn(register, Manager);
        (_, int serves) = await SignIn(register, Caseworker);

        Assert.Equal(new(2, 0), await Assign(register, manager, serves, OfNobody(1, 2)));
        Assert.Equal($"1:{serves} 2:{serves} 3", await Whose(register));
        Assert.Equal(new(1, 1), await Assign(register, manager, null, new(2, serves), new(3, null)));
        Assert.Equal($"1:{serves} 2 3", await Whose(register));

        Assert.Equal(
            [$"1 {serves} {leads}", $"2 - {leads}", $"2 {serves} {leads}"],
            await register.Lines(
                "select l from (select concat_ws(' ', person_id, coalesce(worker_id::text, '-'), by_account) collate \"C\" l "
                    + "from casework.assignment) each order by l"
            )
        );
        Assert.Equal(
            ["{1,2}", "{2}"],
            await register.Lines("select subjects::text from access.event where action = 123 order by id")
        );
    }

    [Fact]
    public async Task Of_two_who_give_at_once_each_customer_goes_once_and_what_is_sent_twice_is_done_once()
    {
        await using TestRegister register = await Made(cluster, 60);
        (string manager, int leads) = await SignIn(register, Manager);
        (_, int serves) = await SignIn(register, Caseworker);
        int[] all = [.. Enumerable.Range(1, 60)];

        AssignResult[] results = await Task.WhenAll(
            Assign(register, manager, serves, OfNobody(all)),
            Assign(register, manager, leads, OfNobody([.. all.Reverse()]))
        );

        Assert.Equal((60, 60), (results.Sum(one => one.Given), results.Sum(one => one.Skipped)));
        Assert.Equal(60L, await register.Ask<long>("select count(*) from casework.assignment"));

        AssignResult[] twice = await Task.WhenAll(
            Assign(
                register,
                manager,
                null,
                [.. all.Select(one => new Reassigned(one, results[0].Given > 0 ? serves : leads))]
            ),
            Assign(
                register,
                manager,
                null,
                [.. all.Select(one => new Reassigned(one, results[0].Given > 0 ? serves : leads))]
            )
        );
        Assert.Equal([0, 60], twice.Select(one => one.Given).Order());
        Assert.Equal(120L, await register.Ask<long>("select count(*) from casework.assignment"));
        Assert.Equal(
            2L,
            await register.Ask<long>(
                "select count(*) from access.event where action = 123 and cardinality(subjects) = 60"
            )
        );
    }

    [Fact]
    public async Task Others_take_whom_nobody_has_and_give_away_their_own()
    {
        await using TestRegister register = await Made(cluster, 2);
        (string manager, int leads) = await SignIn(register, Manager);
        (string mine, int me) = await SignIn(register, Caseworker);
        await Assign(register, manager, leads, OfNobody(1));

        Assert.Equal(new(0, 1), await Assign(register, mine, me, new Reassigned(1, leads)));
        Assert.Equal(new(0, 1), await Assign(register, mine, leads, OfNobody(2)));
        Assert.Equal(new(1, 0), await Assign(register, mine, me, OfNobody(2)));
        Assert.Equal(new(0, 1), await Assign(register, mine, null, new Reassigned(2, me)));
        Assert.Equal(new(1, 0), await Assign(register, mine, leads, new Reassigned(2, me)));
        Assert.Equal($"1:{leads} 2:{leads}", await Whose(register));
    }

    [Fact]
    public async Task Nobody_gets_customers_without_a_right_in_force_or_whom_one_may_not_serve()
    {
        await using TestRegister register = await Made(cluster, 3);
        (string manager, _) = await SignIn(register, Manager with { SeesProtected = true });
        (_, int elsewhere) = await SignIn(register, TestActor.Caseworker(AccessWorld.Helsinki));
        await (Caseworker with { Until = new(2021, 12, 31) }).SignIn(register.Source, Stop);
        int past = await register.Ask<int>("select max(id) from access.account");
        (_, int self) = await SignIn(register, Caseworker with { Person = 1 });
        await register.Run(
            $"""
            insert into access.disqualification (account_id, person_id, declared_at) values ({self}, 2, now());
            update steering.current_period set protected = true where person_id = 3
            """
        );

        Assert.Equal(new(0, 1), await Assign(register, manager, elsewhere, OfNobody(1)));
        Assert.Equal(new(0, 1), await Assign(register, manager, past, OfNobody(1)));
        Assert.Equal(new(0, 3), await Assign(register, manager, self, OfNobody(1, 2, 3)));
        Assert.Equal("1 2 3", await Whose(register));

        await using Gate gate = await TestGates.Enter(register, manager);
        AssignmentPreview preview = await AssignmentPreview.Of(
            gate.Connection,
            gate.Actor!,
            Caseload.Of(gate.Connection, gate.Actor!, new(), new(2022, 1, 10), Caseload.Orders[0]),
            self,
            Stop
        );
        Assert.Empty(preview.People);
        Assert.Equal(3, preview.Left[LeftOut.MayNotServe]);
    }

    [Fact]
    public async Task Who_leaves_the_organisation_is_nobodys_and_stays_so_on_coming_back()
    {
        await using TestRegister register = await Made(cluster, 2);
        (string manager, _) = await SignIn(register, Manager);
        (_, int serves) = await SignIn(register, Caseworker);
        await Assign(register, manager, serves, OfNobody(1, 2));

        // A change that moves nobody leaves the official; a move takes the customer along.
        await register.Import(
            "2022-02-01",
            "p0001,2022-02-01,change,1990-01-01,837,2,no,et,no\np0002,2022-02-01,change,1990-01-01,091,2,no,fi,no\n"
        );
        Assert.Equal($"1:{serves}", await Whose(register));
        await register.Import("2022-03-01", "p0002,2022-03-01,change,1990-01-01,837,2,no,fi,no\n");
        Assert.Equal($"1:{serves} 2", await Whose(register));
        Assert.Equal(
            "2022-03-01",
            await register.Ask<string>("select since::text from obligations.standing where person_id = 2")
        );
    }

    [Fact]
    public async Task A_thousand_are_given_by_one_statement_each()
    {
        await using TestRegister register = await Made(cluster, 1001);
        (string manager, _) = await SignIn(register, Manager);
        (_, int serves) = await SignIn(register, Caseworker);
        await using (Gate gate = await TestGates.Enter(register, manager))
        {
            AssignmentPreview preview = await AssignmentPreview.Of(
                gate.Connection,
                gate.Actor!,
                Caseload.Of(gate.Connection, gate.Actor!, new(), new(2022, 1, 10), Caseload.Orders[0]),
                serves,
                Stop
            );
            Assert.Equal((1000, true), (preview.People.Count, preview.IsCut));
            Assert.Equal([((int?)null, 1000)], preview.From);
        }
        Assert.Equal(new(1000, 0), await Assign(register, manager, serves, OfNobody([.. Enumerable.Range(1, 1000)])));
        // One too many at once is nobody's work to do by hand.
        Assert.Equal(new(0, 1001), await Assign(register, manager, null, OfNobody([.. Enumerable.Range(1, 1001)])));
    }
}
