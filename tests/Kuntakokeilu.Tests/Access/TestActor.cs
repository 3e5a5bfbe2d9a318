using System.Security.Cryptography;
using Kuntakokeilu.Core.Access;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Somebody to sign in as: one account with one right of use, in force today and for long.</summary>
internal sealed record TestActor(Role Role, string? Organisation)
{
    internal const int Tampere = 837;

    /// <summary>The TE office of Pirkanmaa.</summary>
    internal const int Pirkanmaa = 5;

    internal Purpose Purpose { get; init; } = Capacity.PurposesOf(Role).First();

    /// <summary>The same human in the register.</summary>
    internal int? Person { get; init; }

    /// <summary>For whom one acts.</summary>
    internal int? Principal { get; init; }

    internal bool SeesProtected { get; init; }

    internal DateOnly Until { get; init; } = new(2999, 12, 31);

    internal static TestActor Jobseeker(int person) => new(Role.Jobseeker, null) { Person = person };

    /// <summary>Somebody of whom the register does not know, who acts for a person by a mandate.</summary>
    internal static TestActor For(int person) =>
        new(Role.Jobseeker, null) { Purpose = Purpose.ForAnother, Principal = person };

    internal static TestActor Caseworker(int municipality) =>
        new(Role.Caseworker, Organisations.Municipality(municipality));

    internal static TestActor Manager(int municipality) => new(Role.Manager, Organisations.Municipality(municipality));

    internal static TestActor TeOfficer(int office) => new(Role.TeOfficer, Organisations.TeOffice(office));

    internal static TestActor Keha(Purpose purpose) => new(Role.KehaOfficer, Organisations.Keha) { Purpose = purpose };

    internal static TestActor Supervisor { get; } = new(Role.Supervisor, Organisations.Supervisor);

    /// <summary>Signs in past the provider, as the session's service would.</summary>
    /// <returns>The session's token.</returns>
    internal async Task<string> SignIn(NpgsqlDataSource owner, CancellationToken stop)
    {
        byte[] token = RandomNumberGenerator.GetBytes(32);
        await using NpgsqlCommand command = owner.CreateCommand(
            """
            with account as (
                insert into access.account (issuer, subject, name, person_id, created_at)
                values ('https://test', gen_random_uuid()::text, $1, $2, now()) returning id),
            permit as (
                insert into access.permit (account_id, organisation_code, role, employment, necessity, tasks_percent,
                    is_occasional, sees_protected, valid_from, valid_until, applied_at)
                select id, $3, $4, 1, 'asiakaspalvelu', 100, false, $5, '2020-01-01', $6, now() from account
                where $3::text is not null returning id),
            granted as (
                insert into access.permit_decision (permit_id, is_granted, reason, decided_at)
                select id, true, 'ehdot täyttyvät', now() from permit returning permit_id)
            , principal as (
                insert into access.principal
                    (account_id, code, family_name, given_names, person_id, ground, is_allowed, checked_at)
                select id, 'code', 'Malli', 'Puolesta', $9, 2, true, now() + interval '1 hour' from account
                where $9 is not null returning id)
            insert into access.session
                (token_hash, account_id, permit_id, principal_id, purpose, client, began_at, used_at, expires_at)
            select $7, a.id, (select permit_id from granted), (select id from principal), $8, 'test', now(), now(),
                now() + interval '10 hours'
            from account a
            """
        );
        command.Parameters.Add(new() { Value = Name });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = Person });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = Organisation });
        command.Parameters.Add(new() { Value = (short)Role });
        command.Parameters.Add(new() { Value = SeesProtected });
        command.Parameters.Add(new() { Value = Until });
        command.Parameters.Add(new() { Value = SHA256.HashData(token) });
        command.Parameters.Add(new() { Value = (short)Purpose });
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = Principal });
        await command.ExecuteNonQueryAsync(stop);
        return Convert.ToHexStringLower(token);
    }

    /// <summary>What the account is called; its role and organisation when nothing is said.</summary>
    internal string? Called { get; init; }

    private string Name => Called ?? $"{Role} {Organisation}".TrimEnd();
}
