using Kuntakokeilu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Data;

/// <summary>Brings the database's schema up to this release.</summary>
internal static class Schema
{
    /// <summary>Migrations of this release that the database lacks.</summary>
    internal static async Task<IReadOnlyList<string>> Pending(NpgsqlDataSource database, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(database));
        return [.. await db.Database.GetPendingMigrationsAsync(stop)];
    }

    /// <returns>The migrations applied now; none when the schema was up to date.</returns>
    internal static async Task<IReadOnlyList<string>> Migrate(NpgsqlDataSource database, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(database));
        // EF Core takes a lock of its own, so that two programs that start together don't both migrate.
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        await Organisations.Save(db, stop);
        return pending;
    }
}
