using System.Diagnostics;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Steering;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Monitoring.Oracle;
using Npgsql;

namespace Kuntakokeilu.Bench.Statistics;

/// <summary>
/// From the register's rows in memory to the exact cells, on two threads; against DuckDB from its own tables in memory
/// to the same cells, by the SQL with which the tests compare. Every cell must be equal before anything is timed.
/// </summary>
internal static class CubeComparison
{
    private const int Workers = 2;
    private static readonly RecordKeys Keys = new(new byte[32]);

    /// <param name="folder">Where the files are from which the database was filled.</param>
    internal static async Task<List<string>> Run(string database, string folder, int pairs)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        IReadOnlyList<RegisteredPerson>[] people = await Load(source);
        using PlainCubes plain = new();
        await Fill(plain, source, people, Path.GetFullPath(folder));
        (BaseCube byPlace, BaseCube byResponsible, BaseCube byGroup) = Count(people);
        Prepare(plain);
        long cells =
            Compare(byPlace, PlainSql.ByPlace.SelectMany(plain.Cells), Geography.PlaceOf)
            + Compare(byResponsible, plain.Cells(PlainSql.ByResponsible), one => Geography.ResponsibleOf(one!.Value))
            + Compare(byGroup, PlainSql.ByGroup.SelectMany(plain.Cells), one => one!.Value);
        List<double> ours = [];
        List<double> theirs = [];
        for (int pair = 0; pair < pairs; pair++)
        {
            foreach (
                string table in (string[])
                    ["month", "situation", "told", "owed", "stock", "happened", "eve", "worked", "used", "begun"]
            )
                plain.Run($"drop table {table}");
            ours.Add(Seconds(() => Count(people)));
            theirs.Add(
                Seconds(() =>
                {
                    Prepare(plain);
                    foreach (string sql in PlainSql.ByPlace.Append(PlainSql.ByResponsible).Concat(PlainSql.ByGroup))
                        _ = plain.Cells(sql).Count();
                })
            );
        }
        double[] ratios = [.. ours.Zip(theirs, (one, other) => one / other)];
        return
        [
            $"{people.Sum(part => part.Count):N0} people, {Month.Last.Number + 1} months, {Measures.Count} measures: "
                + $"{cells:N0} cells with people, all equal in people and keys. {pairs} runs of each, in turns; median "
                + "(least-most).",
            "",
            "| | seconds |",
            "|---|---|",
            $"| rows in memory to exact cells, record keys included, two threads | {Spread.Of(ours).Show("0.00")} |",
            $"| DuckDB, two threads, from its tables in memory, record keys given | {Spread.Of(theirs).Show("0.00")} |",
            "",
            $"**Ratio of times {Spread.Of(ratios).Show("0.000")}** (bar: at most 0.5).",
        ];
    }

    private static (BaseCube ByPlace, BaseCube ByResponsible, BaseCube ByGroup) Count(
        IReadOnlyList<RegisteredPerson>[] people
    )
    {
        int next = -1;
        var builders = new CubeBuilder[Workers];
        Parallel.For(
            0,
            Workers,
            worker =>
            {
                CountedDuties duties = new(Month.Last.LastDay);
                CubeBuilder builder = builders[worker] = new(
                    Month.Last.Number + 1,
                    Geography.ArePilots,
                    Geography.ResponsibleMunicipalities
                );
                while (Interlocked.Increment(ref next) is var part && part < people.Length)
                    foreach (RegisteredPerson person in people[part])
                        builder.Add(CountedPerson.Of(person, Keys, duties.Of(person.Past)));
            }
        );
        foreach (CubeBuilder builder in builders.Skip(1))
            builders[0].Add(builder);
        return builders[0].Finish();
    }

    private static void Prepare(PlainCubes plain)
    {
        foreach (string sql in PlainSql.Preparation(Month.Last.Number + 1))
            plain.Run(sql);
    }

    private static double Seconds(Action step)
    {
        GC.Collect();
        using QuietMachine hush = new();
        long began = Stopwatch.GetTimestamp();
        step();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static long Compare(BaseCube cube, IEnumerable<PlainCell> plain, Func<int?, int> areaOf)
    {
        long compared = 0;
        foreach (PlainCell cell in plain)
        {
            int area = areaOf(cell.Area < 0 ? null : cell.Area);
            ref People people = ref cube[cell.Month, area, cell.Body, Enum.Parse<Measure>(cell.Measure)];
            if (people != People.Of(cell.People, (uint)cell.Keys))
                throw new InvalidDataException($"{cell.Measure} of month {cell.Month} differs.");
            people = People.None;
            compared++;
        }
        foreach (People left in cube.Cells)
            if (left != People.None)
                throw new InvalidDataException("DuckDB lacks a cell.");
        return compared;
    }

    private static async Task<IReadOnlyList<RegisteredPerson>[]> Load(NpgsqlDataSource source)
    {
        const int AtATime = 5_000;
        await using NpgsqlConnection connection = await source.OpenConnectionAsync();
        int last = (int)
            (await new NpgsqlCommand("select max(id) from register.person", connection).ExecuteScalarAsync())!;
        List<IReadOnlyList<RegisteredPerson>> people = [];
        for (int from = 0; from < last; from += AtATime)
            people.Add(RegisteredPerson.Load(connection, from, from + AtATime, CancellationToken.None));
        return [.. people];
    }

    private static async Task Fill(
        PlainCubes plain,
        NpgsqlDataSource source,
        IReadOnlyList<RegisteredPerson>[] people,
        string folder
    )
    {
        string file = Path.Combine(folder, "cubes.csv");
        foreach (
            (string table, string query) in new[]
            {
                ("fact", $"select {PlainSql.FactColumns} from register.fact"),
                ("period", $"select {PlainSql.PeriodColumns} from steering.period"),
            }
        )
        {
            await using NpgsqlConnection connection = await source.OpenConnectionAsync();
            await using (StreamWriter writer = new(file))
            using (TextReader rows = await connection.BeginTextExportAsync($"copy ({query}) to stdout (format csv)"))
                while (await rows.ReadLineAsync() is { } line)
                    await writer.WriteLineAsync(line);
            plain.Take(table, file);
        }
        await File.WriteAllLinesAsync(
            file,
            people.SelectMany(part => part).Select(person => $"{person.Id},{Keys.Of(person.Key)}")
        );
        plain.Take("person", file);
        await File.WriteAllLinesAsync(
            file,
            PilotAreas.All.SelectMany(area => area.Municipalities).Select(one => $"{one.Number}")
        );
        plain.Take("pilot", file);
        await File.WriteAllLinesAsync(
            file,
            people.SelectMany(part => part).Select(person => $"{person.Id},{person.Key}")
        );
        plain.Take("person_key", file);
        File.Delete(file);
        string owed = Path.Combine(folder, "owed");
        new ObligationsJob(
            Path.Combine(folder, "facts.csv"),
            Path.Combine(folder, "acts.csv"),
            Path.Combine(folder, "contacts.csv"),
            Path.Combine(folder, "plans.csv"),
            owed,
            ObligationsJob.LastDay
        ).Run(Workers, CancellationToken.None);
        plain.Run(PlainWork.Duties(Path.Combine(owed, "obligations.csv")));
        Directory.Delete(owed, recursive: true);
    }
}
