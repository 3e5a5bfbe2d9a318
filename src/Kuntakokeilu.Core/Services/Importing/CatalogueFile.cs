using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;
using F = Kuntakokeilu.Core.Services.Importing.ColumnForm;

namespace Kuntakokeilu.Core.Services.Importing;

/// <summary>A file of the catalogue: its columns, and how its rows come into the tables.</summary>
/// <param name="Columns">In the order in which our own export writes them.</param>
/// <param name="Faults">Statements that note in <c>fault</c> why a row can't be taken.</param>
/// <param name="Parts">Statements that write what the rows tell of beside the last.</param>
/// <param name="Writing">Writes the rows themselves, only where something is new.</param>
internal sealed record CatalogueFile(
    IReadOnlyList<CatalogueColumn> Columns,
    IReadOnlyList<string> Faults,
    IReadOnlyList<string> Parts,
    string Writing
)
{
    private static readonly string[] Languages = ["fi", "sv", "en"];

    internal static CatalogueFile Services { get; } =
        new(
            [
                .. Identity(),
                new("kind", F.Word, IsRequired: true) { Words = WordsOf<ServiceKind>() },
                new("status", F.Word) { Words = WordsOf<ServiceStatus>() },
                .. Organisation("organisation"),
                new("project_id", F.Line),
                .. InLanguages("project", F.Line),
                .. InLanguages("name", F.Line),
                .. InLanguages("summary", F.Line),
                .. InLanguages("description", F.Text),
                .. InLanguages("eligibility", F.Text),
                .. InLanguages("application", F.Text),
                new("municipalities", F.Municipalities),
                new("minimum_age", F.Number),
                new("maximum_age", F.Number),
                new("url", F.Url),
                new("valid_from", F.Day),
                new("valid_until", F.Day),
            ],
            [
                """
                update incoming i set fault = 'kind_changed' from services.service s
                where (s.source, s.source_id) = (i.source, i.source_id) and s.kind <> i.kind::smallint
                """,
            ],
            [
                CatalogueSql.Organisations("organisation"),
                """
                insert into services.project as had (source, source_id, organisation_id, name_fi, name_sv, name_en)
                select distinct on (i.source, i.project_id) i.source, i.project_id, o.id, i.project_fi, i.project_sv,
                    i.project_en
                from incoming i
                join services.organisation o on (o.source, o.source_id) = (i.source, i.organisation_id)
                where i.fault is null and i.project_id is not null
                order by i.source, i.project_id, i.line desc
                on conflict (source, source_id) do update set organisation_id = excluded.organisation_id,
                    name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en
                where (had.organisation_id, had.name_fi, had.name_sv, had.name_en)
                    is distinct from (excluded.organisation_id, excluded.name_fi, excluded.name_sv, excluded.name_en)
                """,
            ],
            CatalogueSql.Service
        );

    internal static CatalogueFile Offerings { get; } =
        new(
            [
                .. Identity(),
                new("service_id", F.Line, IsRequired: true),
                .. Organisation("provider"),
                new("location_id", F.Line, IsRequired: true),
                new("location_kind", F.Word, IsRequired: true) { Words = WordsOf<LocationKind>() },
                .. InLanguages("location", F.Line),
                new("street", F.Line),
                new("postal_code", F.Line),
                new("post_office", F.Line),
                new("municipality", F.Municipality),
                new("accessible", F.YesNo),
                new("first_day", F.Day, IsRequired: true),
                new("last_day", F.Day),
                new("apply_until", F.Day),
                new("language", F.Word, IsRequired: true) { Words = WordsOf<OfferingLanguage>() },
                new("places", F.Number),
                new("cancelled", F.YesNo),
            ],
            [
                """
                update incoming i set fault = 'unknown_service'
                where not exists (select from services.service s
                    where (s.source, s.source_id) = (i.source, i.service_id))
                """,
                """
                update incoming set fault = 'bad_value:last_day'
                where fault is null and last_day::date < first_day::date
                """,
                "update incoming set fault = 'bad_value:places' where fault is null and places::int < 1",
            ],
            [CatalogueSql.Organisations("provider"), CatalogueSql.Locations],
            CatalogueSql.Offering
        );

    /// <summary>The columns that a file must have.</summary>
    internal IReadOnlyList<string> Required => [.. Columns.Where(one => one.IsRequired).Select(one => one.Name)];

    /// <summary>Of two names that a row must have one of: the column to blame when it has neither.</summary>
    internal IReadOnlyList<(string Fi, string Sv)> Names =>
        [
            .. Columns
                .Where(one => one.Name.EndsWith("_fi", StringComparison.Ordinal) && one.Form is F.Line)
                .Where(one => !one.Name.StartsWith("summary", StringComparison.Ordinal))
                .Select(one => (one.Name, one.Name[..^2] + "sv")),
        ];

    private static IEnumerable<CatalogueColumn> Identity() =>
        [new("source", F.Line, IsRequired: true), new("source_id", F.Line, IsRequired: true)];

    private static IEnumerable<CatalogueColumn> Organisation(string of) =>
        [
            new($"{of}_id", F.Line, IsRequired: true),
            new($"{of}_kind", F.Word, IsRequired: true) { Words = WordsOf<ProviderKind>() },
            .. InLanguages(of, F.Line),
        ];

    private static IEnumerable<CatalogueColumn> InLanguages(string name, F form) =>
        Languages.Select(language => new CatalogueColumn($"{name}_{language}", form));

    /// <summary>The words of the file are the names of the values: job_search_coaching. Their numbers go from 1.</summary>
    internal static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(one => Base.Texts.Key("", one)[1..])];
}
