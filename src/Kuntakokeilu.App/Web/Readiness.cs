using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Monitoring;
using Microsoft.AspNetCore.DataProtection;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Tells a load balancer, a launcher and who watches whether requests can be served, and what is not ready, by name.
/// </summary>
internal sealed partial class Readiness(
    SiteDatabase database,
    AccessRights rights,
    Releases releases,
    AuditSealing sealing,
    IDataProtectionProvider keys,
    ILogger<Readiness> log
)
{
    /// <summary>Who asks has its own patience; it is told before that ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly StoredReleases stored = new(database.Watch);
    private readonly Lock asking = new();
    private Task<IReadOnlyList<string>>? asked;
    private int? readable;

    /// <summary>200 when all is ready, 503 with the names of what is not. Without a database nothing can be missing.</summary>
    internal static async Task<IResult> Answer(IServiceProvider services)
    {
        if (services.GetService<Readiness>() is not { } readiness)
            return Results.Text("ready");
        IReadOnlyList<string> missing = await readiness.Missing();
        return missing.Count == 0
            ? Results.Text("ready")
            : Results.Text(
                $"not ready: {string.Join(", ", missing)}",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
    }

    /// <summary>One look at a time, for all who ask meanwhile: asking costs the database nothing more.</summary>
    private Task<IReadOnlyList<string>> Missing()
    {
        lock (asking)
            return asked is { IsCompleted: false } running ? running : asked = Look();
    }

    private async Task<IReadOnlyList<string>> Look()
    {
        List<string> missing = [];
        if (!await Holds("database", Answers))
            missing.Add("database");
        else
        {
            // Of what lies in it nothing can be told while it does not answer.
            foreach ((string name, Func<CancellationToken, Task<bool>> look) in InDatabase)
                if (!await Holds(name, look))
                    missing.Add(name);
        }
        if (sealing.HasStopped)
            missing.Add("sealing");
        return missing;
    }

    private IEnumerable<(string Name, Func<CancellationToken, Task<bool>> Look)> InDatabase =>
        [("schema", IsUpToDate), ("release", IsReadable), ("keys", AreThere)];

    private async Task<bool> Holds(string name, Func<CancellationToken, Task<bool>> look)
    {
        using CancellationTokenSource end = new(Patience);
        try
        {
            return await look(end.Token).WaitAsync(end.Token);
        }
        catch (Exception e)
        {
            Failed(log, e, name);
            return false;
        }
    }

    private async Task<bool> Answers(CancellationToken stop)
    {
        await using Npgsql.NpgsqlCommand command = database.Watch.CreateCommand("select 1");
        return await command.ExecuteScalarAsync(stop) is 1;
    }

    /// <summary>The role of jobs may know which migrations there are; pages need not.</summary>
    private async Task<bool> IsUpToDate(CancellationToken stop) =>
        (await Schema.Pending(database.Job, rights, stop)).Count == 0;

    /// <summary>What has been read once stays read; that there is none yet is no fault.</summary>
    private async Task<bool> IsReadable(CancellationToken stop)
    {
        if (await stored.Heads(stop) is not [{ Number: var latest }, ..] || latest == readable)
            return true;
        if (await releases.Find(latest, stop) is null)
            return false;
        readable = latest;
        return true;
    }

    /// <summary>A cookie can be made and read again.</summary>
    private Task<bool> AreThere(CancellationToken stop) =>
        Task.Run(
            () =>
            {
                IDataProtector protector = keys.CreateProtector(nameof(Readiness));
                return protector.Unprotect(protector.Protect([1])) is [1];
            },
            stop
        );

    [LoggerMessage(LogLevel.Warning, "Not ready: {name}.")]
    private static partial void Failed(ILogger log, Exception e, string name);
}
