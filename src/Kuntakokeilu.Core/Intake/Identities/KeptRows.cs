using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Core.Intake.Identities;

/// <summary>
/// What becomes of rows whose code tells another birth date than the register (<see cref="IdentityBatch"/>): kept for an
/// officer, each once. The same code that an officer has left out of the person is told again, and not kept.
/// </summary>
internal static class KeptRows
{
    private const string Waiting =
        "not exists (select from register.identity_settlement s where s.kept_identity_id = k.id)";

    internal static IReadOnlyList<string> Resolving { get; } =
    [
        $"""
            update incoming i set is_kept = true
            where i.is_mismatch and not i.is_taken
                and not exists (
                    select from register.kept_identity k join register.identity_settlement s on s.kept_identity_id = k.id
                    where k.person_id = i.person_id and k.code = i.code and not s.accepted)
                and not exists (
                    select from register.kept_identity k
                    where k.person_id = i.person_id and {Waiting}
                        and (k.code, k.family_name, k.given_names, k.street, k.postal_code, k.post_office, k.is_protected)
                        is not distinct from
                        (i.code, i.family_name, i.given_names, i.street, i.postal_code, i.post_office, i.protected))
            """,
        $"""
            update incoming i set is_over = true
            where not i.is_mismatch and not i.is_taken
                and exists (select from register.kept_identity k where k.person_id = i.person_id and {Waiting})
            """,
    ];

    /// <summary>What waits of the people of whom a later row is taken or kept. They are locked before.</summary>
    internal const string TakingAway = $"""
        delete from register.kept_identity k using incoming i
        where k.person_id = i.person_id and (i.is_kept or i.is_over) and {Waiting}
        """;

    internal const string Keeping = $"""
        insert into register.kept_identity (person_id, {IdentitySql.Columns}, is_protected, recording_id)
        select person_id, {IdentitySql.Columns}, protected, $1 from incoming where is_kept order by line
        """;
}
