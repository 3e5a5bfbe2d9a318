using System.Globalization;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>The program killed in the middle of an import and run again: as if nothing had happened.</summary>
public sealed class KilledImportTests(TestCluster cluster, CountryFiles files)
{
    [Fact]
    public async Task Once_after_a_part_is_on_record()
    {
        (TestRegister whole, _) = await files.Undisturbed(cluster);
        await using TestRegister killed = await TestRegister.Make(cluster);

        await KilledWhen(killed, async () => await Parts(killed) >= 1);

        await EndsAs(whole, killed);
    }

    /// <summary>Killed again and again: while a part is being written, after one is on record, and in the next.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task Three_times_on_the_way()
    {
        (TestRegister whole, _) = await files.Undisturbed(cluster);
        long written = await Written(whole);
        await using TestRegister killed = await TestRegister.Make(cluster);
        long empty = await Written(killed);

        await KilledWhen(killed, async () => await Written(killed) - empty > (written - empty) / 5);
        await KilledWhen(killed, async () => await Parts(killed) >= 1);
        long before = await Written(killed);
        await KilledWhen(killed, async () => await Written(killed) - before > (written - empty) / 10);

        await EndsAs(whole, killed);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Once_at_each_of_twenty_moments()
    {
        (TestRegister whole, _) = await files.Undisturbed(cluster);
        HostileDice dice = new(20);
        for (int moment = 0; moment < 20; moment++)
        {
            await using TestRegister killed = await TestRegister.Make(cluster);
            long from = await Written(killed);
            long bytes = dice.Below(100) * (await Written(whole) - from) / 100;
            await KilledWhen(killed, async () => await Written(killed) - from >= bytes);
            await EndsAs(whole, killed);
        }
    }

    private async Task KilledWhen(TestRegister register, Func<Task<bool>> moment)
    {
        using RunningKokeilu import = Import(register);
        await Servers.Until(() => import.HasEnded || moment().GetAwaiter().GetResult(), "the moment to kill");
        import.Kill();
        await import.End();
    }

    private async Task EndsAs(TestRegister whole, TestRegister killed)
    {
        using RunningKokeilu again = Import(killed);
        Kokeilu ran = await again.End();

        Assert.Equal((1, ""), (ran.ExitCode, ran.Errors));
        await RegisterContent.Same(whole, killed);
        await killed.Replays();
        Assert.Equal(await whole.Ask<string>(Sums), await killed.Ask<string>(Sums));
    }

    private RunningKokeilu Import(TestRegister register) =>
        RunningKokeilu.Import(register.ConnectionString, files.Facts, files.Acts);

    private const string Sums = """
        select row(count(*), sum(persons), sum(rows), sum(recorded), sum(periods), sum(rejected))::text
        from register.import_part
        """;

    private static Task<long> Parts(TestRegister register) =>
        register.Ask<long>("select count(*) from register.import_part");

    /// <summary>How large the register's tables are: they grow while a part is being written.</summary>
    private static async Task<long> Written(TestRegister register) =>
        long.Parse(
            await register.Ask<string>("select pg_database_size(current_database())::text"),
            CultureInfo.InvariantCulture
        );
}
