using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Searching;

/// <summary>
/// Reads the catalogue for whoever asks. What it is narrowed by is read as a whole and kept for half a minute: each look
/// then counts every choice in memory, and the database is asked for words and for the page alone.
/// </summary>
internal sealed class CatalogueReader(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly TimedCache<int, IReadOnlyList<ServiceFacts>> facts = new(time, Kept);

    internal async Task<CatalogueFound> Find(
        string words,
        string language,
        CatalogueFilter filter,
        CancellationToken stop
    )
    {
        IReadOnlyList<ServiceFacts> all = await facts.Get(0, Facts);
        Dictionary<int, float>? ranks = SearchWords.Query(words, language) is { } query
            ? await Ranks(query, SearchWords.Within(words), language, stop)
            : null;
        return CatalogueSearch.Find(all, filter, ranks, LegalDay.Today(time));
    }

    /// <summary>Services by their numbers, in that order.</summary>
    internal async Task<IReadOnlyList<ServiceSummary>> Summaries(
        IReadOnlyList<int> services,
        string language,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select s.id, s.kind, s.status, {InFirst("s.name", language)}, {InFirst("s.summary", language)},
                {InFirst("o.name", language)}, s.area, n.start
            from services.service s join services.organisation o on o.id = s.organisation_id
            left join lateral (
                select min(greatest(f.first_day, $2)) as start from services.offering f
                where f.service_id = s.id and not f.is_cancelled
                    and coalesce(f.apply_until, f.last_day, 'infinity') >= $2) n on true
            where s.id = any ($1)
            order by array_position($1, s.id)
            """
        );
        command.Parameters.Add(new() { Value = services.ToArray() });
        command.Parameters.Add(new() { Value = LegalDay.Today(time) });
        List<ServiceSummary> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(
                new(row.GetInt32(0), (ServiceKind)row.GetInt16(1), (ServiceStatus)row.GetInt16(2), row.GetString(3))
                {
                    Summary = row.IsDBNull(4) ? null : row.GetString(4),
                    Organisation = row.GetString(5),
                    Area = row.GetFieldValue<short[]>(6),
                    Starts = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
                }
            );
        return read;
    }

    /// <summary>Names that are much like what was written, where nothing is found.</summary>
    internal async Task<IReadOnlyList<ServiceSummary>> Like(string written, string language, CancellationToken stop)
    {
        string name = $"name_{(language is "sv" or "en" ? language : "fi")}";
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select coalesce(array_agg(id order by distance), array[]::int[]) from (
                select s.id, s.{name} <->> $1 as distance from services.service s
                where s.status <> {(int)ServiceStatus.Ended}
                order by s.{name} <->> $1 limit 3) near
            where distance < 0.7
            """
        );
        command.Parameters.Add(new() { Value = written });
        return await Summaries((int[])(await command.ExecuteScalarAsync(stop))!, language, stop);
    }

    /// <summary>The first of a text's languages in which it is told: what is missing is shown in another.</summary>
    internal static string InFirst(string text, string language) =>
        language switch
        {
            "sv" => $"coalesce({text}_sv, {text}_fi)",
            "en" => $"coalesce({text}_en, {text}_fi, {text}_sv)",
            _ => $"coalesce({text}_fi, {text}_sv)",
        };

    /// <param name="within">Patterns of names that fit too, if not as well.</param>
    private async Task<Dictionary<int, float>> Ranks(
        string query,
        IReadOnlyList<string> within,
        string language,
        CancellationToken stop
    )
    {
        (string configuration, string words, string name) = language switch
        {
            "sv" => ("swedish", "words_sv", "name_sv"),
            "en" => ("english", "words_en", "name_en"),
            _ => ("finnish", "words_fi", "name_fi"),
        };
        string like =
            within.Count == 0 ? "false" : string.Join(" and ", within.Select((_, i) => $"s.{name} ilike ${i + 2}"));
        await using NpgsqlCommand command = database.CreateCommand(
            $"""
            select id, max(rank) from (
                select s.id, ts_rank(s.{words}, q.sought) as rank
                from services.service s,
                    (select to_tsquery('{configuration}', $1) || to_tsquery('simple', $1) as sought) q
                where s.{words} @@ q.sought
                union all
                select s.id, 0::real from services.service s where {like}) found
            group by id
            """
        );
        command.Parameters.Add(new() { Value = query });
        foreach (string pattern in within)
            command.Parameters.Add(new() { Value = pattern });
        Dictionary<int, float> ranks = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            ranks[row.GetInt32(0)] = row.GetFloat(1);
        return ranks;
    }

    /// <summary>Kept whoever asked first goes away: so nobody's patience ends the reading.</summary>
    private async Task<IReadOnlyList<ServiceFacts>> Facts()
    {
        DateOnly today = LegalDay.Today(time);
        Dictionary<int, List<OfferingFacts>> offerings = [];
        List<ServiceFacts> read = [];
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new(
                """
                select f.service_id, f.first_day, coalesce(f.apply_until, f.last_day, date '9999-12-31'), l.kind,
                    f.language, coalesce(l.is_accessible, false)
                from services.offering f join services.location l on l.id = f.location_id
                where not f.is_cancelled and coalesce(f.apply_until, f.last_day, date '9999-12-31') >= $1
                """
            )
            {
                Parameters = { new() { Value = today } },
            }
        );
        batch.BatchCommands.Add(
            new(
                $"""
                select s.id, s.kind, s.area from services.service s
                where s.status <> {(int)ServiceStatus.Ended}
                    and coalesce(s.valid_from, $1) <= $1 and coalesce(s.valid_until, $1) >= $1
                """
            )
            {
                Parameters = { new() { Value = today } },
            }
        );
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            if (!offerings.TryGetValue(row.GetInt32(0), out List<OfferingFacts>? of))
                offerings[row.GetInt32(0)] = of = [];
            of.Add(
                new(
                    row.GetFieldValue<DateOnly>(1),
                    row.GetFieldValue<DateOnly>(2),
                    (LocationKind)row.GetInt16(3),
                    (OfferingLanguage)row.GetInt16(4),
                    row.GetBoolean(5)
                )
            );
        }
        await row.NextResultAsync();
        while (await row.ReadAsync())
            read.Add(
                new(
                    row.GetInt32(0),
                    (ServiceKind)row.GetInt16(1),
                    row.GetFieldValue<short[]>(2),
                    offerings.GetValueOrDefault(row.GetInt32(0)) ?? []
                )
            );
        return read;
    }
}

/// <summary>A service as a list shows it.</summary>
internal sealed record ServiceSummary(int Id, ServiceKind Kind, ServiceStatus Status, string Name)
{
    public string? Summary { get; init; }

    /// <summary>Who is responsible for it.</summary>
    public required string Organisation { get; init; }
    public required IReadOnlyList<short> Area { get; init; }

    /// <summary>When one can get in next; null when no time is told.</summary>
    public DateOnly? Starts { get; init; }
}
