namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>What is read of the catalogue; only what is public is in it at all.</summary>
internal static class PtvSql
{
    /// <summary>PTV knows organisations by identifiers of its own: those whose source it is have them, others are told by ours.</summary>
    private const string Organisation =
        "case when {0}.source = 'ptv' and {0}.source_id ~ '^[0-9a-f-]{36}$' "
        + "then {0}.source_id::uuid else {0}.uid end";

    internal static string Services =>
        $"""
            select s.source, s.source_id, s.uid, s.kind, s.status = 3 or coalesce(s.valid_until < $1, false),
                {Of(
                "o"
            )}, coalesce(given.providers, '{"{}"}'), coalesce(given.languages, '{"{}"}'), s.area, s.valid_from, s.valid_until,
                s.name_fi, s.name_sv, s.name_en, s.summary_fi, s.summary_sv, s.summary_en,
                s.description_fi, s.description_sv, s.description_en, s.eligibility_fi, s.eligibility_sv, s.eligibility_en,
                s.application_fi, s.application_sv, s.application_en
            from services.service s join services.organisation o on o.id = s.organisation_id
            left join lateral (
                select array_agg(distinct {Of("p")}) as providers, array_agg(distinct f.language) as languages
                from services.offering f join services.organisation p on p.id = f.provider_id
                where f.service_id = s.id and not f.is_cancelled) given on true
            order by s.id
            """;

    internal static string Channels =>
        $"""
            select l.source, l.source_id, l.uid, l.kind, {Of("p")}, l.street, l.postal_code, l.municipality, given.url,
                l.name_fi, l.name_sv, l.name_en
            from services.location l
            join lateral (
                select f.provider_id, s.url from services.offering f join services.service s on s.id = f.service_id
                where f.location_id = l.id and not f.is_cancelled
                order by s.url is null, f.id limit 1) given on true
            join services.organisation p on p.id = given.provider_id
            where (l.kind = 1) = $1
            order by l.id
            """;

    /// <summary>Which service is given where.</summary>
    internal const string Connections = """
        select s.uid, array_agg(distinct l.uid)
        from services.offering f join services.service s on s.id = f.service_id join services.location l on l.id = f.location_id
        where not f.is_cancelled group by s.id order by s.id
        """;

    private static string Of(string alias) => Organisation.Replace("{0}", alias);
}
