using System.Diagnostics;
using Kuntakokeilu.Base.Data.Cluster;
using Npgsql;

namespace Kuntakokeilu.Tests.Base.Data.Cluster;

/// <summary>
/// A program of its own that holds a private cluster: this test program, run again for <see cref="HeldCluster"/> alone.
/// It can be killed, and run as another user.
/// </summary>
internal sealed class ClusterHolder : IDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly Task<string> output;

    /// <param name="data">The data folder; one that the user can write to.</param>
    /// <param name="path">What stands first in PATH.</param>
    /// <param name="prefix">What stands before the program: as whom it runs.</param>
    internal ClusterHolder(string data, string path = "/usr/bin", params string[] prefix)
    {
        string[] words =
        [
            .. prefix,
            Path.Combine(AppContext.BaseDirectory, "Kuntakokeilu.Tests"),
            "--filter-class",
            typeof(HeldCluster).FullName!,
            "--explicit",
            "only",
            // It need not know how many cases all the others have.
            "--pre-enumerate-theories",
            "off",
            "--results-directory",
            data,
        ];
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[HeldCluster.FolderVariable] = data;
        start.Environment["HOME"] = data;
        start.Environment["PATH"] = $"{path}:{Environment.GetEnvironmentVariable("PATH")}";
        folder = data;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Holds the way to the server, once it answers.</summary>
    internal static string ReadyFile(string folder) => Path.Combine(folder, "ready");

    internal async Task<string> ConnectionString()
    {
        string file = ReadyFile(folder);
        await Servers.Until(() => process.HasExited || File.Exists(file), "a server in another program");
        Assert.True(File.Exists(file), process.HasExited ? await output : "");
        return await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>What it printed, when it ends by itself.</summary>
    internal Task<string> Output() => output.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>As <c>kill -9</c> does; what it started is left to itself.</summary>
    internal void Kill() => process.Kill();

    /// <summary>The next start on the folder would remove what is left; here there may be none.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (File.Exists(ReadyFile(folder)))
            Doorway.Close(new NpgsqlConnectionStringBuilder(File.ReadAllText(ReadyFile(folder))).Host);
    }
}
