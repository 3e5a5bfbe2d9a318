using System.Security.Cryptography;

namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>The files of a private cluster, made once for each data folder.</summary>
internal static class NewCluster
{
    /// <summary>Under another name until it is whole: what is broken off half-way is never taken for a cluster.</summary>
    internal static async Task Make(
        ClusterFolder folder,
        ServerUser user,
        PostgresPrograms programs,
        CancellationToken stop
    )
    {
        if (Directory.Exists(folder.Unfinished))
            Directory.Delete(folder.Unfinished, recursive: true);
        await File.WriteAllTextAsync(folder.PasswordFile, RandomNumberGenerator.GetHexString(64), stop);
        File.SetUnixFileMode(folder.PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        user.Give(folder.PasswordFile);
        ServerProcess initdb = await ServerProcess.Start(
            user,
            "KILL",
            folder.Path,
            programs["initdb"],
            $"--pgdata={folder.Unfinished}",
            $"--username={PrivateCluster.Name}",
            $"--pwfile={folder.PasswordFile}",
            "--auth-local=trust",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=libc",
            "--locale=C"
        );
        try
        {
            await initdb.Ended.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            SystemCalls.Signal(initdb.Id, SystemCalls.EndSession);
            await initdb.Ended;
            throw;
        }
        if (initdb.ExitCode != 0)
            throw new CannotRunException(
                $"PostgreSQL can't make its files in {folder.Path}: {FirstError(await initdb.Errors)}"
            );
        Directory.Move(folder.Unfinished, folder.Cluster);
    }

    private static string FirstError(string printed) =>
        printed.Split('\n').FirstOrDefault(line => line.Contains("error:") || line.Contains("FATAL:"))
        ?? printed.Trim();
}
