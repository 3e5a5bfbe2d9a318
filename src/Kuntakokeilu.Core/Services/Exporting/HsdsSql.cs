using Kuntakokeilu.Core.Services.Searching;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>
/// The catalogue in the form of Open Referral's Human Services Data Specification 3.0, as PostgreSQL makes it: an object a
/// row. Texts are in a language, or the first that they are told in; only what is public is in the catalogue at all.
/// </summary>
internal static class HsdsSql
{
    private const string Organization = """
        jsonb_build_object('id', o.uid, 'name', {o.name}, 'description', {o.name}, 'website', o.url,
            'organization_identifiers', jsonb_build_array(jsonb_build_object(
                'id', md5('identifier:' || o.uid)::uuid, 'organization_id', o.uid, 'identifier_type', o.source,
                'identifier', o.source_id)))
        """;

    private const string Location = """
        jsonb_build_object('id', l.uid, 'location_type', case l.kind when 1 then 'physical' else 'virtual' end,
            'name', {l.name},
            'addresses', case when l.street is not null then jsonb_build_array(jsonb_build_object(
                'id', md5('address:' || l.uid)::uuid, 'location_id', l.uid, 'address_1', l.street,
                'city', coalesce(l.post_office, ''), 'state_province', '', 'postal_code', coalesce(l.postal_code, ''),
                'country', 'FI', 'address_type', 'physical')) end,
            'accessibility', case when l.is_accessible is not null then jsonb_build_array(jsonb_build_object(
                'id', md5('accessibility:' || l.uid)::uuid, 'location_id', l.uid,
                'description', case when l.is_accessible then 'wheelchair' else 'no wheelchair' end)) end)
        """;

    private const string AtLocation = """
        jsonb_build_object('id', f.uid, 'service_id', s.uid, 'location_id', l.uid, 'location', {location},
            'schedules', jsonb_build_array(jsonb_build_object('id', md5('schedule:' || f.uid)::uuid,
                'service_at_location_id', f.uid, 'valid_from', f.first_day, 'valid_to', f.last_day,
                'dtstart', f.first_day, 'until', f.last_day)),
            'attributes', case when f.places is not null then jsonb_build_array(jsonb_build_object(
                'id', md5('places:' || f.uid)::uuid, 'link_id', f.uid, 'link_entity', 'service_at_location',
                'taxonomy_term_id', md5('term:places')::uuid, 'link_type', 'places', 'value', f.places::text)) end)
        """;

    private const string Service = """
        jsonb_build_object('id', s.uid, 'name', {s.name}, 'description', coalesce({s.description}, {s.summary}),
            'url', s.url, 'status', {status},
            'application_process', {s.application}, 'eligibility_description', {s.eligibility},
            'minimum_age', s.minimum_age, 'maximum_age', s.maximum_age,
            'organization', {organization},
            'program', case when p.id is not null then jsonb_build_object('id', p.uid, 'organization_id', o.uid,
                'name', {p.name}, 'description', {p.name}) end,
            'service_areas', (select jsonb_agg(jsonb_build_object(
                    'id', md5('area:' || s.uid || ':' || code)::uuid, 'service_id', s.uid, 'name', lpad(code::text, 3, '0'),
                    'extent', lpad(code::text, 3, '0'), 'extent_type', 'municipality') order by code)
                from unnest(s.area) code),
            'languages', (select jsonb_agg(distinct jsonb_build_object(
                    'id', md5('language:' || s.uid || ':' || f.language)::uuid, 'service_id', s.uid,
                    'code', (array['fi', 'sv', 'en', 'mul'])[f.language]))
                from services.offering f where f.service_id = s.id and not f.is_cancelled),
            'service_at_locations', (select jsonb_agg({at_location} order by f.id)
                from services.offering f join services.location l on l.id = f.location_id
                where f.service_id = s.id and not f.is_cancelled),
            'attributes', jsonb_build_array(jsonb_build_object('id', md5('kind:' || s.uid)::uuid, 'link_id', s.uid,
                'link_entity', 'service', 'link_type', 'kind',
                'taxonomy_term_id', {kind})))
        """;

    /// <summary>
    /// Active is what can be got into; temporarily closed takes nobody for the time being; defunct has ended, and inactive
    /// has not begun.
    /// </summary>
    private const string Status = """
        case when s.status = 3 or s.valid_until < {today} then 'defunct'
            when s.status = 2 then 'temporarily closed'
            when s.valid_from > {today} then 'inactive' else 'active' end
        """;

    /// <summary>The kind of a service as a term of the taxonomy of kinds.</summary>
    internal const string TermOfKind = "md5('term:kind:' || s.kind)::uuid";

    /// <summary>Objects of one kind, in a fixed order.</summary>
    /// <param name="language">Of the texts.</param>
    internal static string Rows(HsdsEntity entity, string language, DateOnly today) =>
        $"select {In(Form(entity), language, today)} {From(entity)}";

    internal static string Count(HsdsEntity entity) => $"select count(*) {From(entity)}";

    /// <summary>By what they are put in order.</summary>
    internal static string Order(HsdsEntity entity) => $" order by {Alias(entity)}.id";

    /// <summary>What an identifier is of.</summary>
    internal static string Id(HsdsEntity entity) => $"{Alias(entity)}.uid";

    private static char Alias(HsdsEntity entity) =>
        entity switch
        {
            HsdsEntity.Services => 's',
            HsdsEntity.Organizations => 'o',
            HsdsEntity.ServiceAtLocations => 'f',
        };

    private static string Form(HsdsEntity entity) =>
        entity switch
        {
            HsdsEntity.Services => $"jsonb_strip_nulls({Service})",
            HsdsEntity.Organizations => $"jsonb_strip_nulls({Organization})",
            HsdsEntity.ServiceAtLocations => $"jsonb_strip_nulls({AtLocation})",
        };

    /// <summary>With the service and who is responsible, by which they may be narrowed.</summary>
    private static string From(HsdsEntity entity) =>
        entity switch
        {
            HsdsEntity.Services => """
                from services.service s join services.organisation o on o.id = s.organisation_id
                left join services.project p on p.id = s.project_id where true
                """,
            HsdsEntity.Organizations => "from services.organisation o where true",
            HsdsEntity.ServiceAtLocations => """
                from services.offering f join services.service s on s.id = f.service_id
                join services.organisation o on o.id = s.organisation_id
                join services.location l on l.id = f.location_id where not f.is_cancelled
                """,
        };

    private static string In(string form, string language, DateOnly today)
    {
        string whole = form.Replace("{organization}", Organization)
            .Replace("{at_location}", AtLocation)
            .Replace("{location}", Location)
            .Replace("{status}", Status)
            .Replace("{kind}", TermOfKind)
            .Replace("{today}", $"date '{today:yyyy-MM-dd}'");
        foreach (string text in Told)
            whole = whole.Replace($"{{{text}}}", CatalogueReader.InFirst(text, language));
        return whole;
    }

    private static readonly string[] Told =
    [
        "o.name",
        "l.name",
        "p.name",
        "s.name",
        "s.description",
        "s.summary",
        "s.application",
        "s.eligibility",
    ];
}

/// <summary>What of the catalogue the database makes into objects.</summary>
internal enum HsdsEntity : byte
{
    Services = 1,
    Organizations,
    ServiceAtLocations,
}
