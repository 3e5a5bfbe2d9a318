using System.Text.Json;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Transfers.Moves;

/// <summary>A customer whom one's organisation has got, and of whom nobody there has given a receipt yet.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
/// <param name="Words">By the names of <see cref="NoticeWords"/>.</param>
internal sealed record NewCustomer(int Person, string Name, NoticeKind Kind, IReadOnlyDictionary<string, string> Words)
{
    /// <summary>From when the organisation has the customer.</summary>
    internal DateOnly Since => NoticeWords.DayIn(Words[NoticeWords.Day]);

    /// <summary>Code of the organisation that had the customer before; null where none did, or it was not told.</summary>
    internal string? Previous => Words.GetValueOrDefault(NoticeWords.Previous);

    /// <summary>What who handed over has written to the officials; null for nothing.</summary>
    internal string? Note => Words.GetValueOrDefault(NoticeWords.Text);
}

/// <summary>
/// The new customers of one's organisation, the eldest first, until somebody has seen them: one row for each, by what was
/// told last.
/// </summary>
internal static class Inbox
{
    /// <summary>
    /// Those by which an organisation gets a customer. What the launch has brought is told of all at once (<see
    /// cref="Launch.LaunchRuns"/>), and by a return the TE office has whom it has taken itself.
    /// </summary>
    internal static IReadOnlyList<NoticeKind> Kinds { get; } =
    [NoticeKind.Transferred, NoticeKind.Moved, NoticeKind.RequestDecided];

    private static readonly string IsUnseen = $"""
        NOTICE.addressee = (select access.organisation()) and NOTICE.addressee <> '{NewNotice.Customer}'
        and NOTICE.state = {(int)NoticeState.Delivered} and NOTICE.kind in ({string.Join(
            ", ",
            Kinds.Select(kind => (int)kind)
        )})
        """;

    /// <summary>From when the organisation has the customer.</summary>
    internal const string Day = $"(n.words->>'{NoticeWords.Day}')::date";

    internal static readonly string Rows = $"""
        from notices.notice n
        join register.person p on p.id = n.person_id
        left join register.identity i on i.person_id = n.person_id
        where {IsUnseen.Replace("NOTICE", "n")} and not exists (
            select from notices.notice later
            where later.person_id = n.person_id and later.id > n.id and {IsUnseen.Replace("NOTICE", "later")})
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("came", IsDescending: false, new KeyColumn(Day, KeyKind.Day), new("n.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(NewCustomer one) => [one.Since, one.Person];

    /// <param name="person">This one alone; null for all.</param>
    internal static ListSql Of(NpgsqlConnection connection, ListOrder order, int? person = null) =>
        new(connection, person is null ? Rows : $"{Rows} and n.person_id = $1", person is { } one ? [one] : [], order);

    internal static Task<Page<NewCustomer>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "n.person_id, n.kind, n.words::text, p.key, i.family_name, i.given_names",
            place,
            length,
            row => new NewCustomer(
                row.GetInt32(0),
                PersonName.InList(row, 4) ?? row.GetString(3),
                (NoticeKind)row.GetInt16(1),
                JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(2))!
            ),
            stop
        );

    /// <summary>One of them; null when the person is none of them.</summary>
    internal static async Task<NewCustomer?> Find(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        ListSql list = Of(connection, Orders[0], person);
        return (await Read(list, place: null, length: 1, stop)).Rows is [var found] ? found : null;
    }

    /// <summary>The receipt: somebody of the organisation has seen the customer.</summary>
    /// <returns>Whether there was one to give.</returns>
    internal static async Task<bool> Acknowledge(int person, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            $"""
            update notices.notice n set state = {(int)NoticeState.Read}, read_at = now()
            where n.person_id = $1 and {IsUnseen.Replace("NOTICE", "n")}
            """,
            work.Connection
        );
        command.Parameters.Add(new() { Value = person });
        if (await command.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await work.Commit([person], stop);
        return true;
    }
}
