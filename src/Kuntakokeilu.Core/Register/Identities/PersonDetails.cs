using Kuntakokeilu.Core.Register.Tables;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>Who a person is, as far as the entered session may see it.</summary>
/// <param name="Identity">Null while no identities file has told it.</param>
/// <param name="Recorded">When and from where the identity came.</param>
/// <param name="IsCurrent">Shown as of today, and not as a former customer.</param>
/// <param name="IsProtected">Under non-disclosure; of a former customer not known.</param>
/// <param name="ShownUntil">The last day that is shown of a former customer.</param>
internal sealed record PersonDetails(
    Identity? Identity,
    Recording? Recorded,
    bool IsCurrent,
    bool IsProtected,
    DateOnly? ShownUntil
)
{
    private const string Query = """
        select c.person_id is not null, coalesce(c.protected, false), access.opened_until($1),
            i.code, i.family_name, i.given_names, i.name_key, i.street, i.postal_code, i.post_office,
            r.id, r.at, r.source, r.by
        from (select $1) asked
        left join steering.current_period c on c.person_id = $1
        left join register.identity i on i.person_id = $1
        left join register.recording r on r.id = i.recording_id
        """;

    /// <summary>Family name last, as one is called.</summary>
    internal string? Name => Identity is null ? null : PersonName.InHeading(Identity.FamilyName, Identity.GivenNames);

    internal static async Task<PersonDetails> Read(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(Query, connection);
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        bool isCurrent = row.GetBoolean(0);
        Recording? recorded = row.IsDBNull(10)
            ? null
            : new()
            {
                Id = row.GetInt32(10),
                At = row.GetFieldValue<DateTimeOffset>(11),
                Source = (RecordingSource)row.GetInt16(12),
                By = row.GetString(13),
            };
        Identity? identity = recorded is null
            ? null
            : new()
            {
                PersonId = person,
                Code = row.GetString(3),
                FamilyName = row.GetString(4),
                GivenNames = row.GetString(5),
                NameKey = row.GetString(6),
                Street = row.IsDBNull(7) ? null : row.GetString(7),
                PostalCode = row.IsDBNull(8) ? null : row.GetString(8),
                PostOffice = row.IsDBNull(9) ? null : row.GetString(9),
                RecordingId = recorded.Id,
            };
        DateOnly? until = isCurrent || row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2);
        return new(identity, recorded, isCurrent, row.GetBoolean(1), until);
    }

    /// <summary>Street, postal code and post office in a line; null without any.</summary>
    internal string? Address =>
        Identity is { } one
            ? string.Join(", ", new[] { one.Street, $"{one.PostalCode} {one.PostOffice}".Trim() }.Where(HasText))
                is { Length: > 0 } address
                ? address
                : null
            : null;

    private static bool HasText(string? text) => !string.IsNullOrEmpty(text);
}
