using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Auditing;

public sealed class AccessInquiriesTests(TestCluster cluster)
{
    private const string Why = "Miksi tietojani on katsottu?";
    private const string Because = "Palvelutarpeesi arvioitiin uudelleen.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_is_asked_about_once_and_the_answer_comes_back()
    {
        await using TestRegister register = await WithAnna();
        long look = await Look(register, TestActor.Caseworker(91));
        AskResult[] asked = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Ask(register, look, TestActor.Jobseeker(1)))
        );
        Assert.Equal(1, asked.Count(one => one is AskResult.Asked));
        Assert.Equal(3, asked.Count(one => one is AskResult.AlreadyAsked));

        string token = await TestActor.Manager(91).SignIn(register.Source, Stop);
        await using Gate manager = await TestGates.Enter(register, token);
        AskedQuestion question = Assert.Single(await Waiting(manager));
        Assert.Equal((Why, 1, look), (question.Question.Text, question.Person, question.EventId));
        Assert.Equal(("Caseworker municipality-091", Role.Caseworker), (question.Look!.By, question.Look.Role));
        AnswerResult[] answered = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(n => Answer(register, question.Id, $"{Because} {n}", token))
        );
        Assert.Equal(1, answered.Count(one => one is AnswerResult.Answered));
        Assert.Equal(3, answered.Count(one => one is AnswerResult.AlreadyAnswered));

        await using Gate managerAgain = await TestGates.Enter(register, token);
        Assert.Empty(await Waiting(managerAgain));
        Assert.Equal(
            "Manager municipality-091",
            Assert.Single(await Questions(managerAgain, isAnswered: true)).AnsweredBy
        );
        await using Gate annaAgain = await TestActor.Jobseeker(1).Enter(register);
        AccessLogEntry seen = (await AuditTrail.Look(annaAgain.Connection, look, Stop))!;
        Assert.Equal(Why, seen.Question!.Text);
        Assert.StartsWith(Because, seen.Answer!.Text, StringComparison.Ordinal);
        // Each that was written has its event, and no other.
        Assert.Equal(
            ["33 {1}", "42 {1}"],
            await register.Lines(
                "select action || ' ' || subjects::text from access.event where action in (33, 42) order by action"
            )
        );
    }

    [Fact]
    public async Task A_look_at_somebody_else_or_a_refused_one_or_none_is_not_asked_about()
    {
        await using TestRegister register = await WithAnna();
        long look = await Look(register, TestActor.Caseworker(91));
        Assert.Equal(AskResult.NoSuchLook, await Ask(register, look, TestActor.Jobseeker(2)));
        Assert.Equal(AskResult.NoSuchLook, await Ask(register, 999, TestActor.Jobseeker(2)));
    }

    [Fact]
    public async Task An_organisation_that_does_not_answer_here_is_not_asked_here()
    {
        await using TestRegister register = await WithAnna();
        long look = await Look(register, TestActor.Supervisor, AccessActions.SearchAudit);
        Assert.Equal(AskResult.NobodyAnswers, await Ask(register, look, TestActor.Jobseeker(1)));
    }

    [Fact]
    public async Task Only_who_answers_for_the_organisation_sees_the_question_and_may_answer()
    {
        await using TestRegister register = await WithAnna();
        await Asked(register);
        foreach (
            TestActor other in (TestActor[])
                [
                    TestActor.Manager(837),
                    TestActor.Caseworker(91),
                    TestActor.TeOfficer(1),
                    TestActor.Keha(Purpose.Supervision),
                    TestActor.Jobseeker(1),
                    // About oneself somebody else answers.
                    TestActor.Manager(91) with
                    {
                        Person = 1,
                    },
                    TestActor.Manager(91) with
                    {
                        Purpose = Purpose.Monitoring,
                    },
                ]
        )
        {
            await using Gate gate = await other.Enter(register);
            Assert.Empty(await Waiting(gate));
            Assert.Null(await AuditTrail.Question(gate.Connection, 1, Stop));
        }
        string tampere = await TestActor.Manager(837).SignIn(register.Source, Stop);
        Assert.Equal(AnswerResult.NoSuchQuestion, await Answer(register, 1, Because, tampere));
    }

    [Fact]
    public async Task The_question_of_somebody_under_non_disclosure_is_for_who_serves_them()
    {
        await using TestRegister register = await WithAnna();
        await Asked(register);
        await Sql.Run(register.ConnectionString, "update steering.current_period set protected = true", Stop);
        await using Gate others = await TestActor.Manager(91).Enter(register);
        Assert.Empty(await Waiting(others));
        await using Gate theirs = await (TestActor.Manager(91) with { SeesProtected = true }).Enter(register);
        Assert.Single(await Waiting(theirs));
    }

    /// <summary>Anna is person 1, Bo person 2.</summary>
    private async Task<TestRegister> WithAnna()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2021-09-01",
            "anna,2021-06-01,start,1980-01-01,091,2,no,sv,no\nbo,2021-06-01,start,1980-01-01,091,2,no,sv,no\n"
        );
        return register;
    }

    private static async Task Asked(TestRegister register)
    {
        long look = await Look(register, TestActor.Caseworker(91));
        Assert.Equal(AskResult.Asked, await Ask(register, look, TestActor.Jobseeker(1)));
    }

    /// <returns>Number of an event about Anna.</returns>
    private static async Task<long> Look(
        TestRegister register,
        TestActor actor,
        AccessAction action = RegisterSubject.ListCustomers
    )
    {
        await using Gate gate = await actor.Enter(register);
        gate.Decide(action);
        gate.SetSubjects([1]);
        await gate.Close(Stop);
        return await register.Ask<long>("select max(id) from access.event");
    }

    private static async Task<AskResult> Ask(TestRegister register, long look, TestActor who)
    {
        await using Gate gate = await who.Act(register);
        gate.Decide(OwnSubject.AskAboutLook);
        return await new AccessInquiries(Declared.Rights, register.Clock).Ask(
            look,
            who.Person!.Value,
            Why,
            await gate.Begin(Stop),
            Stop
        );
    }

    private static async Task<AnswerResult> Answer(TestRegister register, int question, string text, string token)
    {
        await using Gate gate = await TestGates.Act(register, token);
        gate.Decide(AccessActions.AnswerQuestions);
        return await new AccessInquiries(Declared.Rights, register.Clock).Answer(
            question,
            text,
            await gate.Begin(Stop),
            Stop
        );
    }

    private static Task<IReadOnlyList<AskedQuestion>> Waiting(Gate gate) => Questions(gate, isAnswered: false);

    private static async Task<IReadOnlyList<AskedQuestion>> Questions(Gate gate, bool isAnswered)
    {
        ListOrder order = (isAnswered ? AuditTrail.Answered : AuditTrail.Waiting)[0];
        ListSql list = AuditTrail.Questions(gate.Connection, isAnswered, order);
        return (await AuditTrail.ReadQuestions(list, place: null, length: 10, Stop)).Rows;
    }
}
