using Npgsql;

namespace Kuntakokeilu.Core.Money.Overviews;

/// <summary>
/// What nobody has got yet: of the whole country's what is not allotted, and of each ELY centre's what it has not divided.
/// </summary>
/// <param name="Appropriated">Of the whole country's: what Parliament has granted; else null.</param>
/// <param name="Holder">The ELY centre; null for the whole country's.</param>
internal sealed record UndividedMoney(
    string Moment,
    int Year,
    string? Holder,
    string? Purpose,
    long Left,
    long? Appropriated
)
{
    private const string Sql = """
        select a.moment, a.year, a.holder, a.purpose, a.balance,
            case when a.kind = 2 then (
                select -p.balance from money.account p
                where p.kind = 1 and (p.moment, p.year) = (a.moment, a.year)) end
        from money.account a
        where a.kind in (2, 3) and ($1::text is null or (a.moment, a.year) = ($1, $2::smallint))
        order by a.moment, a.year, a.kind, a.holder, a.purpose
        """;

    /// <summary>What the session sees of it.</summary>
    internal static async Task<IReadOnlyList<UndividedMoney>> Read(
        NpgsqlConnection connection,
        UsableYear? year,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = year?.Moment });
        command.Parameters.Add(new NpgsqlParameter<short?> { TypedValue = (short?)year?.Year });
        List<UndividedMoney> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(
                new(
                    row.GetString(0),
                    row.GetInt16(1),
                    row.IsDBNull(2) ? null : row.GetString(2),
                    row.IsDBNull(3) ? null : row.GetString(3),
                    row.GetInt64(4),
                    row.IsDBNull(5) ? null : row.GetInt64(5)
                )
            );
        return found;
    }
}
