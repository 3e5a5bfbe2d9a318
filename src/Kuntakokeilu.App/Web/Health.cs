using Kuntakokeilu.Core.Data;
using Npgsql;

namespace Kuntakokeilu.App.Web;

/// <summary>Tells a load balancer or a launcher whether requests can be served.</summary>
internal static class Health
{
    /// <summary>200 when the database answers, 503 when it does not.</summary>
    internal static async Task<IResult> Ready(IServiceProvider services, CancellationToken stop)
    {
        if (services.GetService<SiteDatabase>() is not { } database)
            return Results.Text("ready");
        try
        {
            await using NpgsqlCommand command = database.Web.CreateCommand("select 1");
            await command.ExecuteScalarAsync(stop);
            return Results.Text("ready");
        }
        catch (NpgsqlException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
