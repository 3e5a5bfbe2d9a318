using Kuntakokeilu.Core.Steering.Counting;
using Npgsql;

namespace Kuntakokeilu.Core.Intake.Writing;

/// <summary>Adds counts to those on record, in one order of rows so that writers never wait for each other in a ring.</summary>
internal static class CountWriter
{
    private const string AddDays = """
        insert into steering.day_count as had (day, municipality, authority, basis, grounds, people)
        select * from unnest($1::date[], $2::smallint[], $3::smallint[], $4::smallint[], $5::smallint[], $6::int[])
            as more (day, municipality, authority, basis, grounds, people)
        order by 1, 2, 3, 4, 5
        on conflict (day, municipality, authority, basis, grounds)
        do update set people = had.people + excluded.people
        """;

    private const string AddLaunch = """
        insert into steering.launch_count as had
            (municipality, basis, grounds, benefit_payer, subsidy_days_from, people)
        select * from unnest($1::smallint[], $2::smallint[], $3::smallint[], $4::smallint[], $5::smallint[], $6::int[])
            as more (municipality, basis, grounds, benefit_payer, subsidy_days_from, people)
        order by 1, 2, 3, 4, 5
        on conflict (municipality, basis, grounds, benefit_payer, subsidy_days_from)
        do update set people = had.people + excluded.people
        """;

    internal static async Task Add(NpgsqlConnection connection, CountTable counts, CancellationToken stop)
    {
        (DateOnly Day, CountTable.Cell Cell, int People)[] days =
        [
            .. counts.Days.SelectMany(cell =>
                cell.Value.Select((people, day) => (CountedDays.All[day], cell.Key, people))
                    .Where(one => one.people != 0)
            ),
        ];
        if (days.Length > 0)
            await Execute(
                connection,
                AddDays,
                stop,
                days.Select(one => one.Day).ToArray(),
                days.Select(one => one.Cell.Municipality).ToArray(),
                days.Select(one => (short)one.Cell.Authority).ToArray(),
                days.Select(one => (short)one.Cell.Basis).ToArray(),
                days.Select(one => (short)one.Cell.Grounds).ToArray(),
                days.Select(one => one.People).ToArray()
            );
        KeyValuePair<CountTable.LaunchCell, int>[] launch = [.. counts.Launch.Where(cell => cell.Value != 0)];
        if (launch.Length > 0)
            await Execute(
                connection,
                AddLaunch,
                stop,
                launch.Select(one => one.Key.Municipality).ToArray(),
                launch.Select(one => (short)one.Key.Basis).ToArray(),
                launch.Select(one => (short)one.Key.Grounds).ToArray(),
                launch.Select(one => (short?)one.Key.BenefitPayer).ToArray(),
                launch.Select(one => one.Key.SubsidyDaysFrom).ToArray(),
                launch.Select(one => one.Value).ToArray()
            );
    }

    private static async Task Execute(
        NpgsqlConnection connection,
        string sql,
        CancellationToken stop,
        params object[] values
    )
    {
        await using NpgsqlCommand command = new(sql, connection);
        foreach (object value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(stop);
    }
}
