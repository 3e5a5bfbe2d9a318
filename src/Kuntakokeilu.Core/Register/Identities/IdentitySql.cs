namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>What an identity is in SQL, the same wherever one is taken or kept.</summary>
internal static class IdentitySql
{
    /// <summary>All but whose it is and by which recording.</summary>
    internal const string Columns = "code, family_name, given_names, name_key, street, postal_code, post_office";

    /// <summary>A person has one: the latest takes the place of the one before.</summary>
    internal const string Replacing = """
        on conflict (person_id) do update set code = excluded.code, family_name = excluded.family_name,
            given_names = excluded.given_names, name_key = excluded.name_key, street = excluded.street,
            postal_code = excluded.postal_code, post_office = excluded.post_office,
            recording_id = excluded.recording_id
        """;
}
