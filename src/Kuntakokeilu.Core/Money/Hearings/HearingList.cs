using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Money.Hearings;

/// <summary>A hearing in a list.</summary>
internal sealed record ListedHearing(int Id, string Ely, DateOnly SentOn, DateOnly DueOn, DateOnly? ClosedOn)
{
    /// <summary>How many municipalities the session sees to be asked: a municipality itself alone.</summary>
    public required int Asked { get; init; }
    public required int Answered { get; init; }
    public required bool IsEntered { get; init; }

    /// <summary>Something was decided to be entered.</summary>
    public required bool IsPrepared { get; init; }
}

/// <summary>The hearings that the session sees, the latest first.</summary>
internal static class HearingList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("sent", IsDescending: true, new KeyColumn("h.sent_on", KeyKind.Day), new("h.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ListedHearing one) => [one.SentOn, one.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) =>
        new(connection, "from money.hearing h where true", [], order);

    internal static Task<Page<ListedHearing>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            """
            h.id, h.ely, h.sent_on, h.due_on, h.closed_on,
            (select count(*)::int from money.heard_municipality m where m.hearing_id = h.id),
            (select count(*)::int from money.heard_municipality m
                where m.hearing_id = h.id and m.answered_on is not null),
            exists (select from money.decided_sum d where d.hearing_id = h.id and d.entered_on is not null),
            exists (select from money.decided_sum d where d.hearing_id = h.id and d.amount > 0)
            """,
            place,
            length,
            row => new ListedHearing(
                row.GetInt32(0),
                row.GetString(1),
                row.GetFieldValue<DateOnly>(2),
                row.GetFieldValue<DateOnly>(3),
                row.DayOrNull(4)
            )
            {
                Asked = row.GetInt32(5),
                Answered = row.GetInt32(6),
                IsEntered = row.GetBoolean(7),
                IsPrepared = row.GetBoolean(8),
            },
            stop
        );
}
