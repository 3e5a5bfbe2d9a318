using System.Data.Common;
using DuckDB.NET.Data;

namespace Kuntakokeilu.Bench.Steering;

/// <summary>
/// The yardstick: DuckDB on two threads reads a facts file as text and counts its rows by event and municipality. It
/// takes nothing apart, checks nothing, folds nothing and writes nothing.
/// </summary>
internal static class DuckDbReading
{
    private const string Query = """
        SELECT event, home_municipality, count(*), min(date), max(date)
        FROM read_csv($file, header = true, all_varchar = true)
        GROUP BY event, home_municipality
        """;

    internal static int Run(string file)
    {
        using DuckDBConnection database = new("DataSource=:memory:;threads=2");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = Query;
        command.Parameters.Add(new DuckDBParameter("file", file));
        using DbDataReader groups = command.ExecuteReader();
        long rows = 0;
        while (groups.Read())
            rows += groups.GetInt64(2);
        Console.WriteLine($"{rows} rows");
        return 0;
    }

    internal static string Version()
    {
        using DuckDBConnection database = new("DataSource=:memory:");
        database.Open();
        return database.ServerVersion;
    }
}
