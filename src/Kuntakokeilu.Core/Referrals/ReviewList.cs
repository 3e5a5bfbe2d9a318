using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>An interruption that an official is to look into.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record WaitingReview(
    int Referral,
    int Person,
    string Name,
    string Service,
    DateOnly ReviewBy,
    InterruptionReason Reason,
    int? Worker
);

/// <summary>
/// Interruptions of the customers of the actor's organisation that wait, those that are due first: one's own customers' and
/// those of whom no official has; or all.
/// </summary>
internal static class ReviewList
{
    /// <summary>One's own and nobody's, in SQL: for the list and for what is counted.</summary>
    internal const string OfMine = """
        from referrals.referral r join obligations.standing s on s.person_id = r.person_id
        where r.review_by is not null and s.holder = (select casework.holder())
            and (s.worker_id = (select access.account()) or s.worker_id is null)
        """;

    private const string OfAll = """
        from referrals.referral r join obligations.standing s on s.person_id = r.person_id
        where r.review_by is not null and s.holder = (select casework.holder())
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("due", IsDescending: false, new KeyColumn("r.review_by", KeyKind.Day), new KeyColumn("r.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(WaitingReview one) => [one.ReviewBy, one.Referral];

    internal static ListSql Of(NpgsqlConnection connection, bool ofAll, ListOrder order) =>
        new(connection, ofAll ? OfAll : OfMine, [], order);

    internal static Task<Page<WaitingReview>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "r.id, r.person_id, r.service_id, r.review_by, r.reason, s.worker_id",
            place,
            length,
            Read,
            stop,
            WithNames
        );

    /// <summary>Names are read of the page alone.</summary>
    private const string WithNames = """
        select page.*, coalesce(v.name_fi, v.name_sv), p.key, i.family_name, i.given_names
        from {0} join services.service v on v.id = page.service_id join register.person p on p.id = page.person_id
        left join register.identity i on i.person_id = page.person_id
        """;

    private static WaitingReview Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            PersonName.InList(row, 8) ?? row.GetString(7),
            row.GetString(6),
            row.GetFieldValue<DateOnly>(3),
            (InterruptionReason)row.GetInt16(4),
            row.IsDBNull(5) ? null : row.GetInt32(5)
        );
}
