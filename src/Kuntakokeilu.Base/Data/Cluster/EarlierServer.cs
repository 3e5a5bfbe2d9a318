namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// What a program that was killed may have left: a server that is still ending, sessions without their server, a
/// <c>postmaster.pid</c> whose number now belongs to another program. Called when the folder is locked, so nobody else
/// uses it.
/// </summary>
internal static class EarlierServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Stops what still runs on a cluster. It is not taken over: it would have the earlier program's settings and nobody
    /// to end it should this one be killed too.
    /// </summary>
    internal static async Task Stop(string cluster, CancellationToken stop)
    {
        string file = Path.Combine(cluster, "postmaster.pid");
        if (!File.Exists(file))
            return;
        int first = int.TryParse(File.ReadLines(file).FirstOrDefault(), out int told) ? told : 0;
        if (!await Stop(cluster, first, SystemCalls.FastStop, SystemCalls.EndSession, Patience, stop))
        {
            const int now = SystemCalls.ImmediateStop;
            if (!await Stop(cluster, first, now, now, LastPatience, stop))
                throw new CannotRunException($"an earlier PostgreSQL still runs on {cluster} and does not stop.");
        }
        // PostgreSQL starts over the file of a process that is gone. One that lives it takes for its own, also when it
        // is another program that got the number after a restart, or in another container.
        if (first > 0 && Directory.Exists($"/proc/{first}"))
            File.Delete(file);
    }

    /// <summary>
    /// Waits for the processes that outlive the server's first one by a moment, such as the one that writes the log.
    /// </summary>
    internal static Task<bool> End(string cluster) =>
        Wait.Until(() => Running(cluster).Count == 0, LastPatience, CancellationToken.None);

    /// <summary>Signals the server, or its sessions when it is gone, and waits until none is left.</summary>
    private static async Task<bool> Stop(
        string cluster,
        int first,
        int toServer,
        int toSession,
        TimeSpan patience,
        CancellationToken stop
    )
    {
        HashSet<int> running = Running(cluster);
        if (running.Contains(first))
            SystemCalls.Signal(first, toServer);
        else
            foreach (int session in running)
                SystemCalls.Signal(session, toSession);
        return await Wait.Until(() => Running(cluster).Count == 0, patience, stop);
    }

    /// <summary>PostgreSQL's processes work in their cluster's folder.</summary>
    private static HashSet<int> Running(string cluster) =>
        [
            .. from process in Directory.EnumerateDirectories("/proc")
            where int.TryParse(Path.GetFileName(process), out _) && WorksIn(process, cluster)
            select int.Parse(Path.GetFileName(process)),
        ];

    private static bool WorksIn(string process, string cluster)
    {
        try
        {
            return File.ResolveLinkTarget(Path.Combine(process, "cwd"), false)?.FullName == cluster
                && File.ReadAllText(Path.Combine(process, "comm")).Trim() == "postgres";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or somebody else's: not one of ours.
            return false;
        }
    }
}
