using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Services;
using Kuntakokeilu.Statistics.Jobseekers;
using Npgsql;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>
/// A person of the register with what the statistics count: facts, what else bears on what is due, services that were agreed
/// on, and the latest telling of who is responsible.
/// </summary>
internal sealed class RegisteredPerson(int id, string key)
{
    private const string InRange = "person_id > $1 and person_id <= $2";

    private static readonly string[] Queries =
    [
        "select id, key from register.person where id > $1 and id <= $2 order by id",
        .. RecordedPasts.About(InRange),
        $"""
            select person_id, version, {PeriodColumnList.Names} from steering.period
            where {InRange} order by person_id, version, valid_from
            """,
        $"""
            select person_id, agreed_on, started_on, ended_on, closed_on, kind = {(int)ServiceKind.VocationalGuidance}
            from referrals.referral where {InRange} and agreed_on is not null
            order by person_id, started_on nulls first, agreed_on desc, id
            """,
    ];

    private readonly List<StatedPeriod> periods = [];
    private short version;

    /// <summary>The identifier as the register gives it.</summary>
    internal string Key => key;

    /// <summary>The periods of the latest telling, by day.</summary>
    internal IReadOnlyList<StatedPeriod> Periods => periods;

    /// <summary>The services that were agreed on, in the order in which they are counted.</summary>
    internal List<ServiceUse> Services { get; } = [];

    /// <summary>All that bears on what is due, in the order of recording.</summary>
    internal RecordedPast Past { get; } = new();

    /// <summary>The rows that count, in the order in which they do.</summary>
    internal IReadOnlyList<KnownFact> Facts => Past.FactsInForce;

    /// <summary>
    /// Reads the people of a range of numbers in one round trip. The thread waits for them itself: it has nothing else to do,
    /// and rows by the million that might each be waited for cost half as much again.
    /// </summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="last">The last number.</param>
    internal static IReadOnlyList<RegisteredPerson> Load(
        NpgsqlConnection connection,
        int after,
        int last,
        CancellationToken stop
    )
    {
        using NpgsqlBatch batch = new PersonRange(after, last).Ask(connection, Queries);
        // Who waits for rows himself is stopped by the server.
        using CancellationTokenRegistration stopped = stop.Register(batch.Cancel);
        try
        {
            return Read(batch);
        }
        catch (PostgresException e)
            when (e.SqlState == PostgresErrorCodes.QueryCanceled && stop.IsCancellationRequested)
        {
            throw new OperationCanceledException("Stopped.", e, stop);
        }
    }

    private static List<RegisteredPerson> Read(NpgsqlBatch batch)
    {
        using NpgsqlDataReader row = batch.ExecuteReader();
        List<RegisteredPerson> people = [];
        while (row.Read())
            people.Add(new(row.GetInt32(0), row.GetString(1)));
        foreach (Action<RecordedPast, NpgsqlDataReader> take in RecordedPasts.Takes)
            Each(row, people, (person, found) => take(person.Past, found));
        Each(row, people, (person, found) => person.AddPeriod(found));
        Each(row, people, (person, found) => person.Services.Add(ServiceOf(found)));
        return people;
    }

    /// <summary>Rows come in the order of the people's numbers, as the people do.</summary>
    private static void Each(
        NpgsqlDataReader row,
        List<RegisteredPerson> people,
        Action<RegisteredPerson, NpgsqlDataReader> take
    )
    {
        row.NextResult();
        int at = 0;
        while (row.Read())
        {
            int id = row.GetInt32(0);
            while (people[at].Id != id)
                at++;
            take(people[at], row);
        }
    }

    private static ServiceUse ServiceOf(NpgsqlDataReader row)
    {
        DateOnly? started = DayOrNull(2);
        return new(
            row.GetFieldValue<DateOnly>(1),
            started,
            DayOrNull(3),
            started is null ? DayOrNull(4) : null,
            row.GetBoolean(5)
        );

        DateOnly? DayOrNull(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
    }

    /// <summary>The number by which the register knows the person.</summary>
    internal int Id => id;

    private void AddPeriod(NpgsqlDataReader row)
    {
        if (row.GetInt16(1) != version)
            periods.Clear();
        version = row.GetInt16(1);
        periods.Add(PeriodColumnList.Read(row, 2));
    }
}
