using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Tests.Commands;
using Npgsql;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>A program of its own that holds a private cluster, by <see cref="HeldCluster"/>.</summary>
internal sealed class ClusterHolder : IDisposable
{
    private readonly HeldProgram program;
    private readonly string folder;

    /// <param name="data">The data folder; one that the user can write to.</param>
    /// <param name="path">What stands first in PATH.</param>
    /// <param name="prefix">What stands before the program: as whom it runs.</param>
    internal ClusterHolder(string data, string path = "/usr/bin", params string[] prefix)
    {
        folder = data;
        program = new(
            typeof(HeldCluster),
            data,
            [
                (HeldCluster.FolderVariable, data),
                ("HOME", data),
                ("PATH", $"{path}:{Environment.GetEnvironmentVariable("PATH")}"),
            ],
            prefix
        );
    }

    /// <summary>Holds the way to the server, once it answers.</summary>
    internal static string ReadyFile(string folder) => Path.Combine(folder, "ready");

    internal async Task<string> ConnectionString()
    {
        string file = ReadyFile(folder);
        await Servers.Until(() => program.HasEnded || File.Exists(file), "a server in another program");
        Assert.True(File.Exists(file), program.HasEnded ? await Output() : "");
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>What it printed, when it ends by itself.</summary>
    internal Task<string> Output() => program.Output();

    /// <summary>As <c>kill -9</c> does; what it started is left to itself.</summary>
    internal void Kill() => program.Kill();

    /// <summary>The next start on the folder would remove what is left; here there may be none.</summary>
    public void Dispose()
    {
        program.Dispose();
        if (File.Exists(ReadyFile(folder)))
            Doorway.Close(new NpgsqlConnectionStringBuilder(File.ReadAllText(ReadyFile(folder))).Host);
    }
}
