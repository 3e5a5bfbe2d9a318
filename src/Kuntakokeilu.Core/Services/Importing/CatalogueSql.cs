namespace Kuntakokeilu.Core.Services.Importing;

/// <summary>How rows of the catalogue's files come into its tables: each only where something of it is new.</summary>
internal static class CatalogueSql
{
    internal const string Service = $"""
        insert into services.service as had (source, source_id, {OfService})
        select i.source, i.source_id, i.kind::smallint, o.id, p.id, coalesce(i.status, '1')::smallint,
            i.name_fi, i.name_sv, i.name_en, i.summary_fi, i.summary_sv, i.summary_en,
            i.description_fi, i.description_sv, i.description_en, i.eligibility_fi, i.eligibility_sv, i.eligibility_en,
            i.application_fi, i.application_sv, i.application_en, coalesce(i.municipalities, '{Empty}')::smallint[],
            i.minimum_age::smallint, i.maximum_age::smallint, i.url, i.valid_from::date, i.valid_until::date
        from incoming i
        join services.organisation o on (o.source, o.source_id) = (i.source, i.organisation_id)
        left join services.project p on (p.source, p.source_id) = (i.source, i.project_id)
        where i.fault is null
        on conflict (source, source_id) do update set ({OfService}) = ({OfNewService})
        where ({OfHadService}) is distinct from ({OfNewService})
        """;

    internal const string Offering = $"""
        insert into services.offering as had (source, source_id, {OfOffering})
        select i.source, i.source_id, s.id, l.id, o.id, i.first_day::date, i.last_day::date, i.apply_until::date,
            i.language::smallint, i.places::int, coalesce(i.cancelled, 'false')::boolean
        from incoming i
        join services.service s on (s.source, s.source_id) = (i.source, i.service_id)
        join services.location l on (l.source, l.source_id) = (i.source, i.location_id)
        join services.organisation o on (o.source, o.source_id) = (i.source, i.provider_id)
        where i.fault is null
        on conflict (source, source_id) do update set ({OfOffering}) = ({OfNewOffering})
        where ({OfHadOffering}) is distinct from ({OfNewOffering})
        """;

    internal const string Locations = """
        insert into services.location as had
            (source, source_id, kind, name_fi, name_sv, name_en, street, postal_code, post_office, municipality,
            is_accessible)
        select distinct on (i.source, i.location_id) i.source, i.location_id, i.location_kind::smallint, i.location_fi,
            i.location_sv, i.location_en, i.street, i.postal_code, i.post_office, i.municipality::smallint,
            i.accessible::boolean
        from incoming i where i.fault is null
        order by i.source, i.location_id, i.line desc
        on conflict (source, source_id) do update set kind = excluded.kind, name_fi = excluded.name_fi,
            name_sv = excluded.name_sv, name_en = excluded.name_en, street = excluded.street,
            postal_code = excluded.postal_code, post_office = excluded.post_office, municipality = excluded.municipality,
            is_accessible = excluded.is_accessible
        where (had.kind, had.name_fi, had.name_sv, had.name_en, had.street, had.postal_code, had.post_office,
                had.municipality, had.is_accessible)
            is distinct from (excluded.kind, excluded.name_fi, excluded.name_sv, excluded.name_en, excluded.street,
                excluded.postal_code, excluded.post_office, excluded.municipality, excluded.is_accessible)
        """;

    private const string Empty = "{}";

    private const string OfService =
        "kind, organisation_id, project_id, status, name_fi, name_sv, name_en, summary_fi, summary_sv, summary_en, "
        + "description_fi, description_sv, description_en, eligibility_fi, eligibility_sv, eligibility_en, "
        + "application_fi, application_sv, application_en, area, minimum_age, maximum_age, url, valid_from, valid_until";

    private const string OfNewService =
        "excluded.kind, excluded.organisation_id, excluded.project_id, excluded.status, excluded.name_fi, "
        + "excluded.name_sv, excluded.name_en, excluded.summary_fi, excluded.summary_sv, excluded.summary_en, "
        + "excluded.description_fi, excluded.description_sv, excluded.description_en, excluded.eligibility_fi, "
        + "excluded.eligibility_sv, excluded.eligibility_en, excluded.application_fi, excluded.application_sv, "
        + "excluded.application_en, excluded.area, excluded.minimum_age, excluded.maximum_age, excluded.url, "
        + "excluded.valid_from, excluded.valid_until";

    private const string OfHadService =
        "had.kind, had.organisation_id, had.project_id, had.status, had.name_fi, had.name_sv, had.name_en, "
        + "had.summary_fi, had.summary_sv, had.summary_en, had.description_fi, had.description_sv, had.description_en, "
        + "had.eligibility_fi, had.eligibility_sv, had.eligibility_en, had.application_fi, had.application_sv, "
        + "had.application_en, had.area, had.minimum_age, had.maximum_age, had.url, had.valid_from, had.valid_until";

    private const string OfOffering =
        "service_id, location_id, provider_id, first_day, last_day, apply_until, language, places, is_cancelled";

    private const string OfNewOffering =
        "excluded.service_id, excluded.location_id, excluded.provider_id, excluded.first_day, excluded.last_day, "
        + "excluded.apply_until, excluded.language, excluded.places, excluded.is_cancelled";

    private const string OfHadOffering =
        "had.service_id, had.location_id, had.provider_id, had.first_day, had.last_day, had.apply_until, had.language, "
        + "had.places, had.is_cancelled";

    /// <param name="of">The columns that name them: organisation, provider.</param>
    internal static string Organisations(string of) =>
        $"""
            insert into services.organisation as had (source, source_id, kind, name_fi, name_sv, name_en)
            select distinct on (i.source, i.{of}_id) i.source, i.{of}_id, i.{of}_kind::smallint, i.{of}_fi, i.{of}_sv,
                i.{of}_en
            from incoming i where i.fault is null
            order by i.source, i.{of}_id, i.line desc
            on conflict (source, source_id) do update set kind = excluded.kind, name_fi = excluded.name_fi,
                name_sv = excluded.name_sv, name_en = excluded.name_en
            where (had.kind, had.name_fi, had.name_sv, had.name_en)
                is distinct from (excluded.kind, excluded.name_fi, excluded.name_sv, excluded.name_en)
            """;
}
