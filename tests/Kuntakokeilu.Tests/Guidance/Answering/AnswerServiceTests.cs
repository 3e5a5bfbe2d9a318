using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Guidance.Answering;

/// <summary>Who may take which step of answering when, and what becomes of two who do it at once.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class AnswerServiceTests(GuidanceWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Official Editor = GuidanceWorld.Editor;
    private static readonly Official Approver = GuidanceWorld.Approver;
    private static readonly DraftText Draft = GuidanceWorld.Text("Milloin?", "Heti.");

    [Fact]
    public async Task Of_several_who_take_a_question_one_has_it_and_the_others_are_told_who()
    {
        int question = await world.Asked("Kuka vastaa?");
        Official[] officials = [.. Enumerable.Range(1, 4).Select(i => new Official(null, $"Malli {i}"))];
        GuidanceRefusal?[] told = await Task.WhenAll(
            officials.Select(one => world.Step(work => world.Service.Take(question, one, work, Stop)))
        );
        Official had = Assert.Single(officials, one => told[Array.IndexOf(officials, one)] is null);
        Assert.All(
            told.Where(one => one is not null),
            one => Assert.Equal(new GuidanceRefusal(GuidanceFault.Held, had.Name), one)
        );
        // After eight hours it is anybody's.
        AnswerService later = new(new SetClock { Now = world.Register.Clock.Now + AnswerService.HeldFor });
        Official next = officials.First(one => one != had);
        Assert.Null(await world.Step(work => later.Take(question, next, work, Stop)));
    }

    [Fact]
    public async Task Whoever_writes_it_does_not_approve_it_and_what_is_approved_is_what_was_shown()
    {
        int question = await world.Asked("Kuka hyväksyy?");
        Assert.Null(await Write(question, 0));
        Assert.Equal(GuidanceFault.SameOfficial, (await Approve(question, 1, Editor))!.Fault);
        Assert.Equal(GuidanceFault.NotApproved, (await Publish(question, 1))!.Fault);
        Assert.Null(await Write(question, 1));
        Assert.Equal(new GuidanceRefusal(GuidanceFault.Stale, Editor.Name), await Approve(question, 1, Approver));
        Assert.Null(await Approve(question, 2, Approver));
        // Written anew it is to be approved anew.
        Assert.Null(await Write(question, 2));
        Assert.Equal(GuidanceFault.NotApproved, (await Publish(question, 3))!.Fault);
        Assert.Null(await Approve(question, 3, Approver));
        Assert.Null(await Publish(question, 3));
        Assert.Equal(QuestionState.Published, (await Find(question)).State);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_the_second_is_told_who_did()
    {
        int question = await world.Asked("Kuka julkaisee?");
        await Write(question, 0);
        await Approve(question, 1, Approver);
        GuidanceRefusal?[] told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Publish(question, 1)));
        Assert.Single(told, one => one is null);
        Assert.All(
            told.Where(one => one is not null),
            one => Assert.Equal(new GuidanceRefusal(GuidanceFault.Published, Editor.Name), one)
        );
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"select count(*) from guidance.answer_version where question_id = {question}"
            )
        );
    }

    /// <summary>Questions of a week get the numbers of its issue, whoever publishes at once.</summary>
    [Fact]
    public async Task Those_published_at_once_have_a_number_each_and_the_issue_a_version_each()
    {
        int[] questions = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => world.Asked($"Samaan aikaan {i}?")));
        foreach (int question in questions)
        {
            await Write(question, 0);
            await Approve(question, 1, Approver);
        }
        Assert.All(await Task.WhenAll(questions.Select(one => Publish(one, 1))), Assert.Null);
        Assert.Equal(
            5L,
            await world.Register.Ask<long>(
                $"select count(distinct (issue_id, number)) from guidance.question where id in ({string.Join(',', questions)})"
            )
        );
    }

    [Fact]
    public async Task A_question_taken_back_is_not_answered_and_one_answered_is_not_taken_back()
    {
        int question = await world.Asked("Perutaanko?");
        await Write(question, 0);
        await Approve(question, 1, Approver);
        Assert.True(await Withdraw(question));
        Assert.False(await Withdraw(question));
        Assert.Equal(GuidanceFault.Over, (await Publish(question, 1))!.Fault);
        int published = await world.Published(GuidanceWorld.Text("Julkaistu?", "On."));
        Assert.False(await Withdraw(published));
    }

    [Fact]
    public async Task A_question_is_merged_into_one_that_is_answered_or_refused_with_a_reason()
    {
        int answered = await world.Published(GuidanceWorld.Text("Onko sama?", "On."));
        int same = await world.Asked("Onko tämä sama?");
        Assert.Equal(GuidanceFault.NoOther, (await Merge(same, same))!.Fault);
        Assert.Equal(GuidanceFault.NoOther, (await Merge(same, 999_999))!.Fault);
        Assert.Null(await Merge(same, answered));
        Assert.Equal(answered, (await Find(same)).MergedInto);
        Assert.Equal(GuidanceFault.Over, (await Write(same, 0))!.Fault);
        int other = await world.Asked("Entä tämä asiakas?");
        Assert.Null(await world.Step(work => world.Service.Refuse(other, "Asiakastyötä.", Editor, work, Stop)));
        Assert.Equal(("Asiakastyötä.", QuestionState.Refused), ((await Find(other)).Reason, (await Find(other)).State));
    }

    /// <summary>What is published stays as it was; its next version is another row.</summary>
    [Fact]
    public async Task A_version_is_never_edited()
    {
        int question = await world.Published(GuidanceWorld.Text("Pysyykö?", "Pysyy."));
        foreach (
            string statement in (string[])
                [
                    $"update guidance.answer_version set answer_fi = 'x' where question_id = {question}",
                    $"delete from guidance.answer_version where question_id = {question}",
                    $"update guidance.answer_draft set answer_fi = 'x' where question_id = {question}",
                    $"update guidance.question set state = 1 where id = {question}",
                ]
        )
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => world.Register.Run(statement));
        await world.Publish(
            question,
            2,
            GuidanceWorld.Text("Pysyykö?", "Pysyy.") with
            {
                Status = AnswerStatus.Overtaken,
                Since = GuidanceWorld.Today,
                Note = new("Ei pysy."),
            }
        );
        var found = (await world.Answers.Find(question, "fi", Stop))!.Value;
        Assert.Equal([2, 1], found.Versions.Select(one => (int)one.Number));
        Assert.Equal(
            (AnswerStatus.Overtaken, AnswerStatus.Holds),
            (found.Latest.Told.Status, found.Versions[1].Told.Status)
        );
    }

    [Fact]
    public async Task The_same_words_of_the_same_official_within_a_day_are_one_question()
    {
        int account = await world.Register.Ask<int>(
            """
            insert into access.account (issuer, subject, name, created_at)
            values ('https://test', gen_random_uuid()::text, 'Malli', now()) returning id
            """
        );
        int[] asked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Ask(account, world.Register.Clock)));
        Assert.Single(asked.Distinct());
        SetClock nextDay = new() { Now = world.Register.Clock.Now.AddHours(25) };
        Assert.NotEqual(asked[0], await Ask(account, nextDay));
    }

    private async Task<int> Ask(int account, TimeProvider time)
    {
        await using Work work = await world.Begin();
        return await new QuestionService(time).Ask(
            new(Guid.NewGuid(), 837, account, "other", "Kahdesti lähetetty?", null),
            work,
            Stop
        );
    }

    private Task<GuidanceRefusal?> Write(int question, short revision) =>
        world.Step(work => world.Service.Write(question, 1, revision, Draft, Editor, work, Stop));

    private Task<GuidanceRefusal?> Approve(int question, short revision, Official by) =>
        world.Step(work => AnswerService.Approve(question, 1, revision, by, work, Stop));

    private Task<GuidanceRefusal?> Publish(int question, short revision) =>
        world.Step(work => world.Service.Publish(question, 1, revision, Editor, work, Stop));

    private Task<GuidanceRefusal?> Merge(int question, int into) =>
        world.Step(work => world.Service.Merge(question, into, Editor, work, Stop));

    private async Task<bool> Withdraw(int question)
    {
        await using Work work = await world.Begin();
        return await QuestionService.Withdraw(question, work, Stop);
    }

    private async Task<QuestionMatter> Find(int question)
    {
        await using Npgsql.NpgsqlConnection connection = await world.Register.Site.Job.OpenConnectionAsync(Stop);
        return (await QuestionMatter.Find(connection, question, Stop))!;
    }
}
