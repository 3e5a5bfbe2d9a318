using System.Collections.Concurrent;
using Npgsql;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>Names of organisations by code, each read once: they stand on every page of whoever has signed in.</summary>
internal sealed class OrganisationNames(NpgsqlDataSource database)
{
    private readonly ConcurrentDictionary<string, LocalName> names = new();

    internal async Task<string> Of(string code, string language)
    {
        if (!names.TryGetValue(code, out LocalName? name))
            names[code] = name = await Read(code);
        return name.In(language);
    }

    private async Task<LocalName> Read(string code)
    {
        await using NpgsqlCommand command = database.CreateCommand(
            "select name_fi, name_sv, name_en from access.organisation where code = $1"
        );
        command.Parameters.Add(new() { Value = code });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        return await row.ReadAsync()
            ? new(row.GetString(0), row.GetString(1), row.GetString(2))
            : throw new InvalidOperationException($"There is no organisation '{code}', and somebody acts for it.");
    }
}
