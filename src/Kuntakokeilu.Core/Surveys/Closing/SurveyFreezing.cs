using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;
using Kuntakokeilu.Surveys.Weighing;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Closing;

/// <summary>
/// Makes the frozen file of a survey that has been closed, and of it all that is published, in one transaction: whatever stops it, the
/// next turn begins anew, on any node, and no survey is frozen twice.
/// </summary>
/// <param name="filesOf">Everything that is published of a frozen survey.</param>
internal sealed class SurveyFreezing(
    NpgsqlDataSource job,
    DatabaseClock clock,
    Func<FrozenSurvey, IEnumerable<(string Name, byte[] Bytes)>> filesOf
)
{
    /// <returns>The number of the survey that was frozen; null when none waits.</returns>
    internal async Task<int?> Next(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await job.OpenConnectionAsync(stop);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        if (await Taken(connection, stop) is not { } survey)
            return null;
        byte[] content = FrozenFile.Write(await Read(connection, survey, stop));
        // Of the file as it will be read: what is published can be made again of it.
        await Keep(connection, survey, content, filesOf(FrozenFile.Read(content)), stop);
        await transaction.CommitAsync(stop);
        return survey;
    }

    /// <summary>The frozen file; null before.</summary>
    internal static async Task<byte[]?> Frozen(NpgsqlDataSource job, int survey, CancellationToken stop)
    {
        await using NpgsqlCommand command = job.CreateCommand(
            "select content from surveys.frozen where survey_id = $1"
        );
        command.Parameters.Add(new() { Value = survey });
        return await command.ExecuteScalarAsync(stop) as byte[];
    }

    /// <summary>Keeps the frozen file and what is published of it.</summary>
    internal async Task Keep(
        NpgsqlConnection connection,
        int survey,
        byte[] content,
        IEnumerable<(string Name, byte[] Bytes)> files,
        CancellationToken stop
    )
    {
        (string Name, byte[] Bytes)[] all = [.. files];
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new("insert into surveys.frozen (survey_id, content, hash, frozen_at) values ($1, $2, $3, $4)")
            {
                Parameters =
                {
                    new() { Value = survey },
                    new() { Value = content },
                    new() { Value = FrozenFile.Hash(content) },
                    new() { Value = await clock.Now(connection, stop) },
                },
            }
        );
        batch.BatchCommands.Add(
            new("insert into surveys.file (survey_id, name, content) select $1, u.* from unnest($2, $3) u")
            {
                Parameters =
                {
                    new() { Value = survey },
                    new() { Value = all.Select(file => file.Name).ToArray() },
                    new() { Value = all.Select(file => file.Bytes).ToArray() },
                },
            }
        );
        batch.BatchCommands.Add(
            new($"update surveys.survey set state = {(int)SurveyState.Frozen} where id = $1")
            {
                Parameters = { new() { Value = survey } },
            }
        );
        await batch.ExecuteNonQueryAsync(stop);
    }

    private static async Task<int?> Taken(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            select id from surveys.survey where state = {(int)SurveyState.Closing} order by id limit 1
            for update skip locked
            """,
            connection
        );
        return await command.ExecuteScalarAsync(stop) as int?;
    }

    private static async Task<FrozenSurvey> Read(NpgsqlConnection connection, int survey, CancellationToken stop)
    {
        (string content, string memo) = await Definition(connection, survey, stop);
        SurveyDefinition definition = DefinitionReader.Read(Encoding.UTF8.GetBytes(content)).Definition!;
        var questionnaire = Questionnaire.Of(definition);
        await using NpgsqlCommand command = new(
            $"""
            select a.municipality, a.population, a.in_pilot, a.region, a.ely, a.language_status, d.fields, d.is_late
            from surveys.asked a left join lateral (
                select d.fields, d.is_late from surveys.submission d
                where d.asked_id = a.id and a.state in ({(int)AskedState.Sent}, {(int)AskedState.Reopened})
                order by d.number desc limit 1) d on true
            where a.survey_id = $1 order by a.municipality
            """,
            connection
        );
        command.Parameters.Add(new() { Value = survey });
        IReadOnlyList<(FrameUnit Unit, FormFields? Fields, bool IsLate)> rows = await command.All(Row, stop);
        string[] cases = Cases(rows.Count);
        return new(
            definition,
            Memo.Read(FormFields.Read(memo), definition.Languages),
            [
                .. rows.Select(
                    (row, i) => new AskedUnit(row.Unit, Sent(row.Fields, row.IsLate, row.Unit, cases[i], questionnaire))
                ),
            ]
        );
    }

    private static (FrameUnit, FormFields?, bool) Row(NpgsqlDataReader row) =>
        (
            new(
                $"{row.GetInt16(0):000}",
                row.GetInt32(1),
                row.GetBoolean(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5)
            ),
            row.IsDBNull(6) ? null : FormFields.Read(row.GetString(6)),
            !row.IsDBNull(7) && row.GetBoolean(7)
        );

    private static Submission? Sent(
        FormFields? fields,
        bool isLate,
        FrameUnit unit,
        string number,
        Questionnaire questionnaire
    ) => fields is null ? null : new(number, new Draft(questionnaire, Backgrounds.Of(unit), fields).Counting, isLate);

    private static async Task<(string Content, string Memo)> Definition(
        NpgsqlConnection connection,
        int survey,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select d.content, d.memo from surveys.survey s
            join surveys.definition d on d.survey_id = s.id and d.number = s.version where s.id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = survey });
        return (await command.All(row => (row.GetString(0), row.GetString(1)), stop))[0];
    }

    /// <summary>Case numbers in an order of chance, so that they tell nothing of the municipality.</summary>
    private static string[] Cases(int count)
    {
        int[] numbers = [.. Enumerable.Range(1, count)];
        RandomNumberGenerator.Shuffle<int>(numbers);
        return [.. numbers.Select(number => $"{number:000}")];
    }
}
