using System.Globalization;
using Npgsql;

namespace Kuntakokeilu.Bench.Load;

/// <summary>
/// What requests cost, the site's part and the database's: unlike the clock it hardly changes with what else the machine does.
/// </summary>
internal sealed class ProcessorTime
{
    /// <summary>How long one of the counts in <c>/proc</c> is.</summary>
    private const double Tick = 10;

    private readonly int server;

    private ProcessorTime(int server) => this.server = server;

    internal static async Task<ProcessorTime> Of(string database)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(database);
        await using NpgsqlCommand command = source.CreateCommand("select pg_backend_pid()");
        int session = (int)(await command.ExecuteScalarAsync())!;
        return new(Counts(session)!.Value.Parent);
    }

    /// <returns>Milliseconds of the processor for each of the requests, one after another; those who ask are in the site's.</returns>
    internal async Task<(double Site, double Database)> Measure(int times, Func<int, Task> ask)
    {
        double site = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        double database = OfServer();
        for (int i = 0; i < times; i++)
            await ask(i);
        return ((Environment.CpuUsage.TotalTime.TotalMilliseconds - site) / times, (OfServer() - database) / times);
    }

    /// <summary>The server and every process of it, those that have ended too.</summary>
    private double OfServer() =>
        Tick
        * Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out int id) ? id : 0)
            .Where(id => id > 0)
            .Sum(id =>
                Counts(id) is not { } one ? 0
                : id == server ? one.Own + one.Ended
                : one.Parent == server ? one.Own
                : 0
            );

    private static (int Parent, long Own, long Ended)? Counts(int process)
    {
        try
        {
            string text = File.ReadAllText($"/proc/{process}/stat");
            // After the name, which may hold anything: state, parent, and from the twelfth on the counts.
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (Number(1), Number(11) + Number(12), Number(13) + Number(14));

            int Number(int place) => int.Parse(fields[place], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
