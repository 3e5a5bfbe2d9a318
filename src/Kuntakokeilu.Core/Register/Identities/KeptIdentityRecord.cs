using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register.Tables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Register.Identities;

/// <summary>A kept row of an identities file beside what the register has on the person.</summary>
/// <param name="Key">The register's identifier of the person.</param>
/// <param name="BirthDate">By the register.</param>
/// <param name="Known">Who the person is on record; null when nobody has told.</param>
/// <param name="Came">With which file the row came.</param>
/// <param name="Settlement">Null while it waits.</param>
/// <param name="SettledBy">By whom and when; null while it waits.</param>
internal sealed record KeptIdentityRecord(
    KeptIdentity Row,
    string Key,
    DateOnly BirthDate,
    Identity? Known,
    Recording Came,
    IdentitySettlement? Settlement,
    Recording? SettledBy
)
{
    /// <summary>When somebody with the code was born.</summary>
    internal DateOnly? Told => IdentityCode.TryParse(Row.Code, out IdentityCode code) ? code.BirthDate : null;

    /// <summary>Null when the connection sees none of that number.</summary>
    internal static async Task<KeptIdentityRecord?> Find(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        if (await db.KeptIdentities.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } row)
            return null;
        IdentitySettlement? settlement = await db.IdentitySettlements.SingleOrDefaultAsync(
            one => one.KeptIdentityId == id,
            stop
        );
        return new(
            row,
            await db.Persons.Where(one => one.Id == row.PersonId).Select(one => one.Key).SingleAsync(stop),
            await RegisterBirthDate.Read(connection, row.PersonId, stop),
            await db.Identities.SingleOrDefaultAsync(one => one.PersonId == row.PersonId, stop),
            await db.Recordings.SingleAsync(one => one.Id == row.RecordingId, stop),
            settlement,
            settlement is null ? null : await db.Recordings.SingleAsync(one => one.Id == settlement.RecordingId, stop)
        );
    }
}
