using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Surveys.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>A survey as who makes it knows it, with the latest version of its definition.</summary>
internal sealed record MadeSurvey
{
    private const string Columns = """
        select s.id, s.code, s.state, s.opens_at, s.closes_at, s.version, d.number, d.written_by, d.written_name, d.written_at,
            d.published_name, d.published_at, d.content, d.memo
        from surveys.survey s cross join lateral (
            select d.* from surveys.definition d where d.survey_id = s.id order by d.number desc limit 1) d
        """;

    internal required int Id { get; init; }
    internal required string Code { get; init; }
    internal required SurveyState State { get; init; }
    internal DateTimeOffset? Opens { get; init; }
    internal DateTimeOffset? Closes { get; init; }

    /// <summary>The version that is answered; null before any.</summary>
    internal short? Version { get; init; }

    /// <summary>Of the latest version.</summary>
    internal required short Number { get; init; }
    internal int? WrittenBy { get; init; }
    internal required string WrittenName { get; init; }
    internal required DateTimeOffset WrittenAt { get; init; }
    internal string? PublishedName { get; init; }
    internal DateTimeOffset? PublishedAt { get; init; }
    internal required string Content { get; init; }
    internal required string Memo { get; init; }

    internal bool WaitsForPublishing => PublishedAt is null && State is (SurveyState.Draft or SurveyState.Published);

    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<MadeSurvey>> All(NpgsqlConnection connection, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"{Columns} order by s.id desc", connection);
        return await command.All(Read, stop);
    }

    internal static async Task<MadeSurvey?> Find(NpgsqlConnection connection, int survey, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"{Columns} where s.id = $1", connection);
        command.Parameters.Add(new() { Value = survey });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    internal static async Task<MadeSurvey?> Find(NpgsqlConnection connection, string code, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"{Columns} where s.code = $1", connection);
        command.Parameters.Add(new() { Value = code });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    private static MadeSurvey Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Code = row.GetString(1),
            State = (SurveyState)row.GetInt16(2),
            Opens = row.ValueOrNull<DateTimeOffset>(3),
            Closes = row.ValueOrNull<DateTimeOffset>(4),
            Version = row.ValueOrNull<short>(5),
            Number = row.GetInt16(6),
            WrittenBy = row.ValueOrNull<int>(7),
            WrittenName = row.GetString(8),
            WrittenAt = row.GetFieldValue<DateTimeOffset>(9),
            PublishedName = row.TextOrNull(10),
            PublishedAt = row.ValueOrNull<DateTimeOffset>(11),
            Content = row.GetString(12),
            Memo = row.GetString(13),
        };
}
