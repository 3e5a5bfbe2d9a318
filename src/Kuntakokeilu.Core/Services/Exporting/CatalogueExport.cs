using System.Buffers;
using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Services.Importing;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>Writes the catalogue as the files that an import takes: read again they change nothing.</summary>
internal static class CatalogueExport
{
    private const string Services = """
        select s.source, s.source_id, s.kind, s.status, o.source_id, o.kind, o.name_fi, o.name_sv, o.name_en,
            p.source_id, p.name_fi, p.name_sv, p.name_en, s.name_fi, s.name_sv, s.name_en,
            s.summary_fi, s.summary_sv, s.summary_en, s.description_fi, s.description_sv, s.description_en,
            s.eligibility_fi, s.eligibility_sv, s.eligibility_en, s.application_fi, s.application_sv, s.application_en,
            nullif(s.area::text, '{}'), s.minimum_age, s.maximum_age, s.url, s.valid_from, s.valid_until
        from services.service s join services.organisation o on o.id = s.organisation_id
        left join services.project p on p.id = s.project_id
        order by s.source, s.source_id
        """;

    private const string Offerings = """
        select f.source, f.source_id, s.source_id, o.source_id, o.kind, o.name_fi, o.name_sv, o.name_en,
            l.source_id, l.kind, l.name_fi, l.name_sv, l.name_en, l.street, l.postal_code, l.post_office, l.municipality,
            l.is_accessible, f.first_day, f.last_day, f.apply_until, f.language, f.places, f.is_cancelled
        from services.offering f join services.service s on s.id = f.service_id
        join services.location l on l.id = f.location_id join services.organisation o on o.id = f.provider_id
        order by f.source, f.source_id
        """;

    /// <returns>How many services and offerings.</returns>
    internal static async Task<(int Services, int Offerings)> Write(
        NpgsqlDataSource database,
        string folder,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder);
        return (
            await Write(database, CatalogueFile.Services, Services, Path.Combine(folder, "services.csv"), stop),
            await Write(database, CatalogueFile.Offerings, Offerings, Path.Combine(folder, "offerings.csv"), stop)
        );
    }

    private static async Task<int> Write(
        NpgsqlDataSource database,
        CatalogueFile file,
        string sql,
        string path,
        CancellationToken stop
    )
    {
        ArrayBufferWriter<byte> text = new();
        text.Write(Encoding.UTF8.GetBytes($"{string.Join(',', file.Columns.Select(one => one.Name))}\n"));
        string columns = string.Join(", ", file.Columns.Select((_, i) => $"c{i}::text"));
        string names = string.Join(", ", file.Columns.Select((_, i) => $"c{i}"));
        await using NpgsqlCommand command = database.CreateCommand($"select {columns} from ({sql}) t ({names})");
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        using OutputFile output = new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        int rows = 0;
        while (await row.ReadAsync(stop))
        {
            rows++;
            for (int i = 0; i < file.Columns.Count; i++)
            {
                if (i > 0)
                    text.Write(","u8);
                if (!row.IsDBNull(i))
                    CsvText.Append(text, Encoding.UTF8.GetBytes(file.Columns[i].Write(row.GetString(i))));
            }
            text.Write("\n"u8);
            output.Append(text.WrittenSpan);
            text.Clear();
        }
        output.Append(text.WrittenSpan);
        output.Keep();
        return rows;
    }
}
