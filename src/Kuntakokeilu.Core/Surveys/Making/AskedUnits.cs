using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Surveys.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Surveys.Making;

/// <summary>A municipality that is asked, and how far its answer is: nothing of what it answered.</summary>
internal sealed record AskedSeen(
    int Id,
    short Municipality,
    string ContactName,
    string ContactEmail,
    string Language,
    AskedState State,
    DateTimeOffset? SentAt,
    DateTimeOffset? LateUntil,
    bool HasLink
);

/// <summary>The frame of a survey, as who may see it sees it.</summary>
internal static class AskedUnits
{
    internal const string Columns = """
        a.id, a.municipality, a.contact_name, a.contact_email, a.language, a.state, a.sent_at, a.late_until,
        exists (select from surveys.link l where l.asked_id = a.id and l.is_main and l.voided_at is null)
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("municipality", IsDescending: false, new KeyColumn("a.municipality", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(AskedSeen one) => [(int)one.Municipality];

    internal static ListSql List(NpgsqlConnection connection, int survey, AskedState? state, ListOrder order) =>
        new(
            connection,
            "from surveys.asked a where a.survey_id = $1 and ($2::smallint is null or a.state = $2)",
            [survey, (object?)(short?)state ?? DBNull.Value],
            order
        );

    internal static async Task<AskedSeen?> Find(NpgsqlConnection connection, int asked, CancellationToken stop)
    {
        await using NpgsqlCommand command = new($"select {Columns} from surveys.asked a where a.id = $1", connection);
        command.Parameters.Add(new() { Value = asked });
        return await command.All(Read, stop) is [var found] ? found : null;
    }

    /// <summary>How many there are in each state.</summary>
    internal static async Task<IReadOnlyDictionary<AskedState, long>> Counts(
        NpgsqlConnection connection,
        int survey,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select state, count(*) from surveys.asked where survey_id = $1 group by state",
            connection
        );
        command.Parameters.Add(new() { Value = survey });
        return (await command.All(row => ((AskedState)row.GetInt16(0), row.GetInt64(1)), stop)).ToDictionary();
    }

    internal static AskedSeen Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt16(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            (AskedState)row.GetInt16(5),
            row.ValueOrNull<DateTimeOffset>(6),
            row.ValueOrNull<DateTimeOffset>(7),
            row.GetBoolean(8)
        );
}

/// <summary>A survey that one's own municipality is asked.</summary>
internal sealed record OwnSurvey(
    int Asked,
    int Survey,
    short Version,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    AskedState State,
    string ContactName,
    DateTimeOffset? SentAt
)
{
    /// <summary>The latest first.</summary>
    internal static async Task<IReadOnlyList<OwnSurvey>> All(
        NpgsqlConnection connection,
        short municipality,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select a.id, s.id, s.version, s.opens_at, s.closes_at, a.state, a.contact_name, a.sent_at
            from surveys.asked a join surveys.survey s on s.id = a.survey_id
            where a.municipality = $1 and s.state <> {(int)SurveyState.Draft}
            order by s.opens_at desc
            """,
            connection
        );
        command.Parameters.Add(new() { Value = municipality });
        return await command.All(
            row => new OwnSurvey(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt16(2),
                row.GetFieldValue<DateTimeOffset>(3),
                row.GetFieldValue<DateTimeOffset>(4),
                (AskedState)row.GetInt16(5),
                row.GetString(6),
                row.ValueOrNull<DateTimeOffset>(7)
            ),
            stop
        );
    }
}
