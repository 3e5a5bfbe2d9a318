using Kuntakokeilu.Core.Services.Importing;
using F = Kuntakokeilu.Core.Services.Importing.ColumnForm;

namespace Kuntakokeilu.Core.Referrals.Places;

/// <summary>
/// The file of places that ELY centres have bought: an offering of the catalogue, and how many of its places are for which area. A
/// row is all the quotas of its offering: what is not in it is no more. Whoever has a place keeps it.
/// </summary>
internal static class QuotaFile
{
    internal static CatalogueFile Quotas { get; } =
        new(
            [
                new("source", F.Line, IsRequired: true),
                new("source_id", F.Line, IsRequired: true),
                new("quotas", F.Quotas),
            ],
            [
                """
                update incoming i set fault = 'bad_value:source_id'
                where not exists (
                    select from services.offering o where (o.source, o.source_id) = (i.source, i.source_id))
                """,
            ],
            [
                // In the order in which whoever takes a place locks them: the offering before its quotas.
                """
                select from services.offering o join incoming i on (o.source, o.source_id) = (i.source, i.source_id)
                where i.fault is null order by o.id for no key update of o
                """,
                """
                delete from referrals.quota q using incoming i, services.offering o
                where (o.source, o.source_id) = (i.source, i.source_id) and i.fault is null and q.offering_id = o.id
                    and not exists (
                        select from generate_series(1, coalesce(array_length(i.quotas::int[], 1), 0)) n
                        where (i.quotas::int[])[n][1] = q.area)
                """,
            ],
            """
            insert into referrals.quota as had (offering_id, area, places)
            select o.id, (i.quotas::int[])[n][1], (i.quotas::int[])[n][2]
            from incoming i join services.offering o on (o.source, o.source_id) = (i.source, i.source_id)
            cross join lateral generate_series(1, coalesce(array_length(i.quotas::int[], 1), 0)) n
            where i.fault is null
            on conflict (offering_id, area) do update set places = excluded.places where had.places <> excluded.places
            """
        );
}
