using System.Text;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Kuntakokeilu.Surveys.Defining;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>
/// A survey is written by one, version after version, published by another as it was shown, and closed once nobody may answer.
/// </summary>
internal sealed class SurveyMaking(DatabaseClock clock)
{
    /// <summary>The next version of the survey that the definition names, or its first.</summary>
    /// <param name="memo">Null: as it was.</param>
    /// <returns>The survey's number, or why it was not written.</returns>
    internal async Task<(MakingFault? Fault, int Survey)> Write(
        SurveyDefinition definition,
        FormFields? memo,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        MadeSurvey? had = await MadeSurvey.Find(work.Connection, definition.Id, stop);
        if (had is { State: SurveyState.Closing or SurveyState.Frozen })
            return (MakingFault.Over, had.Id);
        if (
            had is { State: SurveyState.Published, Version: { } version }
            && !SameSurvey.Is(await Definition(had.Id, version, work, stop), definition)
        )
            return (MakingFault.OtherSurvey, had.Id);
        int survey = had?.Id ?? await Add(definition.Id, work, stop);
        if (survey == 0)
            return (MakingFault.Stale, 0);
        await using NpgsqlCommand insert = new(
            """
            insert into surveys.definition (survey_id, number, content, memo, written_by, written_name, written_at)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """,
            work.Connection
        );
        insert.Parameters.Add(new() { Value = survey });
        insert.Parameters.Add(new() { Value = (short)((had?.Number ?? 0) + 1) });
        insert.Parameters.Add(new() { Value = Encoding.UTF8.GetString(DefinitionWriter.Write(definition)) });
        insert.Parameters.Add(new() { Value = memo?.Write() ?? had?.Memo ?? FormFields.None.Write() });
        insert.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = by.Account });
        insert.Parameters.Add(new() { Value = by.Name });
        insert.Parameters.Add(new() { Value = await clock.Now(work.Connection, stop) });
        if (await insert.ExecuteNonQueryAsync(stop) == 0)
            return (MakingFault.Stale, survey);
        await work.Commit([], stop);
        return (null, survey);
    }

    /// <summary>Publishes the version that was shown.</summary>
    internal async Task<MakingFault?> Publish(
        MadeSurvey shown,
        short number,
        Official by,
        Work work,
        CancellationToken stop
    )
    {
        if (number != shown.Number || !shown.WaitsForPublishing)
            return MakingFault.Stale;
        if (by.Is(shown.WrittenBy, shown.WrittenName))
            return MakingFault.SameOfficial;
        SurveyDefinition definition = Read(shown.Content);
        if (PublishChecks.Of(definition).Any(finding => finding.IsFault))
            return MakingFault.NotRight;
        if (!Memo.IsWhole(FormFields.Read(shown.Memo), definition.Languages))
            return MakingFault.NoMemo;
        var window = SurveyWindow.Of(definition);
        bool isOwn = work.Context.Account is not null;
        await using NpgsqlCommand command = new(
            isOwn
                ? "select surveys.publish_own($1, $2, $3, $4, $5, $6)"
                : "select surveys.publish_any($1, $2, $3, $4, $5, null, $6)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = shown.Id });
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = window.Opens });
        command.Parameters.Add(new() { Value = window.Closes });
        command.Parameters.Add(new() { Value = await clock.Now(work.Connection, stop) });
        command.Parameters.Add(new() { Value = by.Name });
        if (await command.ExecuteScalarAsync(stop) is not true)
            return MakingFault.Stale;
        await work.Commit([], stop);
        return null;
    }

    /// <summary>Closes it for good: a job makes its frozen file.</summary>
    internal async Task<MakingFault?> Close(int survey, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            work.Context.Account is null ? "select surveys.close_any($1, $2)" : "select surveys.close_own($1, $2)",
            work.Connection
        );
        command.Parameters.Add(new() { Value = survey });
        command.Parameters.Add(new() { Value = await clock.Now(work.Connection, stop) });
        if (await command.ExecuteScalarAsync(stop) is not true)
            return MakingFault.NotOver;
        await work.Commit([], stop);
        return null;
    }

    internal static SurveyDefinition Read(string content) =>
        DefinitionReader.Read(Encoding.UTF8.GetBytes(content)).Definition!;

    private static async Task<SurveyDefinition> Definition(int survey, short number, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select content from surveys.definition where survey_id = $1 and number = $2",
            work.Connection
        );
        command.Parameters.Add(new() { Value = survey });
        command.Parameters.Add(new() { Value = number });
        return Read((string)(await command.ExecuteScalarAsync(stop))!);
    }

    /// <returns>0 when another has just added it.</returns>
    private static async Task<int> Add(string code, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand insert = new(
            $"insert into surveys.survey (code, state) values ($1, {(int)SurveyState.Draft}) on conflict do nothing returning id",
            work.Connection
        );
        insert.Parameters.Add(new() { Value = code });
        return await insert.ExecuteScalarAsync(stop) as int? ?? 0;
    }
}
