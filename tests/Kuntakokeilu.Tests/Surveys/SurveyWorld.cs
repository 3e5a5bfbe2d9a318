using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Guidance;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>A survey of a test's own in a register that other tests share, with links to Tampere and Helsinki.</summary>
internal sealed class SurveyWorld
{
    internal static readonly Official Writer = new(null, "Malli Laatija");
    internal static readonly Official Publisher = new(null, "Malli Julkaisija");

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private SurveyWorld(TestRegister register)
    {
        Register = register;
        Clock = new(register.Clock);
        Answering = new(register.Site, Clock);
        Making = new(Clock);
        Frames = new(Clock);
    }

    internal TestRegister Register { get; }

    internal DatabaseClock Clock { get; }

    internal AnsweringService Answering { get; }

    internal SurveyMaking Making { get; }

    internal FrameService Frames { get; }

    internal int Survey { get; private set; }

    internal DateTimeOffset Opens { get; private set; }

    internal DateTimeOffset Closes { get; private set; }

    internal LinkSecret Tampere { get; private set; } = null!;

    internal LinkSecret Helsinki { get; private set; } = null!;

    /// <param name="code">Of the test's own.</param>
    internal static async Task<SurveyWorld> Open(GuidanceWorld world, string code) =>
        await Open(world.Register, SmallSurvey.Of(code, new(2024, 11, 11), new(2024, 12, 1)));

    internal static async Task<SurveyWorld> Open(TestRegister register, SurveyDefinition definition)
    {
        SurveyWorld world = new(register);
        var window = SurveyWindow.Of(definition);
        (world.Opens, world.Closes) = (window.Opens, window.Closes);
        await using (Work work = await world.Begin())
            (_, world.Survey) = await world.Making.Write(
                definition,
                Memo.Of(LowThresholdMemo.Text, definition.Languages),
                Writer,
                work,
                Stop
            );
        Assert.Null(await world.Publish(Publisher));
        await using (Work work = await world.Begin())
            await FrameService.Ask(
                world.Survey,
                withÅland: false,
                new Dictionary<short, Contact>
                {
                    [837] = new("Malli Tampere", "t@malli.example", "fi"),
                    [91] = new("Malli Helsinki", "h@malli.example", "sv"),
                },
                work,
                Stop
            );
        await using Work links = await world.Begin();
        IReadOnlyList<NewLink> made = await world.Frames.MakeLinks(world.Survey, links, Stop);
        world.Helsinki = made.Single(one => one.Municipality == 91).Secret;
        world.Tampere = made.Single(one => one.Municipality == 837).Secret;
        return world;
    }

    internal async Task<MakingFault?> Publish(Official by)
    {
        await using Work work = await Begin();
        MadeSurvey made = (await MadeSurvey.Find(work.Connection, Survey, Stop))!;
        return await Making.Publish(made, made.Number, by, work, Stop);
    }

    internal Task<Work> Begin() => Work.Begin(Register.Site.Job, TestRegister.Program, Stop);

    internal Task<int> Asked(int municipality) =>
        Register.Ask<int>($"select id from surveys.asked where survey_id = {Survey} and municipality = {municipality}");

    internal static FormFields Fields(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(one => one.Name, one => (IReadOnlyList<string>)[one.Value]));

    internal async Task<AnswerOutcome> Save(
        LinkSecret link,
        string section,
        int had,
        FormFields fields,
        DateTimeOffset at
    ) => (await Answering.Save(link, section, had, fields, at, Stop)).Outcome;

    internal async Task<AnswerOutcome> Send(LinkSecret link, int seen, int total, DateTimeOffset at) =>
        (await Answering.Submit(link, (short)seen, total, Fields(("need", "no"), ("people", "5")), at, Stop)).Outcome;

    internal Task<long> Count(string what) => Register.Ask<long>($"select count(*) from surveys.{what}");
}
