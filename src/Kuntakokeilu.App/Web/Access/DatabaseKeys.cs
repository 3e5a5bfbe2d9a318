using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// The keys of cookies and form tokens in the database: every node has the same ones, and a restart signs nobody out.
/// </summary>
internal sealed class DatabaseKeys(NpgsqlDataSource database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using NpgsqlCommand command = database.CreateCommand("select xml from access.data_protection_key order by id");
        using NpgsqlDataReader row = command.ExecuteReader();
        List<XElement> keys = [];
        while (row.Read())
            keys.Add(XElement.Parse(row.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using NpgsqlCommand command = database.CreateCommand(
            "insert into access.data_protection_key (friendly_name, xml) values ($1, $2)"
        );
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
