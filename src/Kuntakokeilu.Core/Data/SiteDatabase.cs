using Npgsql;

namespace Kuntakokeilu.Core.Data;

/// <summary>The two ways of the web application into its database.</summary>
/// <param name="Web">Reads for pages, under the row policies.</param>
/// <param name="Job">What services write and decide, past the policies: they ask the gate first.</param>
internal sealed record SiteDatabase(NpgsqlDataSource Web, NpgsqlDataSource Job);
