using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

/// <summary>The program killed in the middle of publishing and run again: the release is as if nothing had happened.</summary>
public sealed class KilledPublishTests(TestCluster cluster) : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_it_counts_before_it_stores_and_while_it_stores()
    {
        await using TestRegister whole = await Register();
        await Publishes(whole);
        await using TestRegister killed = await Register();

        await KilledAt(killed, "steering.period", "access exclusive");
        await KilledAt(killed, "monitoring.release", "share");
        await KilledAt(killed, "monitoring.release_table", "share");
        await Publishes(killed);

        Assert.Equal(await Stored(whole), await Stored(killed));
    }

    /// <summary>It gets as far as the table, and no further.</summary>
    private async Task KilledAt(TestRegister register, string table, string mode)
    {
        await using (await register.Hold(table, mode))
        {
            using RunningKokeilu program = Publish(register);
            await Servers.Until(
                () => program.HasEnded || register.Waiting().Result.Count > 0,
                $"the program to have come to {table}"
            );
            program.Kill();
            Assert.Equal(128 + 9, (await program.End()).ExitCode);
        }
        await Servers.Until(
            () => register.AdvisoryLocks().Result == 0 && register.Waiting().Result.Count == 0,
            "the server to have noticed"
        );
        Assert.Empty(await Stored(register));
    }

    private async Task Publishes(TestRegister register)
    {
        using RunningKokeilu program = Publish(register);
        Kokeilu ran = await program.End();
        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.StartsWith("Published release 1 through 2021M08: ", ran.Output, StringComparison.Ordinal);
    }

    private RunningKokeilu Publish(TestRegister register)
    {
        string key = folder.Write("key", [.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        File.SetUnixFileMode(key, UnixFileMode.UserRead);
        return new(
            register.ConnectionString,
            ["publish-statistics", "--data", folder["data"]],
            ("Statistics__KeyFile", key)
        );
    }

    private async Task<TestRegister> Register()
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(System.Text.Encoding.UTF8.GetBytes(SmallFiles.ManyFactsThroughAugust(60)));
        return register;
    }

    /// <summary>Everything but the moment.</summary>
    private static Task<List<string>> Stored(TestRegister register) =>
        register.Lines(
            """
            select row(number, last_month, catalogue, key_fingerprint, recording_id, note, by)::text
                from monitoring.release
            union all select t::text from monitoring.release_table t
            union all select hash::text from monitoring.blob
            order by 1
            """
        );
}
