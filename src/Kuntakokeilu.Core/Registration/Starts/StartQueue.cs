using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Starts;

/// <summary>A start that waits for an official's eyes.</summary>
/// <param name="Name">Malli, Fii Zeeta; the register's identifier of who has no name on record.</param>
internal sealed record WaitingStart(int Id, int Person, string Name, Guid Sending, DateOnly SentOn)
{
    /// <summary>Where the person belonged when it was sent; null for nowhere in Finland.</summary>
    public required MunicipalityCode? Place { get; init; }
    public required StartMatters Matters { get; init; }

    /// <summary>By when the customer is to answer what was asked last; null when nothing was.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Of questions about it: one of them for each state of the person.</summary>
    internal string CauseOf(int version) => $"start-{Id}-{version}";
}

/// <summary>Which of them.</summary>
/// <param name="Municipality">Who belonged to this one; null for any.</param>
/// <param name="Matter">Something of this is to be looked at; null for anything.</param>
/// <param name="Until">Sent on this day or before; null for all.</param>
internal sealed record StartFilter(
    MunicipalityCode? Municipality = null,
    StartMatters? Matter = null,
    DateOnly? Until = null
);

/// <summary>The queue of starts to look at, of who serves: the eldest first, read by the index that holds nothing else.</summary>
internal static class StartQueue
{
    internal const string Rows = """
        from registration.start_test t
        where t.outcome is null
            and t.holder = coalesce((select access.organiser()), -(select access.te_office()))::smallint
        """;

    private const string Columns = "t.id, t.person_id, t.sending_id, t.sent_on, t.municipality, t.matters";

    // With what the office has asked last about it: of what went to organisations only the own is seen.
    private static readonly string With = $$"""
        select page.id, page.person_id, page.sending_id, page.sent_on, page.municipality, page.matters,
            (select (n.words ->> '{{NoticeWords.Until}}')::date from notices.notice n
                where n.person_id = page.person_id and n.kind = {{(int)NoticeKind.AskedToClarify}}
                    and n.addressee <> '{{NewNotice.Customer}}' and n.cause like 'start-' || page.id || '-%'
                order by n.at desc, n.id desc limit 1),
            p.key, i.family_name, i.given_names
        from {0} join register.person p on p.id = page.person_id
        left join register.identity i on i.person_id = page.person_id
        """;

    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("sent", IsDescending: false, new KeyColumn("t.sent_on", KeyKind.Day), new("t.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(WaitingStart one) => [one.SentOn, one.Id];

    /// <param name="connection">An official's.</param>
    internal static ListSql Of(NpgsqlConnection connection, StartFilter filter, ListOrder order)
    {
        List<object> places = [];
        string rows = Rows;
        if (filter.Municipality is { } municipality)
            rows += $" and t.municipality = {Place((short)municipality.Number)}";
        if (filter.Matter is { } matter)
            rows += $" and t.matters & {Place((short)matter)} <> 0";
        if (filter.Until is { } until)
            rows += $" and t.sent_on <= {Place(until)}";
        return new(connection, rows, places, order);

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }

    internal static Task<Page<WaitingStart>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(Columns, place, length, Read, stop, With);

    /// <summary>What waits of a person; null when nothing does.</summary>
    internal static async Task<WaitingStart?> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        const string Rows = "from registration.start_test t where t.outcome is null and t.person_id = $1";
        ListSql list = new(connection, Rows, [person], Orders[0]);
        return (await Read(list, place: null, length: 1, stop)).Rows is [var found] ? found : null;
    }

    /// <summary>Who has the same names and birth date, of those whom the session sees.</summary>
    internal static async Task<IReadOnlyList<int>> Namesakes(
        NpgsqlConnection connection,
        int person,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            "select person from registration.namesakes($1) person order by person",
            connection
        );
        command.Parameters.Add(new() { Value = person });
        List<int> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(row.GetInt32(0));
        return found;
    }

    private static WaitingStart Read(NpgsqlDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetInt32(1),
            PersonName.InList(row, 8) ?? row.GetString(7),
            row.GetGuid(2),
            row.GetFieldValue<DateOnly>(3)
        )
        {
            Place = row.IsDBNull(4) ? null : Codes.Municipality(row.GetInt16(4)),
            Matters = (StartMatters)row.GetInt16(5),
            AnswerBy = row.DayOrNull(6),
        };
}
