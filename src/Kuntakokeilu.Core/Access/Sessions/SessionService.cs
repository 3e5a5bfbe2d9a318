using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.Base.Data;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Access.Sessions;

/// <summary>
/// Begins, changes and ends sessions. The browser gets the token, the database keeps its digest: whoever reads the table
/// can't act as anybody. All times are the database's, so that nodes with clocks of their own agree.
/// </summary>
internal sealed class SessionService(SiteDatabase database)
{
    /// <summary>A working day with its breaks; then the provider is asked again whether the human is still who it was.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>
    /// So long a session lives unused: a conversation with a customer goes on, an unguarded screen does not. The
    /// database lets nobody in after it (<c>access.standing</c>).
    /// </summary>
    internal static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    /// <summary>More than anybody guesses: 256 bits.</summary>
    private const int TokenBytes = 32;

    private const string IsOpen = "ended_at is null and expires_at > now() and used_at > now() - interval '30 minutes'";

    private const string InForce = """
        from access.permit p
        join access.permit_decision d on d.permit_id = p.id and d.is_granted
        join access.organisation o on o.code = p.organisation_code
        where p.account_id = $1 and p.role <> $2
            and (now() at time zone 'Europe/Helsinki')::date between p.valid_from and p.valid_until
            and not exists (select from access.permit_end e where e.permit_id = p.id)
        """;

    /// <summary>Somebody who acts by a right of use: the first in force, until another is chosen.</summary>
    /// <returns>The token; null when the account is not known or has no right in force.</returns>
    internal async Task<string?> BeginOfficial(SignedInIdentity identity, string client, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.Job.OpenConnectionAsync(stop);
        int? account = await Known(connection, identity, stop);
        if (account is null || (await Permits(connection, account.Value, stop)) is not [OwnPermit first, ..])
            return null;
        return await Begin(connection, account.Value, first.Id, Capacity.PurposesOf(first.Role).First(), client, stop);
    }

    /// <summary>A jobseeker, who sees what is about oneself. The account is made at the first time.</summary>
    /// <returns>The token.</returns>
    internal async Task<string> BeginJobseeker(SignedInIdentity identity, string client, CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.Job.OpenConnectionAsync(stop);
        int account = await KnownOrNew(connection, identity, stop);
        await KeepNewcomer(connection, account, identity, stop);
        return await Begin(connection, account, permit: null, Purpose.OwnData, client, stop);
    }

    /// <summary>
    /// The session's token of a program, made of the access token that it shows: every call with that one is the same
    /// session.
    /// </summary>
    internal static string TokenOf(string accessToken) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)));

    /// <summary>
    /// A program, as long as the access token that it shows. When no right of use is in force, nothing begins.
    /// </summary>
    internal async Task BeginProgram(ProgramToken shown, CancellationToken stop)
    {
        string token = TokenOf(shown.AccessToken);
        await using NpgsqlConnection connection = await database.Job.OpenConnectionAsync(stop);
        // Looked for first: an insertion takes a number also where it then finds the row there.
        await using NpgsqlCommand look = new(
            """
            select ended_at is null and used_at < now() - interval '1 minute' from access.session where token_hash = $1
            """,
            connection
        );
        look.Parameters.Add(new() { Value = Hash(token) });
        if (await look.ExecuteScalarAsync(stop) is false)
            return;
        await using NpgsqlCommand command = new(
            """
            with known as (
                update access.session set used_at = now()
                where token_hash = $1 and ended_at is null and used_at < now() - interval '1 minute' returning id)
            insert into access.session (token_hash, account_id, permit_id, purpose, client, began_at, used_at, expires_at)
            select $1, a.id, p.id, $2, '', now(), now(), least($3, now() + $4)
            from access.account a
            join access.permit p on p.account_id = a.id and p.role = $5
            join access.permit_decision d on d.permit_id = p.id and d.is_granted
            where a.issuer = $6 and a.subject = $7
                and (now() at time zone 'Europe/Helsinki')::date between p.valid_from and p.valid_until
                and not exists (select from access.permit_end e where e.permit_id = p.id)
                and not exists (select from known)
                and not exists (select from access.session s where s.token_hash = $1)
            order by p.id
            limit 1
            on conflict (token_hash) do nothing
            """,
            connection
        );
        object[] values =
        [
            Hash(token),
            (short)Purpose.Service,
            shown.ValidTo,
            Longest,
            (short)Role.Machine,
            shown.Issuer,
            shown.Subject,
        ];
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Goes on in another role or for another purpose, with a new token: the old one opens nothing more.</summary>
    /// <returns>The new token; null when the right is not one's own or in force, or not for this purpose.</returns>
    internal static async Task<string?> SwitchTo(int permit, Purpose purpose, Work work, CancellationToken stop)
    {
        string renewed = NewToken();
        await using NpgsqlCommand change = new("select access.switch_session($1, $2, $3)", work.Connection);
        change.Parameters.Add(new() { Value = permit });
        change.Parameters.Add(new() { Value = (short)purpose });
        change.Parameters.Add(new() { Value = renewed });
        if (await change.ExecuteScalarAsync(stop) is not true)
            return null;
        await work.Commit([], stop);
        return renewed;
    }

    /// <summary>The account's sessions that still open something, the last used first.</summary>
    internal static async Task<IReadOnlyList<OwnSession>> List(
        NpgsqlConnection connection,
        int account,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select id, client, began_at, used_at from access.session where account_id = $1 and {IsOpen} "
                + "order by used_at desc, id desc",
            connection
        );
        command.Parameters.Add(new() { Value = account });
        List<OwnSession> sessions = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            sessions.Add(
                new(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetFieldValue<DateTimeOffset>(2),
                    row.GetFieldValue<DateTimeOffset>(3)
                )
            );
        return sessions;
    }

    /// <summary>Ends the session of a token: its holder signs out.</summary>
    internal async Task End(string token, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.Clerk.CreateCommand("select access.sign_out($1)");
        command.Parameters.Add(new() { Value = token });
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Ends one of the account's sessions.</summary>
    /// <returns>How many were ended.</returns>
    internal static Task<int> End(int account, long session, Work work, CancellationToken stop) =>
        End(work, "account_id = $1 and id = $2", stop, account, session);

    /// <summary>Ends all of the account's sessions but one.</summary>
    /// <returns>How many were ended.</returns>
    internal static Task<int> EndOthers(int account, long kept, Work work, CancellationToken stop) =>
        End(work, "account_id = $1 and id <> $2", stop, account, kept);

    private static async Task<int> End(Work work, string which, CancellationToken stop, params object[] values)
    {
        await using NpgsqlCommand command = new(
            $"update access.session set ended_at = now() where {IsOpen} and {which}",
            work.Connection
        );
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        int ended = await command.ExecuteNonQueryAsync(stop);
        await work.Commit([], stop);
        return ended;
    }

    /// <summary>The account's rights in force, the first granted first.</summary>
    internal static async Task<IReadOnlyList<OwnPermit>> Permits(
        NpgsqlConnection connection,
        int account,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"select p.id, p.role, o.name_fi, o.name_sv, o.name_en, p.valid_until {InForce} order by p.id",
            connection
        );
        command.Parameters.Add(new() { Value = account });
        // A program shows a token of its own; a human does not act as one.
        command.Parameters.Add(new() { Value = (short)Role.Machine });
        List<OwnPermit> permits = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            permits.Add(
                new(
                    row.GetInt32(0),
                    (Role)row.GetInt16(1),
                    new(row.GetString(2), row.GetString(3), row.GetString(4)),
                    row.GetFieldValue<DateOnly>(5)
                )
            );
        return permits;
    }

    /// <summary>The account, with the name and the person as the provider tells them today.</summary>
    private static async Task<int?> Known(
        NpgsqlConnection connection,
        SignedInIdentity identity,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"update access.account set name = $3, person_id = coalesce({Person}, person_id) "
                + "where issuer = $1 and subject = $2 returning id",
            connection
        );
        Add(command, identity);
        return (int?)await command.ExecuteScalarAsync(stop);
    }

    private static async Task<int> KnownOrNew(
        NpgsqlConnection connection,
        SignedInIdentity identity,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            $"""
            insert into access.account (issuer, subject, name, person_id, created_at) values ($1, $2, $3, {Person}, now())
            on conflict (issuer, subject) do update set name = excluded.name, person_id = excluded.person_id
            returning id
            """,
            connection
        );
        Add(command, identity);
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>
    /// Who it is, while the register has nobody of that code: without it nobody could register. It goes once the register
    /// has.
    /// </summary>
    private static async Task KeepNewcomer(
        NpgsqlConnection connection,
        int account,
        SignedInIdentity identity,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            with known as (delete from access.newcomer where account_id = $1)
            insert into access.newcomer (account_id, code, family_name, given_names, told_at)
            select a.id, $2, $3, $4, now() from access.account a where a.id = $1 and a.person_id is null and $2 is not null
            """,
            connection
        );
        command.Parameters.Add(new() { Value = account });
        (string family, string given) = SignedInIdentity.Parts(identity.Name);
        string?[] values = [identity.IdentityCode, identity.FamilyName ?? family, identity.GivenNames ?? given];
        foreach (string? value in values)
            command.Parameters.Add(new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(stop);
    }

    private const string Person = "(select i.person_id from register.identity i where i.code = $4)";

    private static void Add(NpgsqlCommand command, SignedInIdentity identity)
    {
        command.Parameters.Add(new() { Value = identity.Issuer });
        command.Parameters.Add(new() { Value = identity.Subject });
        command.Parameters.Add(new() { Value = identity.Name });
        command.Parameters.Add(
            new() { Value = (object?)identity.IdentityCode ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
        );
    }

    private static async Task<string> Begin(
        NpgsqlConnection connection,
        int account,
        int? permit,
        Purpose purpose,
        string client,
        CancellationToken stop
    )
    {
        string token = NewToken();
        await using NpgsqlCommand command = new(
            """
            insert into access.session
                (token_hash, account_id, permit_id, purpose, client, began_at, used_at, expires_at)
            values ($1, $2, $3, $4, $5, now(), now(), now() + $6)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = Hash(token) });
        command.Parameters.Add(new() { Value = account });
        command.Parameters.Add(new() { Value = (object?)permit ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = (short)purpose });
        command.Parameters.Add(new() { Value = client });
        command.Parameters.Add(new() { Value = Longest });
        await command.ExecuteNonQueryAsync(stop);
        return token;
    }

    internal static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    private static byte[] Hash(string token) => SHA256.HashData(Convert.FromHexString(token));
}
