using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Finding;

/// <summary>
/// Finds people among those whom the database shows the entered session. The statements are the same for who is
/// somebody else's, under non-disclosure, or nobody: neither their number nor their form tells which.
/// </summary>
internal static class PersonSearch
{
    /// <summary>The one with this identity code or identifier, who is shown; null when there is none.</summary>
    internal static async Task<int?> Exactly(NpgsqlConnection connection, string code, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select person_id from register.identity where code = $1
            union all select id from register.person where key = $1 limit 1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = code });
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    /// <summary>
    /// A page of the people whose name begins so, by name. Its place is told by a person's number, so that no name
    /// travels.
    /// </summary>
    internal static async Task<Page<FoundPerson>> ByName(
        NpgsqlConnection connection,
        string nameKey,
        int person,
        Turn? turn,
        int length,
        CancellationToken stop
    )
    {
        (string sign, string direction) = turn is Turn.Back ? ("<", " desc") : (">", "");
        await using NpgsqlCommand command = new(
            $"""
            select i.person_id, i.family_name, i.given_names, i.code, c.valid_from
            from register.identity i left join steering.current_period c on c.person_id = i.person_id
            where i.name_key >= $1 and i.name_key < $2
                and ($3 = 0 or (i.name_key, i.person_id) {sign} (
                    select l.name_key, l.person_id from register.identity l where l.person_id = $3))
            order by i.name_key{direction}, i.person_id{direction} limit $4
            """,
            connection
        );
        command.Parameters.Add(new() { Value = nameKey });
        command.Parameters.Add(new() { Value = NameKey.EndOfBeginnings(nameKey) });
        command.Parameters.Add(new() { Value = turn is null ? 0 : person });
        command.Parameters.Add(new() { Value = length + 1 });
        List<FoundPerson> found = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            found.Add(
                new(
                    row.GetInt32(0),
                    row.GetString(1),
                    row.GetString(2),
                    IdentityCode.TryParse(row.GetString(3), out IdentityCode code) ? code.BirthDate.Year : null,
                    row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4)
                )
            );
        return Page<FoundPerson>.Of(found, turn, length, found.Count > length);
    }

    /// <summary>
    /// Who was left out of what is shown, and why, as far as the actor may know; null for another authority's customer,
    /// for somebody under non-disclosure and for nobody.
    /// </summary>
    internal static async Task<LeftOut?> LeftOutOf(NpgsqlConnection connection, string code, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select f.person, l.is_own, l.is_disqualified, l.former_until, l.needs_reason
            from (select access.find_left_out($1) as person) f, access.left_out(f.person) l
            """,
            connection
        );
        command.Parameters.Add(new() { Value = code });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        RefusalReason why =
            row.GetBoolean(1) ? RefusalReason.OwnDataAsOfficial
            : row.GetBoolean(2) ? RefusalReason.Disqualified
            : row.GetBoolean(4) ? RefusalReason.NeedsReason
            : RefusalReason.FormerCustomer;
        return new(row.GetInt32(0), why, row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3));
    }
}

/// <summary>Somebody found by name.</summary>
/// <param name="BirthYear">By the identity code.</param>
/// <param name="Since">From when the authority of today has been responsible; null when that is not shown.</param>
internal sealed record FoundPerson(int Person, string FamilyName, string GivenNames, int? BirthYear, DateOnly? Since);

/// <summary>Somebody who is not shown, and why.</summary>
/// <param name="FormerUntil">The last day of a former customer.</param>
internal sealed record LeftOut(int Person, RefusalReason Why, DateOnly? FormerUntil);
