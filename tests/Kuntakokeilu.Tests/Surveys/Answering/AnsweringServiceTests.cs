using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Tests.Guidance;

namespace Kuntakokeilu.Tests.Surveys.Answering;

/// <summary>Answering by a link: its window to the millisecond, two at once, and whose link opens what.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class AnsweringServiceTests(GuidanceWorld guidance)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly FormFields Need = SurveyWorld.Fields(("need", "no"));
    private static readonly DateTimeOffset Monday = new(2024, 11, 18, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The window of June 2024 by Finnish summer time: 14.6. 21.00 to 30.6. 21.00 of universal time.</summary>
    [Theory]
    [InlineData("before", "2024-06-14T20:59:59.999Z", false)]
    [InlineData("first", "2024-06-14T21:00:00Z", true)]
    [InlineData("last", "2024-06-30T20:59:59.999Z", true)]
    [InlineData("over", "2024-06-30T21:00:00Z", false)]
    [InlineData("after", "2024-06-30T21:00:00.001Z", false)]
    public async Task What_is_received_within_the_window_counts_and_nothing_else(
        string name,
        string moment,
        bool counts
    )
    {
        SurveyWorld world = await SurveyWorld.Open(
            guidance.Register,
            SmallSurvey.Of($"window_{name}", new(2024, 6, 15), new(2024, 7, 1))
        );
        var at = DateTimeOffset.Parse(moment);
        AnswerOutcome expected = counts ? AnswerOutcome.Done : AnswerOutcome.NotOpen;
        Assert.Equal(expected, await world.Save(world.Tampere, "first", 0, Need, at));
        Assert.Equal(expected, await world.Send(world.Tampere, 0, counts ? 1 : 0, at));
        Respondent who = (await world.Answering.Enter(world.Tampere, Stop))!;
        Assert.Equal(counts, who.ReceivesAt(at));
        Assert.Equal(counts ? AskedState.Sent : AskedState.Asked, who.State);
    }

    [Fact]
    public async Task One_may_answer_late_until_a_time_and_it_is_marked()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "late");
        DateTimeOffset until = world.Closes.AddDays(2);
        await using (Work work = await world.Begin())
            await FrameService.GrantLate(await world.Asked(837), until, "Malli", work, Stop);
        Assert.Equal(AnswerOutcome.NotOpen, await world.Save(world.Helsinki, "first", 0, Need, world.Closes));
        Assert.Equal(AnswerOutcome.Done, await world.Save(world.Tampere, "first", 0, Need, world.Closes));
        Assert.Equal(AnswerOutcome.NotOpen, await world.Send(world.Tampere, 0, 1, until));
        Assert.Equal(AnswerOutcome.Done, await world.Send(world.Tampere, 0, 1, until.AddMilliseconds(-1)));
        Assert.True((await world.Answering.Receipts(world.Tampere, Stop)).Single().IsLate);
    }

    [Fact]
    public async Task Of_two_who_save_one_section_at_once_the_second_is_told_and_other_sections_go_side_by_side()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "two");
        for (int had = 0; had < 5; had++)
        {
            AnswerOutcome[] same = await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(i =>
                        world.Save(world.Tampere, "first", had, SurveyWorld.Fields(("why", $"{had} {i}")), Monday)
                    )
            );
            Assert.Equal(1, same.Count(one => one is AnswerOutcome.Done));
            Assert.Equal(3, same.Count(one => one is AnswerOutcome.Overtaken));
        }
        AnswerOutcome[] other = await Task.WhenAll(
            world.Save(world.Tampere, "first", 5, Need, Monday),
            world.Save(world.Tampere, "second", 0, SurveyWorld.Fields(("people", "3")), Monday)
        );
        Assert.All(other, one => Assert.Equal(AnswerOutcome.Done, one));
        // The same press again has nothing to overtake.
        Assert.Equal(AnswerOutcome.Done, await world.Save(world.Tampere, "first", 5, Need, Monday));
        Assert.Equal(
            ["first:6", "second:1"],
            (await world.Answering.Draft(world.Tampere, Stop)).Select(one => $"{one.Section}:{one.Version}")
        );
    }

    [Fact]
    public async Task Pressed_many_times_it_is_sent_once_and_what_was_changed_meanwhile_is_not_sent_unseen()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "once");
        await world.Save(world.Tampere, "first", 0, Need, Monday);
        Assert.Equal(AnswerOutcome.Overtaken, await world.Send(world.Tampere, 0, 0, Monday));
        AnswerOutcome[] sent = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => world.Send(world.Tampere, 0, 1, Monday))
        );
        Assert.All(sent, one => Assert.Equal(AnswerOutcome.Done, one));
        int asked = await world.Asked(837);
        Assert.Equal(1, await world.Count($"submission where asked_id = {asked}"));
        Assert.Equal(AnswerOutcome.NotNow, await world.Save(world.Tampere, "first", 1, SurveyWorld.Fields(), Monday));
        Assert.Equal(
            AnswerOutcome.Done,
            await world.Answering.Turn(world.Tampere, AskedState.Reopened, "", Monday, Stop)
        );
        Assert.Equal(AnswerOutcome.Done, await world.Send(world.Tampere, 1, 1, Monday));
        Assert.Equal(2, await world.Count($"submission where asked_id = {asked}"));
    }

    [Fact]
    public async Task A_contact_that_is_replaced_gets_in_no_more_and_the_draft_stays()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "replaced");
        await world.Save(world.Tampere, "first", 0, Need, Monday);
        LinkSecret next;
        await using (Work work = await world.Begin())
            next = await world.Frames.Replace(
                await world.Asked(837),
                new("Malli Toinen", "toinen@malli.example", "fi"),
                work,
                Stop
            );
        Assert.Null(await world.Answering.Enter(world.Tampere, Stop));
        Assert.Empty(await world.Answering.Draft(world.Tampere, Stop));
        Assert.Equal(AnswerOutcome.NoLink, await world.Save(world.Tampere, "first", 1, SurveyWorld.Fields(), Monday));
        Assert.Equal("no", (await world.Answering.Draft(next, Stop)).Single().Fields.First("need"));
        Assert.Equal("Malli Toinen", (await world.Answering.Enter(next, Stop))!.ContactName);
    }

    [Fact]
    public async Task Ten_others_write_and_do_not_send_and_each_link_opens_its_own_answer_alone()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "others");
        LinkSecret other = null!;
        for (int i = 0; i < AnswerLinks.MostWriters; i++)
        {
            (AnswerOutcome made, other) = await world.Answering.Invite(world.Tampere, $"Malli {i}", Monday, Stop);
            Assert.Equal(AnswerOutcome.Done, made);
        }
        Assert.Equal(
            AnswerOutcome.NotNow,
            (await world.Answering.Invite(world.Tampere, "Yksi liikaa", Monday, Stop)).Outcome
        );
        Assert.Equal(AnswerOutcome.NotYours, (await world.Answering.Invite(other, "Ei", Monday, Stop)).Outcome);
        Assert.Equal(AnswerOutcome.Done, await world.Save(other, "first", 0, Need, Monday));
        Assert.Equal(AnswerOutcome.NotYours, await world.Send(other, 0, 1, Monday));
        Assert.Equal(AnswerOutcome.NotYours, await world.Answering.Turn(other, AskedState.Refused, "", Monday, Stop));
        Assert.Empty(await world.Answering.Draft(world.Helsinki, Stop));
        int writer = (await world.Answering.Writers(world.Tampere, Stop))[^1].Id;
        Assert.Equal(AnswerOutcome.NotNow, await world.Answering.EndWriter(world.Helsinki, writer, Monday, Stop));
        Assert.Equal(AnswerOutcome.Done, await world.Answering.EndWriter(world.Tampere, writer, Monday, Stop));
        Assert.Null(await world.Answering.Enter(other, Stop));
    }

    [Fact]
    public async Task What_is_taken_back_is_deleted_and_that_it_was_stays_known()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "back");
        await world.Save(world.Tampere, "first", 0, Need, Monday);
        await world.Send(world.Tampere, 0, 1, Monday);
        // After the closing too, as long as there is no report.
        DateTimeOffset after = world.Closes.AddDays(1);
        Assert.Equal(
            AnswerOutcome.Done,
            await world.Answering.Turn(world.Tampere, AskedState.Withdrawn, "", after, Stop)
        );
        int asked = await world.Asked(837);
        Assert.Equal(0, await world.Count($"submission where asked_id = {asked}"));
        Assert.Equal(0, await world.Count($"section where asked_id = {asked}"));
        Assert.Equal(
            1,
            await world.Count($"asked where id = {asked} and withdrawn_at is not null and submissions = 1")
        );
    }

    [Fact]
    public async Task No_secret_of_a_link_is_in_the_database()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "secret");
        byte[] bits = System.Buffers.Text.Base64Url.DecodeFromChars(world.Tampere.Text);
        Assert.Equal(16, bits.Length);
        Assert.Equal(
            0,
            await world.Count(
                $"link where position('\\x{Convert.ToHexString(bits)}'::bytea in hash) > 0 or name like '%{world.Tampere.Text}%'"
            )
        );
        Assert.Equal(1, await world.Count($"link where hash = sha256('\\x{Convert.ToHexString(bits)}')"));
        Assert.DoesNotContain(world.Tampere.Text, $"{world.Tampere}", StringComparison.Ordinal);
        Assert.All((string[])["", "AAAA", new('A', 23), new('!', 22)], text => Assert.Null(LinkSecret.Parse(text)));
    }
}
