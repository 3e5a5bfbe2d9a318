using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Npgsql;

namespace Kuntakokeilu.Core.Casework;

/// <summary>
/// The customers of today of an organiser or a TE office, the latest to come first. Whose they are is said by the
/// actor's organisation, so that the index serves; the row policies leave out who must not be seen.
/// </summary>
internal static class CustomerList
{
    internal static IReadOnlyList<ListOrder> Orders { get; } =
    [new("since", IsDescending: true, new KeyColumn("c.valid_from", KeyKind.Day), new("c.person_id", KeyKind.Int))];

    internal static IReadOnlyList<object> Key(Customer one) => [one.Since, one.Person];

    internal static ListSql Of(NpgsqlConnection connection, Actor actor, CustomerFilter filter, ListOrder order)
    {
        List<object> places = [];
        string rows = actor.TeOffice is { } office
            ? $"from steering.current_period c where c.te_office = {Place(office)}"
            : $"from steering.current_period c where c.organiser = {Place(actor.Organiser ?? (object)DBNull.Value)}";
        if (filter.Basis is { } basis)
            rows += $" and c.basis = {Place((short)basis)}";
        if (filter.Since is { } since)
            rows += $" and c.valid_from >= {Place(since)}";
        return new(connection, rows, places, order);

        string Place(object value)
        {
            places.Add(value);
            return $"${places.Count}";
        }
    }

    /// <summary>A page of them; all for <see cref="int.MaxValue"/>.</summary>
    internal static async Task<Page<Customer>> Read(
        NpgsqlConnection connection,
        ListSql list,
        Place? place,
        int length,
        CancellationToken stop
    )
    {
        Page<Customer> page = await list.Read(
            "c.person_id, c.valid_from, c.basis",
            place,
            length,
            Read,
            stop,
            """
            select page.person_id, page.valid_from, page.basis, p.key, i.family_name, i.given_names, i.code
            from {0} join register.person p on p.id = page.person_id
            left join register.identity i on i.person_id = page.person_id
            """
        );
        int[] people = [.. page.Rows.Select(one => one.Person)];
        Dictionary<int, RegisterEvent> latest = await Latest(connection, people, stop);
        return page.Select(one =>
            latest.TryGetValue(one.Person, out RegisterEvent entry)
                ? one with
                {
                    Status = entry.Facts.Status,
                    HasOpenSearch = entry.Kind is not RegisterEventKind.End,
                }
                : one
        );
    }

    private static Customer Read(NpgsqlDataReader row) =>
        new(row.GetInt32(0), row.GetString(3), row.GetFieldValue<DateOnly>(1), (Basis)row.GetInt16(2))
        {
            FamilyName = row.IsDBNull(4) ? null : row.GetString(4),
            GivenNames = row.IsDBNull(5) ? null : row.GetString(5),
            BirthYear =
                !row.IsDBNull(6) && IdentityCode.TryParse(row.GetString(6), out IdentityCode code)
                    ? code.BirthDate.Year
                    : null,
        };

    /// <summary>The latest row of facts of each.</summary>
    private static async Task<Dictionary<int, RegisterEvent>> Latest(
        NpgsqlConnection connection,
        IReadOnlyList<int> people,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            select person_id, seq, replaces, {FactColumnList.Names} from register.fact
            where person_id = any($1) order by person_id, seq
            """,
            connection
        );
        command.Parameters.Add(new() { Value = people.ToArray() });
        Dictionary<int, RegisterEvent> latest = [];
        List<KnownFact> facts = [];
        int person = 0;
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            if (row.GetInt32(0) != person)
                Take();
            person = row.GetInt32(0);
            (RegisterEvent entry, CarriedFacts carried) = FactColumnList.Read(row, 3);
            facts.Add(new(entry, carried, row.GetInt16(1), row.ShortOrNull(2)));
        }
        Take();
        return latest;

        void Take()
        {
            if (facts.Count > 0)
                latest[person] = FactOrder.InForce(facts)[^1].Event;
            facts.Clear();
        }
    }
}
