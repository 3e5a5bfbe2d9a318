using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>How the product reaches its database.</summary>
internal static class Database
{
    /// <summary>For the design tools only, which ask no server.</summary>
    internal static DbContextOptions<KokeiluDb> Options(string connectionString) =>
        Configure(new DbContextOptionsBuilder<KokeiluDb>().UseNpgsql(connectionString, History));

    internal static DbContextOptions<KokeiluDb> Options(NpgsqlDataSource source) =>
        Configure(new DbContextOptionsBuilder<KokeiluDb>().UseNpgsql(source, History));

    /// <summary>Within a connection's transaction, which stays its caller's.</summary>
    internal static DbContextOptions<KokeiluDb> Options(NpgsqlConnection connection) =>
        Configure(new DbContextOptionsBuilder<KokeiluDb>().UseNpgsql(connection, History));

    private static DbContextOptions<KokeiluDb> Configure(DbContextOptionsBuilder<KokeiluDb> builder) =>
        builder.UseSnakeCaseNamingConvention().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    private static void History(
        Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder options
    ) => options.MigrationsAssembly("Kuntakokeilu.Migrations").MigrationsHistoryTable("migration", "public");
}
