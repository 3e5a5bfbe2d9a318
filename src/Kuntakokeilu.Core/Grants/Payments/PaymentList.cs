using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>The applications for payment that the KEHA centre has: those on which something is still to be done, or those of a state.</summary>
internal static class PaymentList
{
    private static readonly string NotDone =
        $"{(int)PaymentState.Claimed}, {(int)PaymentState.Asked}, {(int)PaymentState.Checked}";

    /// <summary>What waits for an official.</summary>
    internal static readonly string Waiting = $"""
        select c.claimed_on as day from payments.claim c
        where (select payments.reads()) and c.state in ({(int)PaymentState.Claimed}, {(int)PaymentState.Checked})
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("claimed", IsDescending: false, new KeyColumn("c.claimed_on", KeyKind.Day), new("c.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ListedPayment one) => [one.ClaimedOn, one.Id];

    internal static ListSql Of(NpgsqlConnection connection, PaymentState? state, ListOrder order) =>
        new(
            connection,
            $"""
            from payments.claim c
            where ($1::smallint is null and c.state in ({NotDone}) or c.state = $1)
            """,
            [(object?)(short?)state ?? DBNull.Value],
            order
        );

    internal static Task<Page<ListedPayment>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "c.claimed_on, c.id, c.application_id, c.from_day, c.to_day, c.state",
            place,
            length,
            row => new ListedPayment(row.GetInt32(1), row.GetInt32(2))
            {
                ClaimedOn = row.GetFieldValue<DateOnly>(0),
                Month = new(row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4)),
                State = (PaymentState)row.GetInt16(5),
                Benefit = (GrantBenefit?)row.ShortOrNull(6),
                Payee = row.TextOrNull(7),
                Person = row.ValueOrNull<int>(8),
                Amount = row.ValueOrNull<long>(9),
                Money = (MoneyState?)row.ShortOrNull(10),
            },
            stop,
            """
            select page.*, (f.frame ->> 'Benefit')::smallint, f.frame ->> 'Payee', (f.frame ->> 'Person')::int, p.amount, p.state
            from {0} cross join lateral (select payments.frame(page.application_id) as frame) f
            left join payments.payment p on p.claim_id = page.id
            """
        );
}

/// <summary>An application for payment in the list.</summary>
internal sealed record ListedPayment(int Id, int Application)
{
    public required DateOnly ClaimedOn { get; init; }
    public required PaymentMonth Month { get; init; }
    public required PaymentState State { get; init; }

    /// <summary>Null, as what follows, where the grant is in force no more.</summary>
    public required GrantBenefit? Benefit { get; init; }
    public required string? Payee { get; init; }

    /// <summary>Whom the grant is about.</summary>
    public required int? Person { get; init; }

    /// <summary>In cents, once it is decided to be paid.</summary>
    public required long? Amount { get; init; }
    public required MoneyState? Money { get; init; }
}
