using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// Places of services that could still be had on the months' count days, by the municipalities whose people the service is for.
/// Whoever looked at the catalogue on the day saw them. Told to the nearest five, for a month later nobody needs to know of the
/// one who left a course.
/// </summary>
internal sealed class OpenPlaces
{
    private const int Nearest = 5;

    /// <summary>
    /// An offering is open on a day that is not after the last one on which one gets in; who has a place on it has got one and has
    /// not left it. It counts from ninety days before its first day, for it is not known when it was put into the catalogue. One
    /// without a number of places has always room, and counts for nothing here. As the offering's number of places
    /// is now: earlier numbers are not kept.
    /// </summary>
    private const string Query = """
        select m.number, s.area, sum(o.places - least(o.places, t.taken))::int
        from unnest($1::date[]) with ordinality m(day, number)
        join services.offering o on coalesce(o.apply_until, o.last_day, m.day) >= m.day
            and o.places is not null and not o.is_cancelled
        join services.service s on s.id = o.service_id
            and coalesce(s.valid_from, m.day) <= m.day and coalesce(s.valid_until, m.day) >= m.day
        cross join lateral (
            select count(*)::int as taken from referrals.referral r
            where r.offering_id = o.id and r.placed_on <= m.day and coalesce(r.ended_on, 'infinity') >= m.day
                and (r.started_on is not null or coalesce(r.closed_on, 'infinity') > m.day)) t
        where o.first_day - 90 <= m.day
        group by m.number, s.area
        """;

    private readonly List<(int Month, HashSet<int>? Places, int Open)> found = [];
    private readonly int months;

    private OpenPlaces(int months) => this.months = months;

    internal static async Task<OpenPlaces> Read(NpgsqlConnection view, Month last, CancellationToken stop)
    {
        OpenPlaces open = new(last.Number + 1);
        await using NpgsqlCommand command = new(Query, view);
        command.Parameters.Add(
            new() { Value = Enumerable.Range(0, open.months).Select(month => CountDay.Of(new(month))).ToArray() }
        );
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            short[] area = row.GetFieldValue<short[]>(1);
            open.found.Add(
                (
                    (int)row.GetInt64(0) - 1,
                    area.Length == 0 ? null : [.. area.Select(code => Geography.PlaceOf(code))],
                    row.GetInt32(2)
                )
            );
        }
        return open;
    }

    /// <summary>By month and area: of each area the places that are for anybody of it.</summary>
    internal int[,] Of(IReadOnlyList<StatisticalArea> areas)
    {
        var open = new int[months, areas.Count];
        for (int area = 0; area < areas.Count; area++)
        {
            HashSet<int> members = [.. PlacesOf(areas[area])];
            foreach ((int month, HashSet<int>? places, int count) in found)
                if (places is null || places.Overlaps(members))
                    open[month, area] += count;
        }
        for (int month = 0; month < months; month++)
        for (int area = 0; area < areas.Count; area++)
            open[month, area] = (open[month, area] + (Nearest / 2)) / Nearest * Nearest;
        return open;
    }

    /// <summary>The municipalities of an area; of a group those in which its people live.</summary>
    private static IEnumerable<int> PlacesOf(StatisticalArea area) =>
        area.Level switch
        {
            AreaLevel.Country or AreaLevel.Group => Geography.ByPlace[0].Members,
            AreaLevel.Side or AreaLevel.GroupSide => Geography
                .ByPlace.Single(one =>
                    one.Level is AreaLevel.Side && area.Code.EndsWith(one.Code, StringComparison.Ordinal)
                )
                .Members,
            _ => area.Members,
        };
}
