using Kuntakokeilu.Base.Data.Cluster;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>What <see cref="ClusterHolder"/> runs; never run with the other tests.</summary>
public sealed class HeldCluster
{
    internal const string FolderVariable = "KOKEILU_HELD_FOLDER";

    [Fact(Explicit = true)]
    [Trait("Category", "Held")]
    public async Task Is_held_until_this_program_is_killed()
    {
        string folder = Environment.GetEnvironmentVariable(FolderVariable)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using PrivateCluster cluster = await PrivateCluster.Start(folder, stop);
        string ready = ClusterHolder.ReadyFile(folder);
        await File.WriteAllTextAsync(ready + ".new", cluster.ConnectionString, stop);
        File.Move(ready + ".new", ready, overwrite: true);
        await Task.Delay(Timeout.Infinite, stop);
    }
}
