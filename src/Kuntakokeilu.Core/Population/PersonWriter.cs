using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Population;

/// <summary>
/// Writes what a change tells of who somebody is: non-disclosure, the code, names and address, guardians, and what an
/// official has to look at. The person is locked; what is so already is not written again.
/// </summary>
internal sealed class PersonWriter(NpgsqlConnection connection, DateTimeOffset now)
{
    private const int OfAge = 18;
    private int recording;

    internal async Task Take(
        HeldPerson person,
        PopulationEffects effects,
        Dictionary<string, PopulationAnswer> asked,
        DateOnly today,
        CancellationToken stop
    )
    {
        if (effects.Protection is { } isProtected)
            await Protect(person.Id, isProtected, stop);
        await Recode(person, effects.Codes, stop);
        foreach ((PopulationTaskKind kind, DateOnly day) in effects.Tasks)
            await AddTask(person.Id, kind, day, stop);
        if (effects.Asked is not { } change)
            return;
        if (asked[change.Code].Person is not { } told)
            await AddTask(person.Id, PopulationTaskKind.NotFound, change.Day, stop);
        else
            await Renew(person.Id, told, today, stop);
    }

    private async Task Protect(int person, bool isProtected, CancellationToken stop)
    {
        bool wasProtected = await Ask<bool>(
            """
            select coalesce((select r.is_protected from register.protection r where r.person_id = $1
                order by r.id desc limit 1), false)
            """,
            stop,
            person
        );
        if (wasProtected == isProtected)
            return;
        await Run(
            "insert into register.protection (person_id, is_protected, recording_id) values ($1, $2, $3)",
            stop,
            person,
            isProtected,
            await Recording(stop)
        );
        await Protections.Repeat(connection, [person], isProtected, stop);
    }

    /// <summary>One after the other; told again up to the code in force, nothing.</summary>
    private async Task Recode(
        HeldPerson person,
        IReadOnlyList<(string Code, DateOnly Day)> codes,
        CancellationToken stop
    )
    {
        if (codes is not [.., var last] || last.Code == person.Code)
            return;
        foreach ((string code, DateOnly day) in codes)
        {
            if (code == person.Code)
                continue;
            if (await Recode(person, code, stop))
                person = person with { Code = code, Former = [.. person.Former, person.Code] };
            else
                await AddTask(person.Id, PopulationTaskKind.Code, day, stop);
        }
    }

    /// <returns>
    /// False where an official has to look at it: another birth date, somebody else's code, or one that the person had
    /// before, for an old correction may be told again.
    /// </returns>
    private async Task<bool> Recode(HeldPerson person, string told, CancellationToken stop)
    {
        if (
            person.Former.Contains(told)
            || !IdentityCode.TryParse(told, out IdentityCode code)
            || code.BirthDate != await RegisterBirthDate.Read(connection, person.Id, stop)
            || await Ask<bool>(
                "select exists (select from register.identity where code = $1 and person_id <> $2)",
                stop,
                $"{code}",
                person.Id
            )
        )
            return false;
        int by = await Recording(stop);
        await Run(
            """
            insert into register.former_code (person_id, code, recording_id) values ($1, $2, $3) on conflict do nothing
            """,
            stop,
            person.Id,
            person.Code,
            by
        );
        await Run(
            "update register.identity set code = $2, recording_id = $3 where person_id = $1",
            stop,
            person.Id,
            $"{code}",
            by
        );
        return true;
    }

    private async Task Renew(int person, PopulationPerson told, DateOnly today, CancellationToken stop)
    {
        // It ends by a change that says so, and never because an answer does not tell it.
        if (told.IsProtected)
            await Protect(person, isProtected: true, stop);
        await using NpgsqlCommand command = new(
            """
            update register.identity set family_name = $2, given_names = $3, name_key = $4, street = $5, postal_code = $6,
                post_office = $7
            where person_id = $1 and (family_name, given_names, street, postal_code, post_office)
                is distinct from ($2, $3, $5, $6, $7)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        string?[] texts =
        [
            told.FamilyName,
            told.GivenNames,
            NameKey.Of(told.FamilyName, told.GivenNames),
            told.Street,
            told.PostalCode,
            told.PostOffice,
        ];
        foreach (string? text in texts)
            command.Parameters.Add(
                new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }
            );
        if (await command.ExecuteNonQueryAsync(stop) == 1)
            await Run(
                "update register.identity set recording_id = $2 where person_id = $1",
                stop,
                person,
                await Recording(stop)
            );
        await Guard(person, told.Guardians, today, stop);
    }

    /// <summary>Guardianship ends with the 18th birthday (361/1983 3 § 2 mom).</summary>
    private async Task Guard(int person, IReadOnlyList<string> guardians, DateOnly today, CancellationToken stop)
    {
        DateOnly until = Age.Turns(OfAge, await RegisterBirthDate.Read(connection, person, stop)) ?? DateOnly.MaxValue;
        string[] kept = until > today ? [.. guardians.Distinct()] : [];
        await Run("delete from register.guardianship where person_id = $1 and code <> all ($2)", stop, person, kept);
        await Run(
            """
            insert into register.guardianship (person_id, code, until, told_at) select $1, c, $3, $4 from unnest($2) c
            on conflict do nothing
            """,
            stop,
            person,
            kept,
            until,
            now
        );
    }

    private Task AddTask(int person, PopulationTaskKind kind, DateOnly day, CancellationToken stop) =>
        Run(
            "insert into population.task (person_id, kind, day, told_at) values ($1, $2, $3, $4) on conflict do nothing",
            stop,
            person,
            (short)kind,
            day,
            now
        );

    /// <summary>One for all that a page changes of who people are.</summary>
    private async Task<int> Recording(CancellationToken stop) =>
        recording != 0
            ? recording
            : recording = await Recordings.Begin(
                connection,
                RecordingSource.Population,
                ChangeFeed.By,
                now,
                import: null,
                stop
            );

    private async Task Run(string sql, CancellationToken stop, params object[] values)
    {
        await using NpgsqlCommand command = Of(sql, values);
        await command.ExecuteNonQueryAsync(stop);
    }

    private async Task<T> Ask<T>(string sql, CancellationToken stop, params object[] values)
    {
        await using NpgsqlCommand command = Of(sql, values);
        return (T)(await command.ExecuteScalarAsync(stop))!;
    }

    private NpgsqlCommand Of(string sql, object[] values)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
