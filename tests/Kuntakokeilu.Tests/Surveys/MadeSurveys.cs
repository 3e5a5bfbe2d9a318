using System.Text;
using Kuntakokeilu.Surveys.Defining;
using Npgsql;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>
/// Surveys for the tests of other subjects, in plain SQL: one that is over with a report, and one that is open, which asks Tampere by a link
/// whose secret is nothing but zeros.
/// </summary>
internal static class MadeSurveys
{
    private const string Rows = """
        insert into surveys.survey (code, state, opens_at, closes_at, version)
        values ('over', 4, now() - interval '60 days', now() - interval '40 days', 1),
            ('open', 2, now() - interval '20 days', now() + interval '300 days', 1);
        insert into surveys.definition (survey_id, number, content, memo, written_name, written_at, published_name, published_at)
        values (1, 1, $1, '{}', 'Kirjoittaja', now(), 'Julkaisija', now()),
            (2, 1, $2, '{}', 'Kirjoittaja', now(), 'Julkaisija', now());
        insert into surveys.asked (survey_id, municipality, population, in_pilot, region, ely, language_status, contact_name,
            contact_email, language, state, submissions)
        values (2, 837, 244223, true, '06', '04', 'fi', 'Malli Vastaaja', 'malli@tampere.example', 'fi', 1, 0);
        insert into surveys.link (asked_id, hash, is_main, name, made_at)
        values (1, sha256(decode(repeat('00', 16), 'hex')), true, 'Malli Vastaaja', now());
        insert into surveys.frozen (survey_id, content, hash, frozen_at) values (1, 'x', 'x', now());
        insert into surveys.file (survey_id, name, content)
        select 1, 'report.' || l || '.html', convert_to(E'<h1>Raportti</h1>\n<h2>Vastaajat</h2><p>Raportti</p></main>', 'UTF8')
        from unnest(array['fi', 'sv', 'en']) l;
        """;

    internal static async Task Add(NpgsqlDataSource database, CancellationToken stop)
    {
        DateTime today = new(2024, 11, 18);
        string[] contents =
        [
            Content(SmallSurvey.Of("over", today.AddDays(-60), today.AddDays(-40))),
            Content(SmallSurvey.Of("open", today.AddDays(-20), today.AddDays(300))),
        ];
        // Statements with places are sent one by one.
        await using NpgsqlBatch batch = database.CreateBatch();
        foreach (
            string statement in Rows.Split(
                ";\n",
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            NpgsqlBatchCommand command = new(statement);
            if (statement.Contains("$1"))
                foreach (string content in contents)
                    command.Parameters.Add(new() { Value = content });
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static string Content(SurveyDefinition definition) =>
        Encoding.UTF8.GetString(DefinitionWriter.Write(definition));
}
