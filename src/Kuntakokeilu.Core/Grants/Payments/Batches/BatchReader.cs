using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>A batch as it is listed: how many payments, how much, and what has become of them.</summary>
internal sealed record ListedBatch(int Id, string Message, DateOnly Day, int Count, long Sum, BatchState State)
{
    public required DateTimeOffset? SentAt { get; init; }
    public required string? Fault { get; init; }
    public required long Paid { get; init; }
    public required long Returned { get; init; }

    /// <summary>How many of its payments have been told of neither way.</summary>
    public required int Open { get; init; }
}

/// <summary>A payment of a batch.</summary>
internal sealed record BatchPayment(
    int Number,
    int Claim,
    int Person,
    string Payee,
    string Account,
    long Amount,
    MoneyState State
)
{
    public required string? Code { get; init; }
    public required DateOnly? ToldOn { get; init; }
}

/// <summary>Reads batches, as far as the entered session sees them; sums are of all their payments.</summary>
internal static class BatchReader
{
    private const string Columns = """
        b.id, b.message, b.day, b.count, b.sum, b.state, b.sent_at, b.fault
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("number", IsDescending: true, new KeyColumn("b.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ListedBatch one) => [one.Id];

    internal static ListSql List(NpgsqlConnection connection, ListOrder order) =>
        new(connection, "from payments.batch b where true", [], order);

    internal static Task<Page<ListedBatch>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            Columns,
            place,
            length,
            Listed,
            stop,
            $"select page.*, s.paid, s.returned, s.open from {{0}} {Sums("page")}"
        );

    internal static async Task<ListedBatch?> Find(NpgsqlConnection connection, int batch, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"select page.*, s.paid, s.returned, s.open from (select {Columns} from payments.batch b where b.id = $1) page {Sums("page")}",
            connection
        );
        command.Parameters.Add(new() { Value = batch });
        return await command.All<ListedBatch>(Listed, stop) is [var one] ? one : null;
    }

    /// <summary>In the order of the file, those that the session may know of.</summary>
    internal static async Task<IReadOnlyList<BatchPayment>> Payments(
        NpgsqlConnection connection,
        int batch,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select i.number, i.claim_id, (payments.frame(c.application_id) ->> 'Person')::int, p.payee, i.account, p.amount, i.state,
                i.code, i.told_on
            from payments.instruction i join payments.payment p on p.claim_id = i.claim_id
            join payments.claim c on c.id = i.claim_id
            where i.batch_id = $1 order by i.number limit 1000
            """,
            connection
        );
        command.Parameters.Add(new() { Value = batch });
        return await command.All<BatchPayment>(
            row =>
                new(
                    row.GetInt32(0),
                    row.GetInt32(1),
                    row.IsDBNull(2) ? 0 : row.GetInt32(2),
                    row.GetString(3),
                    row.GetString(4),
                    row.GetInt64(5),
                    (MoneyState)row.GetInt16(6)
                )
                {
                    Code = row.TextOrNull(7),
                    ToldOn = row.DayOrNull(8),
                },
            stop
        );
    }

    /// <summary>The file as it was kept; null for none that the session sees.</summary>
    internal static async Task<byte[]?> File(NpgsqlConnection connection, int batch, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select file from payments.batch where id = $1", connection);
        command.Parameters.Add(new() { Value = batch });
        return await command.ExecuteScalarAsync(stop) as byte[];
    }

    private static string Sums(string of) =>
        $"""
            cross join lateral payments.sums({of}.id) s
            """;

    private static ListedBatch Listed(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetFieldValue<DateOnly>(2),
            row.GetInt32(3),
            row.GetInt64(4),
            (BatchState)row.GetInt16(5)
        )
        {
            SentAt = row.ValueOrNull<DateTimeOffset>(6),
            Fault = row.TextOrNull(7),
            Paid = row.GetInt64(8),
            Returned = row.GetInt64(9),
            Open = row.GetInt32(10),
        };
}
