using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Telling;

/// <summary>A service that obligates and was interrupted, as an official found when looking into it.</summary>
/// <param name="Organisation">Code of who tells it.</param>
/// <param name="By">The official.</param>
internal sealed record ToldInterruption(
    int Id,
    int Person,
    string Name,
    DateOnly Day,
    string Service,
    InterruptionReason Reason,
    ReferralParty ToldBy,
    string Organisation,
    string By
);

/// <summary>Interruptions that the TE office is told of, the latest first: the database tells each organisation its own.</summary>
internal static class InterruptionList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("latest", IsDescending: true, new KeyColumn("n.id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(ToldInterruption one) => [one.Id];

    internal static ListSql Of(NpgsqlConnection connection, ListOrder order) =>
        new(connection, "from referrals.interruptions() n", [], order) { IsFunction = true };

    internal static Task<Page<ToldInterruption>> Read(
        ListSql list,
        Place? place,
        int length,
        string language,
        CancellationToken stop
    ) =>
        list.Read(
            "n.id, n.person, n.key, n.family_name, n.given_names, n.day, n.reason, n.told_by, n.organiser, n.te_office, n.by, "
                + $"(select {CatalogueReader.InFirst("s.name", language)} from services.service s where s.id = n.service)",
            place,
            length,
            row => new ToldInterruption(
                row.GetInt32(0),
                row.GetInt32(1),
                PersonName.InList(row, 3) ?? row.GetString(2),
                row.GetFieldValue<DateOnly>(5),
                row.GetString(11),
                (InterruptionReason)row.GetInt16(6),
                (ReferralParty)row.GetInt16(7),
                Organisations.Serving(row.ShortOrNull(8), row.ShortOrNull(9))!,
                row.GetString(10)
            ),
            stop
        );
}
