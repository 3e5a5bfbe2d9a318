using Npgsql;

namespace Kuntakokeilu.Base.Data;

/// <summary>The ways of the web application into its database.</summary>
/// <param name="Web">Reads for pages, under the row policies.</param>
/// <param name="Job">What services write and decide, past the policies: they ask the gate first.</param>
internal sealed record SiteDatabase(NpgsqlDataSource Web, NpgsqlDataSource Job)
{
    /// <summary>
    /// As pages are, but with connections of its own: whether the site is ready is told also while pages have taken all
    /// of theirs.
    /// </summary>
    internal NpgsqlDataSource Watch { get; init; } = Web;
}
