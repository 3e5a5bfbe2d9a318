using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Access.Permits;

/// <summary>
/// Rights of use and applications, by number as they came: an organisation's own, or all of them for KEHA, and the
/// database says so once more.
/// </summary>
internal static class PermitList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } = [new("applied", IsDescending: true, Number)];

    /// <summary>Of what waits, the eldest first.</summary>
    internal static IReadOnlyList<ListOrder> OfWaiting { get; } = [new("applied", IsDescending: false, Number)];

    private static KeyColumn Number => new("p.id", KeyKind.Int);

    internal static IReadOnlyList<object> Key(PermitLine one) => [one.Id];

    /// <param name="whose">Code of the organisation whose they are; null for all.</param>
    /// <param name="state">Of one state; null for all that have been decided on.</param>
    /// <param name="today">The day of the state.</param>
    internal static ListSql Of(
        NpgsqlConnection connection,
        string? whose,
        PermitState? state,
        DateOnly today,
        ListOrder order
    )
    {
        List<object> places = [];
        string where = state is { } one ? PermitStates.Condition(one, Place(today)) : "d.permit_id is not null";
        if (whose is not null)
            where += $" and p.organisation_code = {Place(whose)}";
        return new(
            connection,
            $"""
            from access.permit p
            join access.account a on a.id = p.account_id
            join access.organisation o on o.code = p.organisation_code
            left join access.permit_decision d on d.permit_id = p.id
            left join access.permit_end e on e.permit_id = p.id
            where {where}
            """,
            places,
            order
        );

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }

    internal static Task<Page<PermitLine>> Read(
        ListSql list,
        DateOnly today,
        Place? place,
        int length,
        CancellationToken stop
    ) =>
        list.Read(
            """
            p.id, a.name, o.code, o.kind, o.name_fi, o.name_sv, o.name_en, p.role, p.applied_at, p.valid_from,
                p.valid_until, d.is_granted, e.permit_id is not null
            """,
            place,
            length,
            row => Line(row, today),
            stop
        );

    private static PermitLine Line(NpgsqlDataReader row, DateOnly today)
    {
        (DateOnly from, DateOnly until) = (row.GetFieldValue<DateOnly>(9), row.GetFieldValue<DateOnly>(10));
        return new(row.GetInt32(0), row.GetString(1))
        {
            Organisation = new()
            {
                Code = row.GetString(2),
                Kind = (OrganisationKind)row.GetInt16(3),
                NameFi = row.GetString(4),
                NameSv = row.GetString(5),
                NameEn = row.GetString(6),
            },
            Role = (Role)row.GetInt16(7),
            AppliedAt = row.GetFieldValue<DateTimeOffset>(8),
            From = from,
            Until = until,
            State = PermitStates.StateOn(
                row.IsDBNull(11) ? null : row.GetBoolean(11),
                row.GetBoolean(12),
                from,
                until,
                today
            ),
        };
    }
}

/// <summary>A right of use in a list.</summary>
/// <param name="Holder">Name of who has it.</param>
internal sealed record PermitLine(int Id, string Holder)
{
    public required Organisation Organisation { get; init; }
    public required Role Role { get; init; }
    public required DateTimeOffset AppliedAt { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required PermitState State { get; init; }
}
