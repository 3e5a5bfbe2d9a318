using Npgsql;

namespace Kuntakokeilu.Core.Ohjaamo.Visits;

/// <summary>
/// The visits of an organisation's points in a month, counted. Those of a day are there when the day is over.
/// </summary>
internal sealed class VisitCounts
{
    private readonly Dictionary<(string What, int Value), VisitSum> sums = [];

    internal VisitSum All { get; private set; } = new(0, 0);

    internal VisitSum Of(VisitAge value) => Of("age", (int)value);

    internal VisitSum Of(VisitSex value) => Of("sex", (int)value);

    internal VisitSum Of(VisitSituation value) => Of("situation", (int)value);

    internal VisitSum Of(VisitLanguage value) => Of("language", (int)value);

    internal VisitSum Of(VisitWay value) => Of("way", (int)value);

    internal VisitSum Of(VisitTopic value) => Of("topic", (int)value);

    internal VisitSum OfPoint(int point) => Of("point", point);

    /// <param name="month">Its first day.</param>
    internal static async Task<VisitCounts> Read(NpgsqlConnection connection, DateOnly month, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(
            """
            select point_id, age, sex, situation, language, way, topics, count(*), sum(size) from ohjaamo.visit
            where day >= $1 and day < $2 group by point_id, age, sex, situation, language, way, topics
            """,
            connection
        );
        command.Parameters.Add(new() { Value = month });
        command.Parameters.Add(new() { Value = month.AddMonths(1) });
        VisitCounts counts = new();
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            VisitSum sum = new(row.GetInt64(7), row.GetInt64(8));
            counts.All += sum;
            counts.Add("point", row.GetInt32(0), sum);
            foreach ((string what, int column) in Columns)
                counts.Add(what, row.GetInt16(column), sum);
            VisitTopics topics = (VisitTopics)row.GetInt16(6);
            foreach (VisitTopic topic in Enum.GetValues<VisitTopic>().Where(one => topics.Has(one)))
                counts.Add("topic", (int)topic, sum);
        }
        return counts;
    }

    private static readonly (string What, int Column)[] Columns =
    [
        ("age", 1),
        ("sex", 2),
        ("situation", 3),
        ("language", 4),
        ("way", 5),
    ];

    private VisitSum Of(string what, int value) => sums.GetValueOrDefault((what, value), new(0, 0));

    private void Add(string what, int value, VisitSum sum) => sums[(what, value)] = Of(what, value) + sum;
}

/// <summary>So many visits, of so many people: somebody who comes twice is two.</summary>
internal readonly record struct VisitSum(long Visits, long People)
{
    public static VisitSum operator +(VisitSum one, VisitSum other) =>
        new(one.Visits + other.Visits, one.People + other.People);
}
