using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Steering.Replaying;
using Kuntakokeilu.Tests.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Intake.Importing;

/// <summary>
/// The database gone or full in the middle of an import: one line, nothing half, and it goes on afterwards. Of these
/// the short one is in <see cref="ImportAgainTests"/>.
/// </summary>
public sealed class StoppedDatabaseTests(TestCluster cluster, CountryFiles files) : IDisposable
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private readonly TempFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    [Trait("Category", "Long")]
    public Task Stopped() => EndsAndGoesOn(isKilled: false);

    [Fact]
    [Trait("Category", "Long")]
    public Task Killed() => EndsAndGoesOn(isKilled: true);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Disk_full()
    {
        string disk = Directory.CreateDirectory(data["disk"]).FullName;
        Assert.SkipUnless(
            await Kokeilu.Can($"mount -t tmpfs -o size=16m small '{disk}'"),
            "A small disk can be made by root alone."
        );
        try
        {
            await using PrivateCluster server = await PrivateCluster.Start(data.Path, Stop);
            string space = Directory.CreateDirectory(data["disk/space"]).FullName;
            Servers.Ask("chown", $"--reference={data["postgres/cluster"]}", space);
            await Sql.Run(server.ConnectionString, $"create tablespace small location '{space}'", Stop);
            await Sql.Run(server.ConnectionString, "create database full_disk tablespace small", Stop);
            await using TestRegister register = new(
                server.ConnectionString.Replace(
                    $"Database={PrivateCluster.Name}",
                    "Database=full_disk",
                    StringComparison.Ordinal
                )
            );
            await Schema.Migrate(register.Source, Subjects.Rights, Stop);
            using (RunningKokeilu import = RunningKokeilu.Import(register.ConnectionString, files.Facts, files.Acts))
                (await import.End()).CouldNotRun("The database's disk is full.");

            Servers.Ask("mount", "-o", "remount,size=400m", disk);
            await GoesOn(register);
        }
        finally
        {
            Servers.Ask("umount", "--lazy", disk);
        }
    }

    private async Task EndsAndGoesOn(bool isKilled)
    {
        await using (PrivateCluster server = await PrivateCluster.Start(data.Path, Stop))
        {
            await using TestRegister register = new(server.ConnectionString);
            await Schema.Migrate(register.Source, Subjects.Rights, Stop);
            using RunningKokeilu import = RunningKokeilu.Import(server.ConnectionString, files.Facts, files.Acts);
            await Servers.Until(() => import.HasEnded || Parts(register).Result > 0, "a part to be written");

            if (isKilled)
                Servers.Kill(server.ProcessId);
            else
                await server.DisposeAsync();

            (await import.End()).CouldNotRun("import again to go on");
        }
        await using PrivateCluster again = await PrivateCluster.Start(data.Path, Stop);
        await using TestRegister stopped = new(again.ConnectionString);
        await GoesOn(stopped);
    }

    /// <summary>Whatever is on record is whole; the same import brings the rest.</summary>
    private async Task GoesOn(TestRegister stopped)
    {
        ReplaySummary half = await new ReplayJob(stopped.Source).Run(Stop);
        Assert.Empty(half.Differences);

        ImportSummary summary = await stopped.Import(files.Facts, files.Acts, PartReader.UsualPersons, 2);

        (TestRegister whole, ImportSummary expected) = await files.Undisturbed(cluster);
        Assert.Equal(expected with { Warnings = summary.Warnings }, summary);
        await RegisterContent.Same(whole, stopped);
        await stopped.Replays();
    }

    private static async Task<long> Parts(TestRegister register) =>
        await register.Ask<long>("select count(*) from register.import_part");
}
