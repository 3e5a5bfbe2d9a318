using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>Somebody did not come to a meeting.</summary>
/// <param name="Organisation">Code of whoever was to meet.</param>
internal sealed record NoShow(
    int Id,
    int Person,
    string Name,
    DateOnly Day,
    ContactKind Kind,
    MeetingWay Way,
    string Organisation,
    string Worker
);

/// <summary>Those who did not come, the latest first: the database tells each organisation its own.</summary>
internal static class NoShowList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("latest", IsDescending: true, new KeyColumn("n.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(NoShow one) => [one.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) =>
        new(connection, "from casework.no_shows() n", [], order) { IsFunction = true };

    internal static Task<Page<NoShow>> Read(ListSql list, Place? place, int length, CancellationToken stop) =>
        list.Read(
            "n.id, n.person, n.key, n.family_name, n.given_names, n.day, n.kind, n.way, n.organiser, n.te_office, n.worker",
            place,
            length,
            row => new NoShow(
                row.GetInt32(0),
                row.GetInt32(1),
                PersonName.InList(row, 3) ?? row.GetString(2),
                row.GetFieldValue<DateOnly>(5),
                (ContactKind)row.GetInt16(6),
                (MeetingWay)row.GetInt16(7),
                Organisations.Serving(row.ShortOrNull(8), row.ShortOrNull(9))!,
                row.GetString(10)
            ),
            stop
        );
}
