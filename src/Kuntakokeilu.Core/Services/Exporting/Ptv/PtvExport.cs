using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>
/// Writes the catalogue as bodies of the requests that PTV's interface (v11) takes, an array of them each, and what it would not
/// take: that is left out and told.
/// </summary>
internal static class PtvExport
{
    private const string FindingColumns = "source,source_id,what,language,fault,length\n";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static async Task<PtvSummary> Write(
        NpgsqlDataSource database,
        DateOnly today,
        string folder,
        CancellationToken stop
    )
    {
        Directory.CreateDirectory(folder);
        List<PtvFinding> findings = [];
        HashSet<Guid> written = [];
        // One snapshot for all of it: a service without its place would be sent as one that is given nowhere.
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlTransaction snapshot = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            stop
        );
        int services = await Write(folder, "services.json", Services(connection, today, stop), findings, written);
        await Write(folder, "service_locations.json", Channels(connection, ofPlaces: true, stop), findings, written);
        await Write(folder, "electronic_channels.json", Channels(connection, ofPlaces: false, stop), findings, written);
        await JsonArrayFile.Write(folder, "connections.json", Connections(connection, written, stop).Select(Bytes));
        Write(folder, findings);
        return new(
            services,
            findings.Count(one => one.Fault is PtvFault.NoLanguage or PtvFault.NoAddress or PtvFault.NoNumber),
            findings.Count
        );
    }

    private static Task<int> Write(
        string folder,
        string file,
        IAsyncEnumerable<(Guid Uid, JsonObject? Body, IReadOnlyList<PtvFinding> Findings)> forms,
        List<PtvFinding> findings,
        HashSet<Guid> written
    )
    {
        return JsonArrayFile.Write(folder, file, Kept().Select(Bytes));

        async IAsyncEnumerable<JsonObject> Kept()
        {
            await foreach ((Guid uid, JsonObject? body, IReadOnlyList<PtvFinding> told) in forms)
            {
                findings.AddRange(told);
                if (body is null)
                    continue;
                written.Add(uid);
                yield return body;
            }
        }
    }

    private static byte[] Bytes(JsonObject body) => JsonSerializer.SerializeToUtf8Bytes(body, Plain);

    private static async IAsyncEnumerable<(Guid, JsonObject?, IReadOnlyList<PtvFinding>)> Services(
        NpgsqlConnection connection,
        DateOnly today,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(PtvSql.Services, connection);
        command.Parameters.Add(new() { Value = today });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            PtvService one = new(row.GetString(0), row.GetString(1), row.GetGuid(2))
            {
                Kind = (ServiceKind)row.GetInt16(3),
                HasEnded = row.GetBoolean(4),
                Organisation = row.GetGuid(5),
                Providers = row.GetFieldValue<Guid[]>(6),
                Given = [.. row.GetFieldValue<short[]>(7).Select(language => (OfferingLanguage)language)],
                Area = row.GetFieldValue<short[]>(8),
                From = row.DayOrNull(9),
                Until = row.DayOrNull(10),
                Name = PtvText.Of(row, 11),
                Summary = PtvText.Of(row, 14),
                Description = PtvText.Of(row, 17),
                Eligibility = PtvText.Of(row, 20),
                Application = PtvText.Of(row, 23),
            };
            (JsonObject? body, IReadOnlyList<PtvFinding> findings) = one.Form();
            yield return (one.Uid, body, findings);
        }
    }

    private static async IAsyncEnumerable<(Guid, JsonObject?, IReadOnlyList<PtvFinding>)> Channels(
        NpgsqlConnection connection,
        bool ofPlaces,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(PtvSql.Channels, connection);
        command.Parameters.Add(new() { Value = ofPlaces });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            PtvChannel one = new(row.GetString(0), row.GetString(1), row.GetGuid(2), (LocationKind)row.GetInt16(3))
            {
                Organisation = row.GetGuid(4),
                Street = row.TextOrNull(5),
                PostalCode = row.TextOrNull(6),
                Municipality = row.ShortOrNull(7),
                Url = row.TextOrNull(8),
                Name = PtvText.Of(row, 9),
            };
            (JsonObject? body, IReadOnlyList<PtvFinding> findings) = one.Form();
            yield return (one.Uid, body, findings);
        }
    }

    private static async IAsyncEnumerable<JsonObject> Connections(
        NpgsqlConnection connection,
        HashSet<Guid> written,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(PtvSql.Connections, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            Guid service = row.GetGuid(0);
            Guid[] channels = [.. row.GetFieldValue<Guid[]>(1).Where(written.Contains)];
            if (written.Contains(service) && channels.Length > 0)
                yield return new()
                {
                    ["serviceSourceId"] = service.ToString(),
                    ["channelRelations"] = new JsonArray([
                        .. channels.Select(one => new JsonObject { ["serviceChannelSourceId"] = one.ToString() }),
                    ]),
                };
        }
    }

    private static void Write(string folder, List<PtvFinding> findings)
    {
        ArrayBufferWriter<byte> text = new();
        text.Write(Encoding.UTF8.GetBytes(FindingColumns));
        foreach (PtvFinding one in findings)
        {
            string[] values =
            [
                one.Source,
                one.SourceId,
                one.What,
                one.Language,
                Texts.Key("", one.Fault)[1..],
                one.Length?.ToString(CultureInfo.InvariantCulture) ?? "",
            ];
            foreach ((int i, string value) in values.Index())
            {
                if (i > 0)
                    text.Write(","u8);
                CsvText.Append(text, Encoding.UTF8.GetBytes(value));
            }
            text.Write("\n"u8);
        }
        using OutputFile output = new(folder, "findings.csv");
        output.Append(text.WrittenSpan);
        output.Keep();
    }
}

/// <param name="Services">How many services are in the files.</param>
/// <param name="LeftOut">How many services, places and channels PTV would not take, and are not.</param>
/// <param name="Findings">How many things are told of.</param>
internal sealed record PtvSummary(int Services, int LeftOut, int Findings);
