using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>The ways of the web application into its database.</summary>
/// <param name="Web">Reads for pages, under the row policies.</param>
/// <param name="Clerk">What people and programs do: reads and writes, under the row policies.</param>
/// <param name="Job">Past the policies: sign-in, for nobody has entered yet, sealing, keys of cookies.</param>
internal sealed record SiteDatabase(NpgsqlDataSource Web, NpgsqlDataSource Clerk, NpgsqlDataSource Job)
{
    /// <summary>
    /// As pages are, but with connections of its own: whether the site is ready is told also while pages have taken all
    /// of theirs.
    /// </summary>
    internal NpgsqlDataSource Watch { get; init; } = Web;
}
