using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
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
        await using NpgsqlCommand command = UsableYear.Asked(connection, Sql, year);
        return await command.All<UndividedMoney>(
            row =>
                new(
                    row.GetString(0),
                    row.GetInt16(1),
                    row.TextOrNull(2),
                    row.TextOrNull(3),
                    row.GetInt64(4),
                    row.ValueOrNull<long>(5)
                ),
            stop
        );
    }
}
