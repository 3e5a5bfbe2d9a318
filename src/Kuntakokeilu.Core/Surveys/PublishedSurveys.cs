using System.Collections.Concurrent;
using System.Text;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>A survey that is published, as the public knows it.</summary>
internal sealed record SurveyTold(
    int Id,
    string Code,
    SurveyState State,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    short Version
);

/// <summary>What everybody may know of surveys. A definition that is published never changes: it is read once.</summary>
internal sealed class PublishedSurveys(NpgsqlDataSource database)
{
    private const string Columns = "select id, code, state, opens_at, closes_at, version from surveys.survey";

    private readonly ConcurrentDictionary<(int Survey, short Version), Questionnaire> questionnaires = new();

    /// <summary>The latest first.</summary>
    internal async Task<IReadOnlyList<SurveyTold>> All(CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"{Columns} where state <> {(int)SurveyState.Draft} order by opens_at desc, id desc"
        );
        return await command.All(Read, stop);
    }

    internal async Task<SurveyTold?> Find(int survey, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"{Columns} where id = $1 and state <> {(int)SurveyState.Draft}"
        );
        command.Parameters.Add(new() { Value = survey });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    /// <summary>A version that has been published.</summary>
    internal async Task<Questionnaire> Questionnaire(int survey, short version, CancellationToken stop)
    {
        if (questionnaires.TryGetValue((survey, version), out Questionnaire? known))
            return known;
        await using NpgsqlCommand command = database.CreateCommand(
            "select content from surveys.definition where survey_id = $1 and number = $2"
        );
        command.Parameters.Add(new() { Value = survey });
        command.Parameters.Add(new() { Value = version });
        string content = (string)(await command.ExecuteScalarAsync(stop))!;
        return questionnaires[(survey, version)] = Kuntakokeilu.Surveys.Conditions.Questionnaire.Of(
            DefinitionReader.Read(Encoding.UTF8.GetBytes(content)).Definition!
        );
    }

    /// <summary>The names of the files that are published of a survey.</summary>
    internal async Task<IReadOnlyList<string>> Files(int survey, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select name from surveys.file where survey_id = $1 order by name"
        );
        command.Parameters.Add(new() { Value = survey });
        return await command.All(row => row.GetString(0), stop);
    }

    internal async Task<byte[]?> File(int survey, string name, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select content from surveys.file where survey_id = $1 and name = $2"
        );
        command.Parameters.Add(new() { Value = survey });
        command.Parameters.Add(new() { Value = name });
        return await command.ExecuteScalarAsync(stop) as byte[];
    }

    private static SurveyTold Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            (SurveyState)row.GetInt16(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetInt16(5)
        );
}
