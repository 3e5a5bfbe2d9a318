using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Notices.Letters;

/// <summary>To whom a decision's letter goes, as far as the work may know of the person.</summary>
/// <param name="Lines">Name and address as on record, a line each; the register's identifier of who has no name there.</param>
/// <param name="Language">fi, sv, or other: then the letter gets a cover in English.</param>
internal sealed record LetterRecipient(IReadOnlyList<string> Lines, string Language)
{
    /// <summary>In whose language the letter itself is written.</summary>
    internal Texts Texts => Texts.For(Language is "sv" ? "sv" : "fi");

    internal static async Task<LetterRecipient> Of(NpgsqlConnection connection, int person, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select coalesce(i.given_names || ' ' || i.family_name, p.key), coalesce(i.street, ''),
                trim(coalesce(i.postal_code, '') || ' ' || coalesce(i.post_office, '')), (
                    select f.service_language from register.fact f where f.person_id = p.id
                    order by f.date desc, f.seq desc limit 1)
            from register.person p left join register.identity i on i.person_id = p.id where p.id = $1
            """,
            connection
        );
        command.Parameters.Add(new() { Value = person });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            throw new InvalidOperationException("Who is held is seen.");
        string language = (row.IsDBNull(3) ? ServiceLanguage.Finnish : (ServiceLanguage)row.GetInt16(3)) switch
        {
            ServiceLanguage.Swedish => "sv",
            ServiceLanguage.Other => "other",
            _ => "fi",
        };
        return new([.. Enumerable.Range(0, 3).Select(row.GetString).Where(line => line.Length > 0)], language);
    }
}
