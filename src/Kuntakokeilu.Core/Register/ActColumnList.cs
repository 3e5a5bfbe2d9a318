using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Law.Steering;
using Npgsql;

namespace Kuntakokeilu.Core.Register;

/// <summary>The columns of an act, in one order for writing and reading in bulk. The same as <see cref="ActColumns"/>.</summary>
internal static class ActColumnList
{
    internal const string Names = "date, kind, to_municipality, ground, requested, services_secured, accepted";

    internal static void Write(RowBuffer copy, in TeOfficeAct act)
    {
        copy.Date(act.Date);
        copy.Short((int)act.Kind);
        copy.Short(Codes.Number(act.To));
        copy.Short((int)act.Ground);
        copy.Bool(act.Requested);
        copy.Bool(act.ServicesSecured);
        copy.Bool(act.Accepted);
    }

    /// <summary>Reads the columns from a place on.</summary>
    internal static TeOfficeAct Read(NpgsqlDataReader row, int at) =>
        new(
            row.GetFieldValue<DateOnly>(at),
            (TeOfficeActKind)row.GetInt16(at + 1),
            Codes.Municipality(row.ShortOrNull(at + 2)),
            (TransferGround)row.GetInt16(at + 3),
            row.GetBoolean(at + 4),
            row.GetBoolean(at + 5),
            row.GetBoolean(at + 6)
        );
}
