using Kuntakokeilu.Base.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Data;

/// <summary>A database of the tests' cluster as the web application has it.</summary>
internal static class Roles
{
    internal static SiteDatabase Of(string connectionString) =>
        new(
            As(connectionString, DatabaseRole.Web),
            As(connectionString, DatabaseRole.Clerk),
            As(connectionString, DatabaseRole.Job)
        );

    internal static NpgsqlDataSource As(string connectionString, DatabaseRole role) =>
        NpgsqlDataSource.Create(role.OfPrivate(connectionString));
}
