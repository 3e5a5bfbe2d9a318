using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Registration.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;
using Npgsql;

namespace Kuntakokeilu.Core.Registration.Refusing;

/// <summary>A start that was sent here and goes on: it can be refused, until the search ends.</summary>
/// <param name="Latest">The latest row in force: the refusal ends the search on its day.</param>
internal sealed record RefusableStart(Sending Sending, KnownFact Latest)
{
    /// <returns>Null when the search is not open, or was not started by a form.</returns>
    internal static async Task<RefusableStart?> Find(NpgsqlConnection connection, int person, CancellationToken stop) =>
        await PersonReader.Load(connection, person, stop) is { } record ? await Find(connection, record, stop) : null;

    internal static async Task<RefusableStart?> Find(
        NpgsqlConnection connection,
        PersonRecord record,
        CancellationToken stop
    )
    {
        var known = KnownHistory.Now(record);
        if (known.InForce is not [.., { Event.Kind: not RegisterEventKind.End } latest])
            return null;
        DateOnly start = known.InForce.Last(row => row.Event.Kind is RegisterEventKind.Start).Event.Date;
        return
            (await Sendings.Of(connection, record.Id, stop)).FirstOrDefault(one =>
                one.Day == start && one.Kind.IsStart()
            )
                is { } sending
            ? new(sending, latest)
            : null;
    }
}
