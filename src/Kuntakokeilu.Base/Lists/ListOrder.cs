using System.Globalization;
using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.Base.Lists;

/// <summary>
/// An order of a list: by columns that an index has in this order, the last of them unique, all in one direction. So
/// the index gives a page and its neighbours without looking at other rows.
/// </summary>
/// <param name="Name">As an address has it: <c>?sort=since</c>, or <c>?sort=-since</c> the other way around.</param>
internal sealed record ListOrder(string Name, bool IsDescending, params IReadOnlyList<KeyColumn> Columns)
{
    internal string Sent => IsDescending ? $"-{Name}" : Name;

    /// <summary>The order of a catalogue that an address asks for; the first one when it asks for none of them.</summary>
    internal static ListOrder Find(IReadOnlyList<ListOrder> catalogue, string? sent) =>
        catalogue.FirstOrDefault(order => order.Name == sent?.TrimStart('-')) is { } order
            ? order with
            {
                IsDescending = sent!.StartsWith('-'),
            }
            : catalogue[0];

    /// <summary>The columns of which a key has the values.</summary>
    private IEnumerable<KeyColumn> Told => Columns.Where(one => one.LookedUp is null);

    /// <summary>The condition of the rows on one side of another, whose key stands in these places.</summary>
    internal string Beside(Turn turn, IEnumerable<string> places)
    {
        char sign = IsDescending == (turn is Turn.Forward) ? '<' : '>';
        Queue<string> told = new(places);
        string last = told.Last();
        IEnumerable<string> values = Columns.Select(one =>
            one.LookedUp is { } sql ? sql.Replace("{0}", last) : told.Dequeue()
        );
        return $"({string.Join(", ", Columns.Select(one => one.Sql))}) {sign} ({string.Join(", ", values)})";
    }

    /// <summary>Whether one reads from small to large.</summary>
    internal bool IsUpward(Turn? turn) => IsDescending == (turn is Turn.Back);

    /// <summary>The order of reading.</summary>
    /// <param name="table">Another name of the table that the columns are of; null for their own.</param>
    internal string By(Turn? turn, string? table = null)
    {
        string direction = IsUpward(turn) ? "" : " desc";
        return "order by " + string.Join(", ", Columns.Select(one => one.In(table) + direction));
    }

    /// <summary>The key of a row as an address has it: 2021-03-01.16897.</summary>
    internal static string Write(IEnumerable<object> key) =>
        string.Join(
            '.',
            key.Select(part =>
                part switch
                {
                    DateOnly day => WrittenDay.InAddress(day),
                    bool flag => flag ? "1" : "0",
                    _ => string.Create(CultureInfo.InvariantCulture, $"{part}"),
                }
            )
        );

    /// <summary>The key that an address has; null for none, and for what is no key of this order.</summary>
    internal IReadOnlyList<object>? ReadKey(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        if (parts.Length != Told.Count())
            return null;
        object?[] key = [.. Told.Select((column, i) => column.Read(parts[i]))];
        return key.Contains(null) ? null : [.. key.OfType<object>()];
    }
}

/// <summary>A column of an order.</summary>
/// <param name="Sql">As the statement has it: c.valid_from.</param>
internal sealed record KeyColumn(string Sql, KeyKind Kind)
{
    /// <summary>
    /// Looks its value up by the last column's, {0}, so that it stands in no address: (select p.name from people p where
    /// p.id = {0}). Null where a key has it.
    /// </summary>
    internal string? LookedUp { get; init; }

    internal string In(string? table) => table is null ? Sql : $"{table}.{Sql[(Sql.IndexOf('.') + 1)..]}";

    internal object? Read(string text) =>
        Kind switch
        {
            KeyKind.Int => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : null,
            KeyKind.Long => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? number
                : null,
            KeyKind.Flag => text switch
            {
                "0" => false,
                "1" => true,
                _ => null,
            },
            KeyKind.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) ? day : null,
        };
}

internal enum KeyKind : byte
{
    Int = 1,
    Long,
    Day,

    /// <summary>0 or 1.</summary>
    Flag,
}
