using Kuntakokeilu.Core.Register;
using Npgsql;

namespace Kuntakokeilu.Core.Referrals.Attending;

/// <summary>
/// Somebody's month in a provider's service, with what the provider has told of the days. Of whom it is shown no more there is
/// neither name nor number: what it has told stays its own report.
/// </summary>
internal sealed record AttendedMonth(int Offering, int Service, IReadOnlyList<(DateOnly Day, AttendanceMark Mark)> Days)
{
    /// <summary>The number of the referral; null of whom it sees no more.</summary>
    public int? Referral { get; init; }
    public int? Person { get; init; }
    public string? Name { get; init; }
    public DateOnly? StartedOn { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>How many days were told otherwise after the month was closed.</summary>
    public required int Corrected { get; init; }

    /// <summary>Null while the month is open, and where nothing was told of it.</summary>
    public DateOnly? ClosedOn { get; init; }

    internal int Count(AttendanceMark mark) => Days.Count(one => one.Mark == mark);

    /// <summary>The days of the month on which it was so.</summary>
    internal IEnumerable<int> On(AttendanceMark mark) => Days.Where(one => one.Mark == mark).Select(one => one.Day.Day);
}

/// <summary>Reads a month of the session's provider: one statement, whatever the number of people.</summary>
internal static class ProviderMonth
{
    /// <summary>By name; those without one last.</summary>
    /// <param name="month">Its first day.</param>
    internal static async Task<IReadOnlyList<AttendedMonth>> Read(
        NpgsqlConnection connection,
        DateOnly today,
        DateOnly month,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            select referral, person, name, offering, service, started_on, ended_on, days, marks, corrected, closed_on
            from referrals.provider_month($1, $2)
            """,
            connection
        );
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = month });
        List<AttendedMonth> read = [];
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
            read.Add(One(row));
        // As they come they are by name; whoever has none would tell by the place what the name begins with.
        return [.. read.Where(one => one.Name is not null), .. read.Where(one => one.Name is null).OrderBy(Told)];
    }

    private static (int, int) Told(AttendedMonth one) => (one.Offering, one.Days.Count);

    private static AttendedMonth One(NpgsqlDataReader row) =>
        new(
            row.GetInt32(3),
            row.GetInt32(4),
            [
                .. row.GetFieldValue<DateOnly[]>(7)
                    .Zip(row.GetFieldValue<short[]>(8), (day, mark) => (day, (AttendanceMark)mark)),
            ]
        )
        {
            Referral = row.IsDBNull(0) ? null : row.GetInt32(0),
            Person = row.IsDBNull(1) ? null : row.GetInt32(1),
            Name = row.TextOrNull(2),
            StartedOn = row.DayOrNull(5),
            EndedOn = row.DayOrNull(6),
            Corrected = row.GetInt32(9),
            ClosedOn = row.DayOrNull(10),
        };
}
