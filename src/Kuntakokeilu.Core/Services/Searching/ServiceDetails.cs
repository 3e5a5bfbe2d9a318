using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using Npgsql;

namespace Kuntakokeilu.Core.Services.Searching;

/// <summary>A service with all that the catalogue tells of it, in a language or the first that it is told in.</summary>
/// <param name="IsInLanguage">Whether it is told in the language that was asked for.</param>
internal sealed record ServiceDetails(int Id, ServiceKind Kind, ServiceStatus Status, string Name, bool IsInLanguage)
{
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public string? Eligibility { get; init; }
    public string? Application { get; init; }
    public required string Organisation { get; init; }
    public string? Project { get; init; }
    public required IReadOnlyList<short> Area { get; init; }
    public short? MinimumAge { get; init; }
    public short? MaximumAge { get; init; }
    public string? Url { get; init; }

    /// <summary>Those that one can still get into, the first to begin before the others.</summary>
    public IReadOnlyList<OfferingDetails> Offerings { get; init; } = [];

    /// <returns>Null when there is no such service.</returns>
    internal static async Task<ServiceDetails?> Find(
        NpgsqlDataSource database,
        int service,
        string language,
        DateOnly today,
        CancellationToken stop
    )
    {
        string In(string text) => CatalogueReader.InFirst(text, language);
        string own = language is "sv" or "en" ? language : "fi";
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        await using NpgsqlBatch batch = new(connection);
        batch.BatchCommands.Add(
            new(
                $"""
                select s.kind, s.status, {In("s.name")}, s.name_{own} is not null, {In("s.summary")},
                    {In("s.description")}, {In("s.eligibility")}, {In("s.application")}, {In("o.name")}, {In("p.name")},
                    s.area, s.minimum_age, s.maximum_age, s.url
                from services.service s join services.organisation o on o.id = s.organisation_id
                left join services.project p on p.id = s.project_id
                where s.id = $1
                """
            )
            {
                Parameters = { new() { Value = service } },
            }
        );
        batch.BatchCommands.Add(
            new(
                $"""
                select f.first_day, f.last_day, f.apply_until, f.language, f.places, {In("o.name")}, l.kind, {In(
                    "l.name"
                )},
                    l.street, l.postal_code, l.post_office, l.is_accessible, f.id, coalesce(t.taken, 0),
                    coalesce(t.waiting, 0)
                from services.offering f join services.location l on l.id = f.location_id
                join services.organisation o on o.id = f.provider_id
                left join services.taken_places(array[$1]) t on t.offering = f.id
                where f.service_id = $1 and not f.is_cancelled
                    and coalesce(f.apply_until, f.last_day, date '9999-12-31') >= $2
                order by f.first_day, f.id
                """
            )
            {
                Parameters =
                {
                    new() { Value = service },
                    new() { Value = today },
                },
            }
        );
        await using NpgsqlDataReader row = await batch.ExecuteReaderAsync(stop);
        if (!await row.ReadAsync(stop))
            return null;
        ServiceDetails found = new(
            service,
            (ServiceKind)row.GetInt16(0),
            (ServiceStatus)row.GetInt16(1),
            row.GetString(2),
            row.GetBoolean(3)
        )
        {
            Summary = row.TextOrNull(4),
            Description = row.TextOrNull(5),
            Eligibility = row.TextOrNull(6),
            Application = row.TextOrNull(7),
            Organisation = row.GetString(8),
            Project = row.TextOrNull(9),
            Area = row.GetFieldValue<short[]>(10),
            MinimumAge = row.IsDBNull(11) ? null : row.GetInt16(11),
            MaximumAge = row.IsDBNull(12) ? null : row.GetInt16(12),
            Url = row.TextOrNull(13),
        };
        await row.NextResultAsync(stop);
        List<OfferingDetails> offerings = [];
        while (await row.ReadAsync(stop))
            offerings.Add(
                new(row.GetFieldValue<DateOnly>(0), (OfferingLanguage)row.GetInt16(3), (LocationKind)row.GetInt16(6))
                {
                    LastDay = row.DayOrNull(1),
                    ApplyUntil = row.DayOrNull(2),
                    Places = row.IsDBNull(4) ? null : row.GetInt32(4),
                    Provider = row.GetString(5),
                    Location = row.GetString(7),
                    Address = string.Join(
                        ", ",
                        ((string?[])[row.TextOrNull(8), $"{row.TextOrNull(9)} {row.TextOrNull(10)}".Trim()]).Where(
                            part => !string.IsNullOrEmpty(part)
                        )
                    ),
                    IsAccessible = row.IsDBNull(11) ? null : row.GetBoolean(11),
                    Id = row.GetInt32(12),
                    Taken = row.GetInt32(13),
                    Waiting = row.GetInt32(14),
                }
            );
        return found with { Offerings = offerings };
    }
}

/// <summary>When and where a service is given.</summary>
internal sealed record OfferingDetails(DateOnly FirstDay, OfferingLanguage Language, LocationKind Way)
{
    public DateOnly? LastDay { get; init; }
    public DateOnly? ApplyUntil { get; init; }
    public required int Id { get; init; }
    public int? Places { get; init; }

    /// <summary>How many of its places are taken.</summary>
    public int Taken { get; init; }

    /// <summary>How many wait for one.</summary>
    public int Waiting { get; init; }

    /// <summary>How many places are free for whoever comes next; null where there is always room.</summary>
    public int? Free => Places is { } places ? Math.Max(0, places - Taken - Waiting) : null;
    public required string Provider { get; init; }
    public required string Location { get; init; }

    /// <summary>Empty of what has none.</summary>
    public required string Address { get; init; }
    public bool? IsAccessible { get; init; }
}
