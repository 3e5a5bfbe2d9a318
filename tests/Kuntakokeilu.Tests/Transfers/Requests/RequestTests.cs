using System.Text;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;

namespace Kuntakokeilu.Tests.Transfers.Requests;

/// <summary>A request for a transfer with all who take part in it, through the gate and under the policies.</summary>
public sealed class RequestTests(TestCluster cluster)
{
    private const string Now =
        "select p.key || ' ' || coalesce(c.organiser::text, '-') || ' ' || coalesce(c.te_office::text, '-') "
        + "from steering.current_period c join register.person p on p.id = c.person_id order by p.key";

    private const string States =
        "select r.id || ' ' || r.state || ' ' || string_agg(e.kind::text, ',' order by e.number) "
        + "from transfers.request r join transfers.request_entry e on e.request_id = r.id group by r.id order by r.id";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestActor Officer = TestActor.TeOfficer(TestActor.Pirkanmaa);
    private static readonly MunicipalityCode Helsinki = MunicipalityCode.Of(91);

    private static async Task<TestRegister> Made(TestCluster cluster)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2022-06-01", "anna,2022-03-01,start,1980-01-01,837,2,no,fi,no\n");
        await register.Run(
            "insert into register.identity (person_id, code, family_name, given_names, name_key, street, postal_code, "
                + "post_office, recording_id) select id, '010180-901X', 'Malli', 'Anna', 'MALLI ANNA', 'Mallikatu 1', "
                + "'33100', 'TAMPERE', recording_id from register.person"
        );
        return register;
    }

    private static async Task<RequestResult> Ask(
        TestRegister register,
        MunicipalityCode to,
        TransferGround ground = TransferGround.Language
    ) =>
        (
            await RequestWalk.Ask(register, await TestActor.Jobseeker(1).SignIn(register.Source, Stop), to, ground)
        ).Result;

    private static async Task<RequestResult> Take(
        TestRegister register,
        TestActor actor,
        RequestParty by,
        RequestStep step,
        int version,
        DateOnly? until = null
    ) =>
        await RequestWalk.Take(
            register,
            await actor.SignIn(register.Source, Stop),
            by,
            step,
            request: 1,
            version,
            until
        );

    private static Task<RequestResult> Office(TestRegister register, RequestStep step, int version) =>
        Take(register, Officer, RequestParty.Office, step, version);

    private static Task<RequestResult> Customer(TestRegister register, RequestStep step, int version) =>
        Take(register, TestActor.Jobseeker(1), RequestParty.Customer, step, version);

    private static Task<RequestResult> Receiver(TestRegister register, RequestStep step, int version) =>
        Take(register, TestActor.Manager(91), RequestParty.Receiver, step, version);

    [Fact]
    public async Task To_another_municipality_which_accepts_and_files_tell_the_same()
    {
        await using TestRegister register = await Made(cluster);
        Assert.Equal(RequestResult.Done, await Ask(register, Helsinki, TransferGround.Safety));
        Assert.Equal(RequestResult.OpenAlready, await Ask(register, MunicipalityCode.None));
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Hear, 1));
        Assert.Equal(
            RequestResult.Done,
            await Take(register, TestActor.Caseworker(837), RequestParty.Sender, RequestStep.Comment, 2)
        );
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Propose, 3));
        // Of a reason of safety the receiver is told nothing.
        await using (Gate gate = await TestActor.Caseworker(91).Enter(register))
        {
            AskedMunicipality asked = Assert.Single(
                await AskedMunicipality.Read(gate.Connection, LegalDay.Today(register.Clock), Stop)
            );
            Assert.Equal((null, "Anna Malli", Helsinki), (asked.Ground, asked.Name, asked.To));
            Assert.Null(await MatterReader.Find(gate.Connection, 1, Stop));
        }
        // Nobody else may accept it, and it is not decided before.
        Assert.Equal(RequestResult.NotNow, await Office(register, RequestStep.Transfer, 4));
        Assert.Equal(RequestResult.Stale, await Receiver(register, RequestStep.Accept, 3));
        Assert.Equal(RequestResult.Done, await Receiver(register, RequestStep.Accept, 4));
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Transfer, 5));

        Assert.Equal(["anna 91 -"], await register.Lines(Now));
        Assert.Equal(["1 6 1,4,5,6,7,9"], await register.Lines(States));
        // Who serves the customer now does not read why.
        await using (Gate gate = await TestActor.Caseworker(91).Enter(register))
            Assert.Null(await DecisionLetters.Read(gate.Connection, 1, Stop));
        Assert.Equal(
            ["customer", "municipality-091", "municipality-837"],
            await register.Lines("select addressee from notices.notice where kind = 5 order by 1")
        );
        await IsToldAlike(register);
    }

    [Fact]
    public async Task To_the_TE_office_by_a_letter_that_it_and_the_customer_alone_can_read()
    {
        await using TestRegister register = await Made(cluster);
        await Ask(register, MunicipalityCode.None);
        Assert.Equal(
            RequestResult.Done,
            await Take(register, Officer, RequestParty.Office, RequestStep.Ask, 1, new(2022, 6, 20))
        );
        Assert.Equal(RequestResult.Done, await Customer(register, RequestStep.Answer, 2));
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Transfer, 3));
        Assert.Equal(["anna - 5"], await register.Lines(Now));
        foreach (
            (TestActor actor, bool reads) in ((TestActor, bool)[])
                [
                    (TestActor.Jobseeker(1), true),
                    (Officer, true),
                    (TestActor.TeOfficer(1), false),
                    (TestActor.Caseworker(837), false),
                ]
        )
        {
            await using Gate gate = await actor.Enter(register);
            KeptLetter? letter = await DecisionLetters.Read(gate.Connection, 1, Stop);
            Assert.Equal(reads, letter is not null);
            if (letter is not null)
                Assert.Contains("5 §:n 4 momentti", Encoding.UTF8.GetString(letter.Html), StringComparison.Ordinal);
        }
        await IsToldAlike(register);
    }

    [Fact]
    public async Task Of_a_decision_and_a_withdrawal_at_once_the_first_holds_and_the_other_is_told()
    {
        await using TestRegister register = await Made(cluster);
        await Ask(register, MunicipalityCode.None);
        RequestResult[] both = await Task.WhenAll(
            Office(register, RequestStep.Transfer, 1),
            Customer(register, RequestStep.Withdraw, 1)
        );
        Assert.Equal([RequestResult.Done, RequestResult.Stale], both.Order());
        bool isTransferred = both[0] is RequestResult.Done;
        Assert.Equal([isTransferred ? "anna - 5" : "anna 837 -"], await register.Lines(Now));
        Assert.Equal(
            isTransferred ? 1L : 0L,
            await register.Ask<long>("select count(*) from notices.notice where kind = 5 and addressee = 'customer'")
        );
    }

    [Fact]
    public async Task What_is_recorded_meanwhile_makes_it_lapse_in_the_same_transaction()
    {
        await using TestRegister register = await Made(cluster);
        await Ask(register, Helsinki);
        // Something else changes: it stays open.
        await register.Send($"{SmallFiles.Header}anna,2022-06-02,change,1980-01-01,837,3,no,fi,no\n");
        Assert.Equal(["1 1 1"], await register.Lines(States));
        await register.Send($"{SmallFiles.Header}anna,2022-06-03,change,1980-01-01,091,2,no,fi,no\n");
        Assert.Equal(["1 9 1,12"], await register.Lines(States));
        Assert.Equal(
            ["customer 13 2022-06-03"],
            await register.Lines("select addressee || ' ' || kind || ' ' || (words ->> 'day') from notices.notice")
        );
        // There already, and not open any more: another can be asked for.
        register.Clock.Now = new(2022, 6, 4, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(RequestResult.NotApplicable, await Ask(register, Helsinki));
        Assert.Equal(RequestResult.NotNow, await Customer(register, RequestStep.Withdraw, 2));
        Assert.Equal(RequestResult.Done, await Ask(register, MunicipalityCode.Of(837)));
    }

    [Fact]
    public async Task A_refusal_is_reviewed_by_another_official()
    {
        await using TestRegister register = await Made(cluster);
        await Ask(register, MunicipalityCode.None);
        string first = await Officer.SignIn(register.Source, Stop);
        Assert.Equal(RequestResult.Done, await By(first, RequestStep.Refuse, 1));
        Assert.Equal(RequestResult.Done, await Customer(register, RequestStep.AskReview, 2));
        Assert.Equal(RequestResult.SameOfficial, await By(first, RequestStep.Change, 3));
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Change, 3));
        Assert.Equal(["1 11 1,10,14,15"], await register.Lines(States));
        Assert.Equal(["anna - 5"], await register.Lines(Now));
        Assert.Equal(
            ["request-1 1", "request-1-review 4"],
            await register.Lines("select cause || ' ' || kind from notices.decision_letter order by 1")
        );
        await IsToldAlike(register);

        Task<RequestResult> By(string token, RequestStep step, int version) =>
            RequestWalk.Take(register, token, RequestParty.Office, step, request: 1, version);
    }

    [Fact]
    public async Task Silence_leaves_it_with_the_office_and_what_is_not_lawful_is_told()
    {
        await using TestRegister register = await Made(cluster);
        await Ask(register, Helsinki);
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Propose, 1));
        register.Clock.Now = new(2022, 6, 15, 9, 0, 0, TimeSpan.Zero);
        await using (Gate gate = await TestActor.Caseworker(91).Enter(register))
            Assert.Single(await AskedMunicipality.Read(gate.Connection, new(2022, 6, 15), Stop));
        register.Clock.Now = new(2022, 6, 16, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(RequestResult.NotNow, await Receiver(register, RequestStep.Accept, 2));
        Assert.Equal(RequestResult.Done, await Office(register, RequestStep.Refuse, 2));
        Assert.Equal(["1 7 1,6,13,10"], await register.Lines(States));
        Assert.Equal(
            ["customer"],
            await register.Lines("select addressee from notices.notice where kind = 5 order by 1")
        );
    }

    /// <summary>The file job tells the same periods from what is on record, and rejects nothing of it.</summary>
    private static async Task IsToldAlike(TestRegister register)
    {
        Assert.Contains("transferred_on_request", await register.IsToldAlikeByFiles(), StringComparison.Ordinal);
        await register.Replays();
    }
}
