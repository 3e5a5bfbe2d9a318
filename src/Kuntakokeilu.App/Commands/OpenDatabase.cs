using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register.Importing;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>The database for the time of a command.</summary>
internal sealed class OpenDatabase : IDisposable
{
    private OpenDatabase(NpgsqlDataSource source) => Source = source;

    internal NpgsqlDataSource Source { get; }

    /// <summary>
    /// The server that ConnectionStrings__Kokeilu names, whose schema is its keeper's to migrate.
    /// </summary>
    internal static OpenDatabase At(string data, bool migrated = true)
    {
        _ = (data, migrated);
        string connection =
            Environment.GetEnvironmentVariable("ConnectionStrings__Kokeilu")
            ?? throw new CannotRunException("No database: set ConnectionStrings__Kokeilu.");
        return new(NpgsqlDataSource.Create(connection));
    }

    internal IReadOnlyList<string> Migrate()
    {
        try
        {
            return Schema.Migrate(Source, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception e) when (DatabaseTrouble.Tell(e) is { } trouble)
        {
            throw new CannotRunException(trouble, e);
        }
    }

    public void Dispose() => Source.Dispose();
}
