using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Journal;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Registration;

/// <summary>
/// Whatever people answer on their journeys, the file job tells the same periods from what was recorded, and rejects
/// nothing of it.
/// </summary>
public sealed class JourneySamenessTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(60)]
    public Task Random_journeys_are_told_alike_by_files(int journeys) => Walk(journeys);

    [Theory]
    [InlineData(2000)]
    [Trait("Category", "Long")]
    public Task Many_random_journeys_are_told_alike_by_files(int journeys) => Walk(journeys);

    private async Task Walk(int journeys)
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        HostileDice dice = new(5);
        Dictionary<JourneyKind, int> sent = [];
        int left = journeys;
        for (int person = 0; left > 0; person++)
        {
            string token = await Newcomer(register, person);
            DateOnly day = LawBook.PilotStart.AddDays(dice.Below(1300));
            for (int i = 0; i < 6 && day < LawAsKnown.Whole.PilotEnd && left > 0; i++, left--)
            {
                register.Clock.Now = new(day, new(9, 0), TimeSpan.Zero);
                if (await Send(register, token, dice) is { } kind)
                    sent[kind] = sent.GetValueOrDefault(kind) + 1;
                if (dice.Below(3) == 0)
                    await RandomRequests.Decide(register, token, dice);
                day = day.AddDays(dice.Below(4) == 0 ? 0 : dice.Below(200));
            }
        }
        Assert.Equal(Enum.GetValues<JourneyKind>(), sent.Keys.Order());
        // Some of the customers have asked for a transfer, and got it.
        Assert.True(await register.Ask<long>("select count(*) from register.act") > 0);
        Assert.Equal((long)sent.Values.Sum(), await register.Ask<long>("select count(*) from registration.sending"));

        await register.IsToldAlikeByFiles();
        await register.Replays();
    }

    /// <summary>One of the journeys that are open to the person, with any answers.</summary>
    private static async Task<JourneyKind?> Send(TestRegister register, string token, HostileDice dice)
    {
        DateOnly today = LegalDay.Today(register.Clock);
        await using Gate gate = await TestGates.Act(register, token);
        int? person = gate.Actor!.Person;
        SearchStanding standing = await StandingReader.Read(
            gate.Connection,
            SearchOf.Oneself(person),
            newcomer: null,
            today,
            Stop
        );
        JourneyKind[] open =
        [
            .. Enum.GetValues<JourneyKind>().Where(kind => SearchRefusals.Of(kind, standing) is null),
        ];
        JourneyKind kind = open[dice.Below(open.Length)];
        SearchAnswers answers = SearchAnswers.Empty;
        while (SearchQuestions.Next(kind, standing, answers) is { } question)
            answers = answers.With(question, RandomAnswers.To(question, today, dice));
        await gate.Close(Stop);
        await Keep(register, token, kind, standing.Version, answers);

        await using Gate sending = await TestGates.Act(register, token);
        AccessAction action = kind switch
        {
            JourneyKind.Change => RegistrationSubject.ReportChange,
            JourneyKind.End => RegistrationSubject.EndSearch,
            _ => RegistrationSubject.SendRegistration,
        };
        Assert.Null(sending.Decide(action).Refused);
        OpenDraft draft = (await Drafts.Read(sending.Connection, kind, SearchOf.Oneself(person), Stop))!;
        SendService service = new(
            new WebRecording(register.Clock, LawAsKnown.Whole),
            register.Clock,
            SearchForm.InLines
        );
        SendResult result = await service.Send(
            kind,
            SearchOf.Oneself(person),
            draft.Id,
            standing.Version,
            await sending.Begin(Stop),
            Stop
        );
        await sending.Close(Stop);
        if (result is SendResult.Refused(SearchRefusal.NoRightToWork))
            return null;
        Assert.IsType<SendResult.Sent>(result);
        return kind;
    }

    private static async Task Keep(
        TestRegister register,
        string token,
        JourneyKind kind,
        int version,
        SearchAnswers answers
    )
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null(gate.Decide(RegistrationSubject.SaveDraft).Refused);
        await Drafts.Begin(kind, SearchOf.Oneself(null), version, answers, null, await gate.Begin(Stop), Stop);
        await gate.Close(Stop);
    }

    private static async Task<string> Newcomer(TestRegister register, int number)
    {
        string token = await new TestActor(Role.Jobseeker, null).SignIn(register.Source, Stop);
        DateOnly birth = new DateOnly(1960, 1, 1).AddDays(number * 397 % 16_000);
        string code =
            $"{Core.Register.Identities.IdentityCode.Of(birth, Core.Register.Identities.IdentityCode.SignsOf(birth.Year)[0], 900 + number % 100)}";
        await register.Run(
            $"""
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select max(id), '{code}', 'Malli', 'Uusi', now() from access.account
            """
        );
        return token;
    }
}
