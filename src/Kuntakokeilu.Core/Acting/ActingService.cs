using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Core.Register.Identities;
using Npgsql;

namespace Kuntakokeilu.Core.Acting;

/// <summary>
/// Asks on whose behalf somebody may act, and keeps the answers: as the role of jobs, so that no statement of a page makes
/// itself an answer. That a session goes on for a principal, the session's own transaction says.
/// </summary>
/// <param name="database">As the role of jobs.</param>
internal sealed class ActingService(NpgsqlDataSource database, IMandates mandates)
{
    internal bool IsConnected => mandates.IsConnected;

    /// <summary>A session at the service of mandates for the account's human.</summary>
    /// <returns>Null when it can't be had now.</returns>
    internal async Task<MandateSession?> Register(int account, CancellationToken stop) =>
        await CodeOf(account, stop) is { Code: var code } ? await mandates.Register(code, account, stop) : null;

    internal Uri ChoicePage(MandateSession session, Uri back, string language) =>
        mandates.ChoicePage(session, back, language);

    internal Task<IReadOnlyList<PrincipalOffer>?> Chosen(
        MandateSession session,
        string code,
        Uri back,
        int account,
        CancellationToken stop
    ) => mandates.Chosen(session, code, back, account, stop);

    /// <summary>Asks whether the account may act for whom it has chosen, and keeps the answer.</summary>
    /// <returns>The principal's number; null when it may not, or can't be told.</returns>
    internal async Task<(MandateAnswer Answer, int? Principal)> Ask(
        int account,
        PrincipalOffer chosen,
        CancellationToken stop
    )
    {
        if (!IdentityCode.TryParse(chosen.Code, out IdentityCode code) || await CodeOf(account, stop) is not { } own)
            return (MandateAnswer.NotAllowed, null);
        MandateAnswer answer = await mandates.Ask(own.Code, $"{code}", account, stop);
        return answer is MandateAnswer.Allowed
            ? (answer, await Keep(account, $"{code}", SignedInIdentity.Parts(chosen.Name), own.At, stop))
            : (answer, null);
    }

    /// <summary>Asks again for whom the session acts already. Without an answer nothing is kept of it.</summary>
    internal async Task AskAgain(int account, Representation acting, CancellationToken stop)
    {
        if (acting.Ground is ActingGround.Guardian || await CodeOf(account, stop) is not { } own)
            return;
        await using NpgsqlCommand read = database.CreateCommand(
            "select code from access.principal where id = $1 and account_id = $2"
        );
        read.Parameters.Add(new() { Value = acting.Principal });
        read.Parameters.Add(new() { Value = account });
        if (await read.ExecuteScalarAsync(stop) is not string principal)
            return;
        MandateAnswer answer = await mandates.Ask(own.Code, principal, account, stop);
        if (answer is MandateAnswer.NoAnswer)
            return;
        // Of two questions the later one's answer stays, whichever came back first.
        await using NpgsqlCommand keep = database.CreateCommand(
            """
            update access.principal set is_allowed = $2, checked_at = $3,
                person_id = (select i.person_id from register.identity i where i.code = principal.code)
            where id = $1 and checked_at <= $3
            """
        );
        keep.Parameters.Add(new() { Value = acting.Principal });
        keep.Parameters.Add(new() { Value = answer is MandateAnswer.Allowed });
        keep.Parameters.Add(new() { Value = own.At });
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The session goes on for a principal of its account.</summary>
    /// <returns>The new token; null when it may not.</returns>
    internal static async Task<string?> ActFor(int principal, Work work, CancellationToken stop)
    {
        string renewed = SessionService.NewToken();
        await using NpgsqlCommand command = new("select access.act_for($1, $2)", work.Connection);
        command.Parameters.Add(new() { Value = principal });
        command.Parameters.Add(new() { Value = renewed });
        if (await command.ExecuteScalarAsync(stop) is not true)
            return null;
        await work.Commit(await Person(work, stop), stop);
        return renewed;
    }

    /// <summary>The same for a ward of one's own.</summary>
    internal static async Task<string?> ActForWard(int person, Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select access.hold_ward($1)", work.Connection);
        command.Parameters.Add(new() { Value = person });
        return await command.ExecuteScalarAsync(stop) is int principal ? await ActFor(principal, work, stop) : null;
    }

    /// <summary>The session goes on for oneself.</summary>
    /// <param name="person">For whom one has acted, where the register has them.</param>
    /// <returns>The new token; null when it does so already.</returns>
    internal static async Task<string?> ActForOneself(int? person, Work work, CancellationToken stop)
    {
        string renewed = SessionService.NewToken();
        await using NpgsqlCommand command = new("select access.act_for_oneself($1)", work.Connection);
        command.Parameters.Add(new() { Value = renewed });
        if (await command.ExecuteScalarAsync(stop) is not true)
            return null;
        await work.Commit(person is { } one ? [one] : [], stop);
        return renewed;
    }

    private static async Task<int[]> Person(Work work, CancellationToken stop)
    {
        await using NpgsqlCommand command = new("select access.own_person()", work.Connection);
        return await command.ExecuteScalarAsync(stop) is int person ? [person] : [];
    }

    /// <returns>The identity code of the account's human, and the database's time before anybody was asked.</returns>
    private async Task<(string Code, DateTime At)?> CodeOf(int account, CancellationToken stop)
    {
        await using NpgsqlCommand command = database.CreateCommand("select access.code_of($1), now()");
        command.Parameters.Add(new() { Value = account });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) && !row.IsDBNull(0) ? (row.GetString(0), row.GetDateTime(1)) : null;
    }

    private async Task<int> Keep(
        int account,
        string code,
        (string Family, string Given) name,
        DateTime at,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(
            """
            insert into access.principal as had
                (account_id, code, family_name, given_names, person_id, ground, is_allowed, checked_at)
            values ($1, $2, $3, $4, (select i.person_id from register.identity i where i.code = $2), $5, true, $6)
            on conflict (account_id, code) do update set family_name = excluded.family_name,
                given_names = excluded.given_names, person_id = excluded.person_id, ground = excluded.ground,
                is_allowed = excluded.checked_at >= had.checked_at or had.is_allowed, checked_at = greatest(had.checked_at, excluded.checked_at)
            returning id
            """
        );
        object[] values = [account, code, name.Family, name.Given, (short)ActingGround.Mandate, at];
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }
}
