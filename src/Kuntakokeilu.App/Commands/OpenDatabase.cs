using Kuntakokeilu.App.Site;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>The database for the time of a command; a private server stops with it.</summary>
internal sealed class OpenDatabase : IDisposable
{
    /// <summary>Under the 100 that PostgreSQL allows by itself, so that another program still gets in.</summary>
    internal const int MostConnections = 30;

    private const int WatchConnections = 2;

    /// <summary>
    /// What people change is a few milliseconds of the database's: more connections than keep its cores busy only wait in
    /// it, each with plans and tables of its own to get to know, where they could wait in the pool.
    /// </summary>
    internal static readonly int MostToAct = Math.Clamp(4 * Environment.ProcessorCount, 10, MostConnections);

    private readonly DatabaseServer server;

    private readonly NpgsqlDataSource owner;
    private readonly Lazy<SiteDatabase> roles;

    private OpenDatabase(DatabaseServer server)
    {
        this.server = server;
        owner = NpgsqlDataSource.Create(Understood(server.ConnectionString));
        roles = new(() =>
            new(
                As(DatabaseRole.Web, "KokeiluWeb", "web"),
                As(DatabaseRole.Clerk, "KokeiluClerk", "clerk", MostToAct),
                As(DatabaseRole.Job, "KokeiluJob", "job")
            )
            {
                Watch = As(DatabaseRole.Web, "KokeiluWeb", "watch", WatchConnections),
            }
        );
    }

    /// <summary>Whether it is the product's own, in the data folder.</summary>
    internal bool IsPrivate => server.IsPrivate;

    /// <summary>For what commands and services write: the role of jobs.</summary>
    internal NpgsqlDataSource Source => roles.Value.Job;

    /// <summary>Whose the schema is: only for what no other role may do.</summary>
    internal NpgsqlDataSource Owner => owner;

    /// <summary>What the web application uses.</summary>
    internal SiteDatabase Site => roles.Value;

    /// <summary>
    /// The server that ConnectionStrings__Kokeilu names, whose schema is its keeper's to migrate; without one a private
    /// server in the data folder, which is migrated as it is opened.
    /// </summary>
    /// <exception cref="CannotRunException">It can't be reached or started.</exception>
    internal static OpenDatabase At(string data)
    {
        LegalDay.RequireTimeZones();
        DatabaseServer server = DatabaseServer
            .Open(DatabaseServer.Configured, data, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        OpenDatabase database = new(server);
        database.OrClose(server.IsPrivate ? database.MakeReady : database.RequireSchema);
        return database;
    }

    /// <summary>The same, whatever its schema.</summary>
    internal static OpenDatabase ToMigrate(string data) =>
        new(DatabaseServer.Open(DatabaseServer.Configured, data, CancellationToken.None).GetAwaiter().GetResult());

    internal IReadOnlyList<string> Migrate() => Telling(Schema.Migrate(owner, Subjects.Rights, CancellationToken.None));

    private void MakeReady()
    {
        Migrate();
        DatabaseRole.SetPasswords(owner, server.ConnectionString, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>A given server's roles may have connections of their own, named beside the first.</summary>
    /// <param name="pool">Its name in metrics, which would otherwise tell the address.</param>
    private NpgsqlDataSource As(DatabaseRole role, string variable, string pool, int most = MostConnections)
    {
        NpgsqlDataSourceBuilder source = new(Address(role, variable)) { Name = pool };
        source.ConnectionStringBuilder.MaxPoolSize = most;
        // Nothing to tell, and each would be carried along with its span.
        source.ConfigureTracing(tracing => tracing.EnableFirstResponseEvent(false));
        return source.Build();
    }

    private string Address(DatabaseRole role, string variable)
    {
        if (server.IsPrivate)
            return Understood(role.OfPrivate(server.ConnectionString)).ConnectionString;
        string given = Environment.GetEnvironmentVariable($"ConnectionStrings__{variable}") is { Length: > 0 } own
            ? own
            : server.ConnectionString;
        return Understood(role.OfGiven(Understood(given).ConnectionString)).ConnectionString;
    }

    private void RequireSchema()
    {
        if (Telling(Schema.Pending(owner, Subjects.Rights, CancellationToken.None)).Count > 0)
            throw new CannotRunException("The database's schema is not that of this release: run migrate first.");
    }

    private static NpgsqlConnectionStringBuilder Understood(string connection)
    {
        try
        {
            return Prepared(new(connection) { MaxPoolSize = MostConnections });
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Not repeated: there may be a password in it.
            throw new CannotRunException("ConnectionStrings__Kokeilu is not a connection string of Npgsql's form.", e);
        }
    }

    /// <summary>
    /// What is asked twice on a connection is prepared there: behind the row policies a plan costs several times what
    /// carrying it out does.
    /// </summary>
    internal static NpgsqlConnectionStringBuilder Prepared(NpgsqlConnectionStringBuilder connection)
    {
        (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (300, 2);
        return connection;
    }

    private static T Telling<T>(Task<T> work)
    {
        try
        {
            return work.GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }

    private void OrClose(Action step)
    {
        try
        {
            step();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (roles.IsValueCreated)
        {
            roles.Value.Web.Dispose();
            roles.Value.Clerk.Dispose();
            roles.Value.Job.Dispose();
            roles.Value.Watch.Dispose();
        }
        owner.Dispose();
        server.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
