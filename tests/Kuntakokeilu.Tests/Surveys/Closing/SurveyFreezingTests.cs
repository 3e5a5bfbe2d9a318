using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Closing;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Surveys.Closing;

/// <summary>A survey is published by two, closed once it is over, and frozen once, whatever stops it on the way.</summary>
public sealed class SurveyFreezingTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Monday = new(2024, 11, 18, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Who_wrote_it_does_not_publish_it_and_afterwards_only_texts_are_corrected()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        SurveyWorld world = await Open(register);
        var same = SmallSurvey.Of("making", new(2024, 11, 11), new(2024, 12, 1));
        Assert.Null(
            await Write(
                world,
                same with
                {
                    Title = new(same.Title.ByLanguage.ToDictionary(one => one.Key, _ => "Uusi nimi")),
                }
            )
        );
        Assert.Equal(MakingFault.SameOfficial, await world.Publish(SurveyWorld.Writer));
        Assert.Null(await world.Publish(SurveyWorld.Publisher));
        Assert.Equal(MakingFault.Stale, await world.Publish(SurveyWorld.Publisher));
        Assert.Equal(MakingFault.OtherSurvey, await Write(world, same with { Sections = [same.Sections[0]] }));
        Assert.Equal(MakingFault.OtherSurvey, await Write(world, same with { Closes = same.Closes.AddDays(1) }));
    }

    [Fact]
    public async Task It_is_frozen_once_with_the_last_answers_that_were_sent()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        SurveyWorld world = await Open(register);
        await world.Save(world.Tampere, "first", 0, SurveyWorld.Fields(("need", "no")), Monday);
        await world.Send(world.Tampere, 0, 1, Monday);
        await world.Save(world.Helsinki, "first", 0, SurveyWorld.Fields(("need", "yes")), Monday);
        Assert.Equal(MakingFault.NotOver, await Close(world));
        register.Clock.Now = world.Closes;
        Assert.Null(await Close(world));
        // It is stopped as its files are made: nothing of it is kept, and it waits for the next turn.
        SurveyFreezing broken = new(register.Site.Job, world.Clock, _ => throw new IOException());
        await Assert.ThrowsAsync<IOException>(() => broken.Next(Stop));
        Assert.Equal(0, await world.Count($"frozen where survey_id = {world.Survey}"));
        SurveyFreezing freezing = new(register.Site.Job, world.Clock, _ => [("tables.csv", [1])]);
        Assert.Equal(world.Survey, await freezing.Next(Stop));
        Assert.Null(await freezing.Next(Stop));
        FrozenSurvey frozen = FrozenFile.Read((await SurveyFreezing.Frozen(register.Site.Job, world.Survey, Stop))!);
        Assert.Equal(293, frozen.Units.Count);
        Assert.Equal(["837"], frozen.Answered);
        Assert.Equal("need=no people=5", AnswerText(frozen));
        Assert.Equal(1, await world.Count($"file where survey_id = {world.Survey}"));
        // What the report stands on is nobody's to take back.
        Assert.Equal(
            Core.Surveys.Answering.AnswerOutcome.NotOpen,
            await world.Answering.Turn(world.Tampere, AskedState.Withdrawn, "", world.Closes, Stop)
        );
    }

    private static async Task<SurveyWorld> Open(TestRegister register)
    {
        register.Clock.Now = Monday;
        return await SurveyWorld.Open(register, SmallSurvey.Of("making", new(2024, 11, 11), new(2024, 12, 1)));
    }

    private static string AnswerText(FrozenSurvey frozen) =>
        string.Join(
            ' ',
            frozen
                .Counted.Single()
                .Answers.ByQuestion.OrderBy(one => one.Key)
                .Select(one =>
                    one.Value switch
                    {
                        Kuntakokeilu.Surveys.Answering.Answer.Code code => $"{one.Key}={code.Chosen}",
                        Kuntakokeilu.Surveys.Answering.Answer.Number number => $"{one.Key}={number.Value}",
                        _ => one.Key,
                    }
                )
        );

    private static async Task<MakingFault?> Write(
        SurveyWorld world,
        Kuntakokeilu.Surveys.Defining.SurveyDefinition definition
    )
    {
        await using Work work = await world.Begin();
        return (await world.Making.Write(definition, null, SurveyWorld.Writer, work, Stop)).Fault;
    }

    private static async Task<MakingFault?> Close(SurveyWorld world)
    {
        await using Work work = await world.Begin();
        return await world.Making.Close(world.Survey, work, Stop);
    }
}
