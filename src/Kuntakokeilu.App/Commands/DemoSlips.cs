using System.Text;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Sample;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// A later file of who people are, for the demo: of one customer of each authority with a code of another birth date than
/// the register's, as by a slip of the pen. The same register gives the same file.
/// </summary>
internal static class DemoSlips
{
    /// <summary>Among the last that a sample of millions would give somebody.</summary>
    private const int Number = 998;

    /// <summary>Writes <c>identities-later.csv</c> beside the sample's files.</summary>
    /// <returns>Its path.</returns>
    internal static async Task<string> Write(NpgsqlDataSource database, string folder)
    {
        StringBuilder file = new($"{SampleIdentities.Header}\n");
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select p.key, {RegisterBirthDate.Of("p.id")},
                concat_ws(',', i.family_name, i.given_names, coalesce(i.street, ''), coalesce(i.postal_code, ''),
                    coalesce(i.post_office, ''))
            from register.person p join register.identity i on i.person_id = p.id
            where p.id in (
                select min(c.person_id) filter (where not c.protected) from steering.current_period c
                where c.organiser is not null or c.te_office is not null group by c.organiser, c.te_office)
            order by p.id
            """
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            DateOnly slipped = row.GetFieldValue<DateOnly>(1).AddDays(1);
            IdentityCode code = IdentityCode.Of(slipped, IdentityCode.SignsOf(slipped.Year)[^1], Number);
            file.Append($"{row.GetString(0)},{code},{row.GetString(2)},\n");
        }
        string path = Path.Combine(folder, "identities-later.csv");
        await File.WriteAllTextAsync(path, $"{file}");
        return path;
    }
}
