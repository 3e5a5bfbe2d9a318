using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Referred;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Core.Referrals.Places;
using Kuntakokeilu.Core.Referrals.Referred;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Services;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>
/// Customers of Tampere, an official, a provider and a small catalogue: a municipality's own service, and one that may obligate.
/// It is Monday 2 May 2022.
/// </summary>
internal sealed class ReferralWorld : IAsyncDisposable
{
    internal const string Provider = "provider-1";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private ReferralWorld(TestRegister register) => Register = register;

    internal TestRegister Register { get; }

    /// <summary>The token of a caseworker of Tampere.</summary>
    internal string Official { get; private set; } = "";

    /// <summary>The token of somebody of the provider.</summary>
    internal string Giver { get; private set; } = "";

    internal static async Task<ReferralWorld> Make(TestCluster cluster, int people, int places = 10)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-05-02",
            string.Concat(
                Enumerable.Range(1, people).Select(i => $"a{i:000},2022-05-02,start,1980-01-01,837,2,no,fi,no\n")
            )
        );
        using CatalogueFiles files = new(register);
        await files.Services(
            CatalogueFiles.Service("own", "municipal", "Oma paja")
                + CatalogueFiles.Service("trial", "work_trial", "Kokeilu")
                + CatalogueFiles.Service("far", "municipal", "Muualla", "091")
        );
        await files.Offerings(
            CatalogueFiles.Offering("1", "own", "2022-05-09", "2022-06-30", places: $"{places}")
                + CatalogueFiles.Offering("2", "trial", "2022-05-09", "2022-06-30")
                + CatalogueFiles.Offering("3", "far", "2022-05-09", "2022-06-30")
                + CatalogueFiles.Offering("4", "own", "2022-05-09", "2022-06-30", "swedish")
        );
        ReferralWorld world = new(register);
        await register.Run(
            $"""
            insert into access.organisation (code, kind, name_fi, name_sv, name_en)
            values ('{Provider}', 11, 'Tuottaja', 'Producent', 'Provider'), ('provider-2', 11, 'Toinen', 'En annan', 'Other')
            """
        );
        await using (Work work = await Work.Begin(register.Source, TestRegister.Program, Stop))
            Assert.True(await ProviderOrganisations.Join(work, Provider, "malli", "o1", Stop));
        world.Official = await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop);
        world.Giver = await new TestActor(Role.Provider, Provider).SignIn(register.Source, Stop);
        return world;
    }

    /// <summary>It is a day of 2022, at ten in the morning.</summary>
    internal void On(int month, int day) => Register.Clock.Now = new(2022, month, day, 7, 0, 0, TimeSpan.Zero);

    internal Task<int> Offering(string id) =>
        Register.Ask<int>($"select id from services.offering where source_id = '{id}'");

    internal Task<int> Person(int number) =>
        Register.Ask<int>($"select id from register.person where key = 'a{number:000}'");

    internal async Task<ReferralResult> Propose(
        int person,
        string offering = "1",
        Guid? matter = null,
        bool isLanguageAgreed = false,
        string? token = null
    )
    {
        int id = await Offering(offering);
        return await Do(
            token ?? Official,
            person,
            (gate, work) =>
                new ReferralService(Register.Clock).Propose(
                    new(matter ?? Guid.NewGuid(), person, id) { Goal = "Malli", IsLanguageAgreed = isLanguageAgreed },
                    work,
                    Stop
                )
        );
    }

    /// <summary>As an official, the customer (by the token) or the provider.</summary>
    internal async Task<ReferralResult> Take(
        int referral,
        ReferralStep step,
        ReferralParty by = ReferralParty.Official,
        string? token = null,
        byte? reason = null,
        ServiceResult? result = null,
        DateOnly? day = null,
        short? version = null,
        Guid? matter = null
    )
    {
        short now =
            version ?? await Register.Ask<short>($"select version from referrals.referral where id = {referral}");
        ReferralDeed deed = new(referral, now, matter ?? Guid.NewGuid(), step, by)
        {
            Day = day ?? LegalDay.Today(Register.Clock),
            Reason = reason,
            Result = result,
        };
        ReferralService service = new(Register.Clock);
        if (by is ReferralParty.Provider)
            return await AsProvider(token ?? Giver, referral, work => service.Take(deed, work, Stop));
        int person = await Register.Ask<int>($"select person_id from referrals.referral where id = {referral}");
        return await Do(
            token ?? Official,
            person,
            (_, work) => step is ReferralStep.Place ? service.Send(deed, work, Stop) : service.Take(deed, work, Stop)
        );
    }

    /// <summary>Proposed, agreed on and sent.</summary>
    internal async Task<int> Sent(int person, string offering = "1")
    {
        int referral = (await Propose(person, offering)).Match(
            id => id,
            fault => throw new Xunit.Sdk.XunitException($"{fault}")
        );
        Assert.Null((await Take(referral, ReferralStep.Agree)).Fault);
        Assert.Null((await Take(referral, ReferralStep.Place)).Fault);
        return referral;
    }

    /// <summary>In the service since today.</summary>
    internal async Task<int> Started(int person, string offering = "1")
    {
        int referral = await Sent(person, offering);
        Assert.Null((await Take(referral, ReferralStep.Accept, ReferralParty.Provider)).Fault);
        Assert.Null((await Take(referral, ReferralStep.Start, ReferralParty.Provider)).Fault);
        return referral;
    }

    internal async Task<T> AsProvider<T>(
        string token,
        int referral,
        Func<Work, Task<T>> doing,
        AccessAction? action = null
    )
    {
        await using Gate gate = await TestGates.Act(Register, token);
        ReferredCustomer? one = await ReferredReader.Find(
            gate.Connection,
            referral,
            LegalDay.Today(Register.Clock),
            Stop
        );
        AccessAction wanted = action ?? ReferredSubject.RecordService;
        AccessDecision decision = one is null ? gate.DecideOnUnknown(wanted) : gate.DecideOnMatter(wanted, one.Subject);
        Assert.Null(decision.Refused);
        T result = await doing(await gate.Begin(Stop));
        Assert.True(await gate.Close(Stop));
        return result;
    }

    internal Task<ReferralFault?> Attend(int referral, DateOnly day, AttendanceMark mark, string? correction = null) =>
        AsProvider(
            Giver,
            referral,
            work => new AttendanceService(Register.Clock).Enter([new(referral, day, mark)], correction, work, Stop),
            ReferredSubject.RecordAttendance
        );

    internal Task<ReferralFault?> Report(int referral) =>
        AsProvider(Giver, referral, work => new FeedbackService(Register.Clock).Report(referral, "Malli", work, Stop));

    internal async Task<ReferralFault?> Feedback(int referral, Feedback told)
    {
        int person = await Register.Ask<int>($"select person_id from referrals.referral where id = {referral}");
        string token = await TestActor.Jobseeker(person).SignIn(Register.Source, Stop);
        return await Do(
            token,
            person,
            (_, work) => new FeedbackService(Register.Clock).Give(person, referral, told, work, Stop)
        );
    }

    internal Task<int> Fill() => new PlaceFilling(Register.Site.Job, Register.Clock).Run(Stop);

    internal Task<int> End() => new ReferralEnds(Register.Site.Job, Register.Clock).Run(Stop);

    internal Task<List<string>> States(string where = "true") =>
        Register.Lines($"select concat_ws(' ', id, state, number) from referrals.referral where {where} order by id");

    public ValueTask DisposeAsync() => Register.DisposeAsync();

    private async Task<T> Do<T>(string token, int person, Func<Gate, Work, Task<T>> doing)
    {
        await using Gate gate = await TestGates.Act(Register, token);
        AccessAction action =
            gate.Actor!.Role is Role.Jobseeker ? ReferralsSubject.AnswerService : ReferralsSubject.Refer;
        Assert.Null((await gate.Decide(action, person, Stop)).Refused);
        T result = await doing(gate, await gate.Begin(Stop));
        Assert.True(await gate.Close(Stop));
        return result;
    }
}
