using Kuntakokeilu.Base.Lists;
using Npgsql;

namespace Kuntakokeilu.Core.Access;

/// <summary>What of the session's own work is about a person, beside what the record tells.</summary>
/// <param name="Questions">Questions about looks at the person that wait for the organisation's answer.</param>
/// <param name="OpenUntil">Until when one has opened the person with a written reason; null when one has not.</param>
internal sealed record OwnWorkOn(int Questions, DateTimeOffset? OpenUntil)
{
    private static readonly string Query = $"""
        select (select count(*)::int from access.questions(null, $1, false, null, true, {ListSql.MostRead})),
            (select max(o.expires_at) from access.opening o where o.person_id = $1 and o.expires_at > now())
        """;

    internal static async Task<OwnWorkOn> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Query, connection);
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetFieldValue<DateTimeOffset>(1));
    }
}
