using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Requests;

/// <summary>The requests that a TE office decides on, the eldest first, read by the index of the office.</summary>
internal static class RequestQueue
{
    /// <summary>Those on which something is still to be done: undecided, or under review.</summary>
    internal static readonly string Rows = $"""
        from transfers.request r where r.te_office = (select access.te_office())
            and r.state in ({string.Join(
            ", ",
            RequestMoves.Open.Append(RequestState.UnderReview).Select(state => (int)state)
        )})
        """;

    private const string All = "from transfers.request r where r.te_office = (select access.te_office())";

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("requested", IsDescending: false, new KeyColumn("r.requested_on", KeyKind.Day), new("r.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ListedRequest one) => [one.RequestedOn, one.Id];

    /// <param name="connection">A TE officer's.</param>
    /// <param name="state">Only those; null for all on which something is still to be done.</param>
    internal static ListSql Of(NpgsqlConnection connection, RequestState? state, ListOrder order) =>
        state is { } one
            ? new(connection, $"{All} and r.state = $1", [(short)one], order)
            : new(connection, Rows, [], order);

    internal static Task<Page<ListedRequest>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "r.requested_on, r.id, r.person_id, r.from_municipality, r.to_municipality, r.state, r.until",
            place,
            length,
            row => new ListedRequest(row.GetInt32(1), row.GetInt32(2))
            {
                RequestedOn = row.GetFieldValue<DateOnly>(0),
                From = Codes.Municipality(row.ShortOrNull(3)),
                To = Codes.Municipality(row.ShortOrNull(4)),
                State = (RequestState)row.GetInt16(5),
                Until = row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
                Name = PersonName.InList(row, 8) ?? row.GetString(7),
            },
            stop,
            """
            select page.*, n.key, n.family_name, n.given_names
            from {0} join lateral transfers.name_of(page.id) n on true
            """
        );

    /// <summary>Who asks; null when the session does not decide on it.</summary>
    internal static async Task<string?> NameOf(NpgsqlConnection connection, int request, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            "select coalesce(given_names || ' ' || family_name, key) from transfers.name_of($1)",
            connection
        );
        command.Parameters.Add(new() { Value = request });
        return (string?)await command.ExecuteScalarAsync(stop);
    }
}

/// <summary>A request in the list of the office.</summary>
internal sealed record ListedRequest(int Id, int Person)
{
    public required string Name { get; init; }
    public required DateOnly RequestedOn { get; init; }
    public required MunicipalityCode From { get; init; }
    public required MunicipalityCode To { get; init; }
    public required RequestState State { get; init; }
    public required DateOnly? Until { get; init; }
}
