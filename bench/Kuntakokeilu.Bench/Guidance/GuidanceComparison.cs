using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Load;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Guidance.Importing;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Searching;
using Npgsql;

namespace Kuntakokeilu.Bench.Guidance;

/// <summary>
/// Words looked for in five thousand answers, beside the bare query that PostgreSQL would be asked without word forms, words within
/// words and languages: in turns.
/// </summary>
internal sealed class GuidanceComparison(BenchServer server, int seconds, int runs)
{
    private const int Answers = 5_000;
    private const int OfIssue = 50;
    private const int PerSecond = 50;
    private const int PageLength = 20;

    /// <summary>Words of all kinds: many hits, few, word forms, phrases, and one that is within longer words alone.</summary>
    private static readonly string[] Words =
    [
        "kunta",
        "asiakkaat",
        "nuori",
        "maahanmuuttaja palvelu",
        "\"kunnan yhtiö\"",
        "psykologi",
        "henkilöstö palkka",
        "määräraha",
        "hanke -esr",
        "kiintiö",
    ];

    internal async Task<List<string>> Run()
    {
        string database = await server.Create("guidance");
        await using NpgsqlDataSource owner = NpgsqlDataSource.Create(database);
        await Schema.Migrate(owner, Subjects.Rights, CancellationToken.None);
        await using (NpgsqlDataSource job = NpgsqlDataSource.Create(DatabaseRole.Job.OfPrivate(database)))
            await Fill(job);
        await using NpgsqlDataSource web = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Web.OfPrivate(database))
            {
                MaxPoolSize = 20,
                MaxAutoPrepare = 300,
                AutoPrepareMinUsages = 2,
            }
        );
        await BenchServer.Run(database, "analyze");
        (string Name, Func<int, Task> Ask)[] ways =
        [
            ("the bare query", i => Bare(web, Words[i % Words.Length])),
            ("the search of the page", i => Search(web, Words[i % Words.Length])),
        ];
        // Both know their way before they are timed.
        foreach ((_, Func<int, Task> ask) in ways)
            await Arrivals.Run(PerSecond, 2, ask);
        double[][] figures = [.. ways.Select(_ => new double[runs])];
        for (int run = 0; run < runs; run++)
        for (int way = 0; way < ways.Length; way++)
            figures[way][run] = Arrivals.Percentile(await Arrivals.Run(PerSecond, seconds, ways[way].Ask), 95);
        double bare = Spread.Of(figures[0]).Median;
        return
        [
            $"{Answers:#,0} answers, {PerSecond} searches a second, {seconds} s each, {runs} runs in turns; median (least-most).",
            "",
            "| | p95, ms | ratio to the bare query | bar |",
            "|---|---|---|---|",
            .. ways.Select(
                (way, i) =>
                    $"| {way.Name} | {Spread.Of(figures[i]).Show("0.0")} | {Spread.Of(figures[i]).Median / bare:0.00} | {(i == 1 ? "at most 20 ms, 1.50" : "")} |"
            ),
        ];
    }

    /// <summary>Sentences of the ministry's first week, put together anew.</summary>
    private static async Task Fill(NpgsqlDataSource job)
    {
        using MemoryStream content = new();
        await using (Stream file = IssueReader.Week43())
            await file.CopyToAsync(content);
        WeeklyIssue had = IssueReader.Read(content.ToArray(), Theme.Catalogue, takesNewThemes: false);
        string[] questions = [.. had.Pairs.SelectMany(pair => Sentences(pair.QuestionText))];
        string[] answers = [.. had.Pairs.SelectMany(pair => Sentences(pair.AnswerText))];
        Random dice = new(1);
        for (int issue = 0; issue < Answers / OfIssue; issue++)
        {
            WeeklyPair[] pairs =
            [
                .. Enumerable
                    .Range(1, OfIssue)
                    .Select(number => new WeeklyPair(
                        number,
                        Theme.Catalogue[dice.Next(Theme.Catalogue.Count)].Fi,
                        [$"{issue}.{number} {Made(questions, 2)}"],
                        [Made(answers, 3)],
                        0,
                        0,
                        0
                    )),
            ];
            WeeklyIssue made = new("Viikko", 1, 2020 + (issue / 50), 1 + (issue % 50), pairs, []);
            await new IssueImport(job, TimeProvider.System).Store(
                made,
                made.Year!.Value,
                BitConverter.GetBytes(issue),
                confirms: false,
                CancellationToken.None
            );
        }

        string Made(string[] of, int sentences) =>
            string.Join(' ', Enumerable.Range(0, sentences).Select(_ => of[dice.Next(of.Length)]));
    }

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['.', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(one => one.Length > 10)
            .Select(one => $"{one}.");

    private static async Task Search(NpgsqlDataSource web, string words)
    {
        await using NpgsqlConnection connection = await web.OpenConnectionAsync();
        AnswersFound found = await AnswerSearch.Find(
            connection,
            words,
            "fi",
            AnswerFilter.None,
            CancellationToken.None
        );
        await PublishedAnswers.Summaries(
            connection,
            [.. found.Questions.Take(PageLength)],
            "fi",
            words,
            CancellationToken.None
        );
    }

    /// <summary>The first page of what fits, by the database's own search, with the words marked.</summary>
    private static async Task Bare(NpgsqlDataSource web, string words)
    {
        await using NpgsqlConnection connection = await web.OpenConnectionAsync();
        await using NpgsqlCommand command = new(
            $"""
            select f.question_id, ts_headline('finnish', v.question_fi, q, 'HighlightAll=true'),
                ts_headline('finnish', v.answer_fi, q, 'HighlightAll=true'), v.status, v.note_fi
            from websearch_to_tsquery('finnish', $1) q
            cross join lateral (
                select e.question_id, e.version, ts_rank_cd(e.words_fi, q) as rank, e.published_on
                from guidance.answer_entry e where e.words_fi @@ q
                order by ts_rank_cd(e.words_fi, q) desc, e.published_on desc, e.question_id limit {PageLength}) f
            join guidance.answer_version v on (v.question_id, v.number) = (f.question_id, f.version)
            order by f.rank desc, f.published_on desc, f.question_id
            """,
            connection
        );
        command.Parameters.Add(new() { Value = words });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) { }
    }
}
