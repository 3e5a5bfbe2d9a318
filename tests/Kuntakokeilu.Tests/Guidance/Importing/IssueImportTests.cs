using System.Text;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.Tests.Guidance.Importing;

/// <summary>What becomes of a file in the database: all of it, once.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class IssueImportTests(GuidanceWorld world)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ministrys_file_is_there_to_the_character()
    {
        Assert.Equal((26, 0, 0), (world.Stored.Questions, world.Stored.Versions, world.Stored.Differences.Count));
        Assert.Equal(
            Week43.Issue.Pairs.Select(pair => $"{pair.Number}|{pair.Theme}|{pair.QuestionText}|{pair.AnswerText}"),
            await world.Register.Lines(
                """
                select q.number || '|' || t.fi || '|' || v.question_fi || '|' || v.answer_fi
                from guidance.question q join guidance.theme t on t.code = q.theme
                join guidance.issue i on i.id = q.issue_id
                join guidance.answer_version v on v.question_id = q.id and v.number = 1
                where i.year = 2019 and i.week = 43 order by q.number
                """
            )
        );
        IssueTold issue = (await world.Answers.Issue(2019, 43, "fi", Stop))!;
        Assert.Equal(
            Week43.Issue.Themes.Select(one => one.Questions),
            issue.Answers.GroupBy(one => one.Theme).Select(group => group.Count())
        );
    }

    [Fact]
    public async Task The_same_bytes_bring_nothing_however_many_at_once()
    {
        long before = await world.Register.Ask<long>("select count(*) from guidance.answer_version");
        IssueStored[] again = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Import().Store(Week43.Issue, 2019, Week43.Bytes, confirms: true, Stop))
        );
        Assert.All(again, one => Assert.Equal((0, 0), (one.Questions, one.Versions)));
        Assert.Equal(before, await world.Register.Ask<long>("select count(*) from guidance.answer_version"));
    }

    /// <summary>A new issue by several at once is one issue.</summary>
    [Fact]
    public async Task A_new_issue_is_stored_once_by_whoever_is_first()
    {
        byte[] file = File(7, ("Milloin?", "Heti."), ("Missä?", "Täällä."));
        IssueStored[] stored = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Import().Store(Read(file), 2020, file, confirms: false, Stop))
        );
        Assert.Equal([0, 0, 0, 2], stored.Select(one => one.Questions).Order());
    }

    [Fact]
    public async Task Other_bytes_of_the_week_are_told_and_become_versions_when_confirmed()
    {
        byte[] first = File(8, ("Milloin?", "Heti."), ("Missä?", "Täällä."), ("Kuka?", "Kunta."));
        await Import().Store(Read(first), 2020, first, confirms: false, Stop);
        byte[] second = File(
            8,
            ("Milloin?", "Huomenna."),
            ("Kenen luona?", "Täällä."),
            ("Miksi?", "Siksi."),
            ("Kuka?", "Kunta.")
        );
        IssueDifference[] expected =
        [
            new(IssueDifferenceKind.Changed, 1, "Milloin?"),
            new(IssueDifferenceKind.Changed, 2, "Kenen luona?"),
            new(IssueDifferenceKind.Added, 3, "Miksi?"),
        ];

        IssueStored told = await Import().Store(Read(second), 2020, second, confirms: false, Stop);
        Assert.Equal((0, 0), (told.Questions, told.Versions));
        Assert.Equal(expected, told.Differences);
        Assert.Equal(3, (await Versions(8)).Count);

        IssueStored confirmed = await Import().Store(Read(second), 2020, second, confirms: true, Stop);
        Assert.Equal((1, 2), (confirmed.Questions, confirmed.Versions));
        Assert.Equal(
            [
                "1 v1 Milloin? Heti.",
                "1 v2 Milloin? Huomenna.",
                "2 v1 Missä? Täällä.",
                "2 v2 Kenen luona? Täällä.",
                "3 v1 Kuka? Kunta.",
                "4 v1 Miksi? Siksi.",
            ],
            await Versions(8)
        );

        // What is in the file no more stays published.
        byte[] third = File(8, ("Milloin?", "Huomenna."));
        IssueStored less = await Import().Store(Read(third), 2020, third, confirms: true, Stop);
        Assert.Equal(3, less.Differences.Count(one => one.Kind is IssueDifferenceKind.Missing));
        Assert.Equal(6, (await Versions(8)).Count);
    }

    [Fact]
    public async Task A_heading_that_was_taken_is_a_theme_from_then_on()
    {
        byte[] file = Encoding.UTF8.GetBytes(
            "Kysymyksiä, viikko 9\n\nRahoitus ja laskutus\n\nKysymys:\nMilloin?\nVastaus:\nHeti.\n"
        );
        WeeklyIssue issue = IssueReader.Read(file, Theme.Catalogue, takesNewThemes: true);
        Assert.Equal(1, (await Import().Store(issue, 2020, file, confirms: false, Stop)).Questions);
        Assert.Contains(await world.Answers.Themes(Stop), one => one.Fi == "Rahoitus ja laskutus");
    }

    private IssueImport Import() => new(world.Register.Site.Job, world.Register.Clock);

    private Task<List<string>> Versions(int week) =>
        world.Register.Lines(
            $"""
            select q.number || ' v' || v.number || ' ' || v.question_fi || ' ' || v.answer_fi
            from guidance.question q join guidance.issue i on i.id = q.issue_id
            join guidance.answer_version v on v.question_id = q.id
            where i.year = 2020 and i.week = {week} order by q.number, v.number
            """
        );

    private static WeeklyIssue Read(byte[] file) => IssueReader.Read(file, Theme.Catalogue, takesNewThemes: false);

    private static byte[] File(int week, params (string Question, string Answer)[] pairs) =>
        Encoding.UTF8.GetBytes(
            $"Kysymyksiä, viikko {week}\n\nHenkilöstö\n\n"
                + string.Concat(pairs.Select(pair => $"Kysymys:\n{pair.Question}\nVastaus:\n{pair.Answer}\n\n"))
        );
}
