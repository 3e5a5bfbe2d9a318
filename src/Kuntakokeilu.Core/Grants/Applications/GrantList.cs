using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Grants;
using Npgsql;

namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>The applications that an authority has: those on which something is still to be done, or those of a state.</summary>
internal static class GrantList
{
    private static readonly string NotDone = string.Join(
        ", ",
        GrantMoves.Open.Append(GrantState.UnderReview).Select(state => (int)state)
    );

    /// <summary>What waits for an official; what has been asked waits for the applicant until its day.</summary>
    internal static readonly string Waiting = $"""
        select a.applied_on as day from grants.application a, today
        where a.authority = (select access.organisation()) and (select grants.reads())
            and (a.state in ({(int)GrantState.Submitted}, {(int)GrantState.InProgress}, {(int)GrantState.Proposed},
                    {(int)GrantState.UnderReview})
                or a.state in ({(int)GrantState.Incomplete}, {(int)GrantState.Hearing}) and a.until < today.day)
        """;

    /// <summary>What waits for an applicant: to complete, or to answer.</summary>
    internal static readonly string Asked = $"""
        select a.until as day from grants.application a, today
        where a.state in ({(int)GrantState.Incomplete}, {(int)GrantState.Hearing}) and a.until >= today.day
            and (a.organisation = (select access.organisation())
                or a.organisation is null and a.person_id = (select access.own_person()))
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [
        new("due", IsDescending: false, new KeyColumn("a.due", KeyKind.Day), new("a.id", KeyKind.Int)),
        new("applied", IsDescending: false, new KeyColumn("a.applied_on", KeyKind.Day), new("a.id", KeyKind.Int)),
    ];

    internal static Func<ListedGrant, IReadOnlyList<object>> KeyBy(ListOrder order) =>
        order.Name == "due" ? one => [one.Due, one.Id] : one => [one.AppliedOn, one.Id];

    /// <param name="state">Only those; null for all on which something is still to be done.</param>
    internal static ListSql Of(
        NpgsqlConnection connection,
        GrantState? state,
        GrantBenefit? benefit,
        ListOrder order
    ) =>
        new(
            connection,
            $"""
            from grants.application a
            where a.authority = (select access.organisation())
                and ($1::smallint is null and a.state in ({NotDone}) or a.state = $1)
                and ($2::smallint is null or a.benefit = $2)
            """,
            [(object?)(short?)state ?? DBNull.Value, (object?)(short?)benefit ?? DBNull.Value],
            order
        );

    internal static Task<Page<ListedGrant>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            """
            a.applied_on, a.id, a.benefit, a.state, a.until, a.person_id, a.organisation, a.awaits, a.due
            """,
            place,
            length,
            row => new ListedGrant(row.GetInt32(1), (GrantBenefit)row.GetInt16(2))
            {
                AppliedOn = row.GetFieldValue<DateOnly>(0),
                State = (GrantState)row.GetInt16(3),
                Until = row.DayOrNull(4),
                Person = row.ValueOrNull<int>(5),
                Organisation = row.TextOrNull(6),
                Awaits = row.ValueOrNull<long>(7),
                Due = row.GetFieldValue<DateOnly>(8),
                Name = row.TextOrNull(9),
            },
            stop,
            "select page.*, n.name from {0} left join lateral grants.person_of(page.id) n on true"
        );
}

/// <summary>An application in an authority's list.</summary>
internal sealed record ListedGrant(int Id, GrantBenefit Benefit)
{
    public required DateOnly AppliedOn { get; init; }
    public required GrantState State { get; init; }
    public required DateOnly? Until { get; init; }
    public required int? Person { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>Code of the employer; null for the person's own.</summary>
    public required string? Organisation { get; init; }

    /// <summary>What waits for money, in cents.</summary>
    public required long? Awaits { get; init; }

    /// <summary>Null where the register has nobody of that code.</summary>
    public required string? Name { get; init; }
}
