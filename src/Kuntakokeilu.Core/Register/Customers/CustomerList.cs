using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Customers;

/// <summary>
/// The customers of today of an organiser or a TE office, the latest to come first. Whose they are is said by the
/// actor's organisation, so that the index serves; the row policies leave out who must not be seen.
/// </summary>
internal static class CustomerList
{
    /// <summary>Counting further would read as many rows as there are customers.</summary>
    internal const int MostCounted = 1000;

    /// <summary>Some customers after a place; fewer than asked for when the list ends.</summary>
    /// <param name="count">Null for all.</param>
    internal static async Task<IReadOnlyList<Customer>> Read(
        NpgsqlConnection connection,
        Actor actor,
        CustomerFilter filter,
        CustomerPlace? after,
        int? count,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new() { Connection = connection };
        string whose = Whose(command, actor, filter);
        if (after is { } place)
            whose +=
                $" and (c.valid_from, c.person_id) < ({Place(command, place.From)}, {Place(command, place.Person)})";
        command.CommandText = $"""
            select page.person_id, page.valid_from, page.basis, p.key, i.family_name, i.given_names, i.code
            from (
                select c.person_id, c.valid_from, c.basis {whose}
                order by c.valid_from desc, c.person_id desc limit {Place(command, (long?)count)}) page
            join register.person p on p.id = page.person_id
            left join register.identity i on i.person_id = page.person_id
            order by page.valid_from desc, page.person_id desc
            """;
        List<Customer> page = [];
        await using (NpgsqlDataReader row = await command.ExecuteReaderAsync(stop))
            while (await row.ReadAsync(stop))
                page.Add(Read(row));
        Dictionary<int, RegisterEvent> latest = await Latest(connection, page.ConvertAll(one => one.Person), stop);
        return page.ConvertAll(one =>
            latest.TryGetValue(one.Person, out RegisterEvent entry)
                ? one with
                {
                    Status = entry.Facts.Status,
                    HasOpenSearch = entry.Kind is not RegisterEventKind.End,
                }
                : one
        );
    }

    /// <summary>How many there are; one more than <see cref="MostCounted"/> when they are more.</summary>
    internal static async Task<int> Count(
        NpgsqlConnection connection,
        Actor actor,
        CustomerFilter filter,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new() { Connection = connection };
        string whose = Whose(command, actor, filter);
        command.CommandText = $"select count(*)::int from (select {whose} limit {MostCounted + 1}) counted";
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Only what is asked for stands in the statement: so the index gives the rows in their order.</summary>
    private static string Whose(NpgsqlCommand command, Actor actor, CustomerFilter filter)
    {
        string whose = actor.TeOffice is { } office
            ? $"from steering.current_period c where c.te_office = {Place(command, office)}"
            : $"from steering.current_period c where c.organiser = {Place(command, actor.Organiser)}";
        if (filter.Basis is { } basis)
            whose += $" and c.basis = {Place(command, (short)basis)}";
        if (filter.Since is { } since)
            whose += $" and c.valid_from >= {Place(command, since)}";
        return whose;
    }

    private static string Place<T>(NpgsqlCommand command, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${command.Parameters.Count}";
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
