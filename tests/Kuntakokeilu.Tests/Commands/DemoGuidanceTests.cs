using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Commands;

/// <summary>The demo's questions: week 43 of 2019 as an editor has looked at it, and a question in every state.</summary>
public sealed class DemoGuidanceTests(TestCluster cluster)
{
    [Fact]
    public async Task Its_answers_stand_to_the_law_as_the_editor_says_and_its_questions_in_every_state()
    {
        using TempFolder folder = new();
        await using TestRegister register = await TestRegister.Make(cluster);
        DemoDay day = DemoDay.Begin(folder.Path, new(2024, 11, 15), register.Clock);
        await DemoGuidance.Add(register.Site.Job, day);
        Assert.Equal(
            "1:6 4:6 5:5 7:7 10:3 14:3 15:3 16:4 17:2 19:2 22:2 24:5 25:4 26:7",
            string.Join(
                ' ',
                await register.Lines(
                    $"""
                    select e.number || ':' || e.status from guidance.answer_entry e
                    join guidance.issue i on i.id = e.issue_id
                    where i.year = 2019 and e.status <> {(int)AnswerStatus.Holds} order by e.number
                    """
                )
            )
        );
        // The text stays as the ministry wrote it, and every one that does not hold tells what the law says.
        Assert.Empty(
            await register.Lines(
                """
                select v.question_id::text from guidance.answer_version v
                join guidance.answer_version first on (first.question_id, first.number) = (v.question_id, 1)
                where v.number = 2 and (v.answer_fi <> first.answer_fi or v.note_fi is null or v.note_sv is null or v.note_en is null)
                """
            )
        );
        Assert.Equal(
            Enum.GetValues<QuestionState>().Select(state => $"{(int)state}"),
            await register.Lines("select distinct state::text from guidance.question order by 1")
        );
        long versions = await register.Ask<long>("select count(*) from guidance.answer_version");
        await DemoGuidance.Add(register.Site.Job, day);
        Assert.Equal(versions, await register.Ask<long>("select count(*) from guidance.answer_version"));
    }
}
