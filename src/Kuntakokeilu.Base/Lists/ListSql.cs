using Npgsql;

namespace Kuntakokeilu.Base.Lists;

/// <summary>
/// A list in the database. Only what is asked for stands in its statements, so that the index of the order serves them.
/// </summary>
/// <param name="rows">Where its rows are, with a condition: from register.person p where true.</param>
/// <param name="parameters">What stands in the places of the rows, from the first; a parameter where the type is not told by the value.</param>
internal sealed class ListSql(
    NpgsqlConnection connection,
    string rows,
    IReadOnlyList<object> parameters,
    ListOrder order
)
{
    /// <summary>Counting further would read as many rows as there are.</summary>
    internal const int MostCounted = 1000;

    /// <summary>A function of the database reads no more rows at once.</summary>
    internal const int MostRead = MostCounted + 1;

    /// <summary>Whereby more is asked about the rows of a page.</summary>
    internal NpgsqlConnection Connection => connection;

    /// <summary>
    /// Whether the rows come from a function of the database, which looks and decides once more: from access.looks($1) l.
    /// It is told last beside which row, whether upward, and how many.
    /// </summary>
    internal bool IsFunction { get; init; }

    /// <summary>A page of the list; all of it for <see cref="int.MaxValue"/> rows.</summary>
    /// <param name="columns">What is read of each row, all that is between select and from.</param>
    /// <param name="around">A statement around the page, which goes by the name page; {0} is its place.</param>
    internal async Task<Page<T>> Read<T>(
        string columns,
        Place? place,
        int length,
        Func<NpgsqlDataReader, T> read,
        CancellationToken stop,
        string around = "{0}"
    )
    {
        await using NpgsqlCommand command = new() { Connection = connection };
        NpgsqlParameterCollection told = Told(command.Parameters);
        string from = From(told, place, length == int.MaxValue ? MostRead : length + 1);
        string limit = length == int.MaxValue ? "" : $" limit {Add(told, length + 1L)}";
        string page = $"select {columns} {from} {order.By(place?.Turn)}{limit}";
        command.CommandText =
            around == "{0}" ? page : around.Replace("{0}", $"({page}) page") + " " + order.By(place?.Turn, "page");
        List<T> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(read(row));
        await row.CloseAsync();
        bool isMore =
            found.Count > length || (around != "{0}" && length < int.MaxValue && await IsFollowed(place, length, stop));
        return Page<T>.Of(found, place?.Turn, length, isMore);
    }

    /// <summary>
    /// Whether rows follow those of a page. The statement around the page may have left some of it out, who must not be seen: as
    /// many as there are of it say nothing then.
    /// </summary>
    private async Task<bool> IsFollowed(Place? place, int length, CancellationToken stop)
    {
        await using NpgsqlCommand command = new() { Connection = connection };
        string from = From(Told(command.Parameters), place, length + 1);
        command.CommandText = $"select exists (select {from} {order.By(place?.Turn)} offset {length} limit 1)";
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>How many rows there are; one more than <see cref="MostCounted"/> when they are more.</summary>
    internal Task<int> Count(CancellationToken stop) => Count(place: null, stop);

    /// <summary>How many rows there are before one, counted as far.</summary>
    internal Task<int> CountBefore(IReadOnlyList<object> key, CancellationToken stop) =>
        Count(new Place(key, Turn.Back), stop);

    private async Task<int> Count(Place? place, CancellationToken stop)
    {
        NpgsqlBatchCommand count = new();
        string from = From(Told(count.Parameters), place, MostRead);
        count.CommandText = $"select count(*)::int from (select {from} limit {MostRead}) counted";
        await using NpgsqlBatch batch = IndexWalk.Of(connection, count);
        return (int)(await batch.ExecuteScalarAsync(stop))!;
    }

    /// <summary>The rows on one side of a place.</summary>
    private string From(NpgsqlParameterCollection told, Place? place, int most)
    {
        if (!IsFunction)
            return place is null ? rows : $"{rows} and {Beside(told, place.Key, place.Turn)}";
        KeyColumn key = order.Columns.Single();
        string[] last =
        [
            place is null ? $"null::{(key.Kind is KeyKind.Int ? "int" : "bigint")}" : Add(told, place.Key[0]),
            order.IsUpward(place?.Turn) ? "true" : "false",
            Add(told, most),
        ];
        return rows.Replace(")", $"{(parameters.Count > 0 ? ", " : "")}{string.Join(", ", last)})");
    }

    private string Beside(NpgsqlParameterCollection told, IReadOnlyList<object> key, Turn turn) =>
        order.Beside(turn, key.Select(part => Add(told, part)));

    private NpgsqlParameterCollection Told(NpgsqlParameterCollection told)
    {
        foreach (object parameter in parameters)
            Add(told, parameter);
        return told;
    }

    private static string Add(NpgsqlParameterCollection told, object value)
    {
        told.Add(value is NpgsqlParameter typed ? typed.Clone() : new() { Value = value });
        return $"${told.Count}";
    }
}
