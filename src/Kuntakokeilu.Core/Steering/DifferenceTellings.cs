using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Steering.Tables;
using Kuntakokeilu.Law.Book;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.Core.Steering;

/// <summary>Both tellings of the history of a person with a difference.</summary>
/// <param name="SettledBy">Who settled it and when; null while it waits.</param>
/// <param name="AsDecided">The history as decided, before the settlement.</param>
/// <param name="WithLateRows">The history as it would be, or became.</param>
internal sealed record DifferenceTellings(
    PersonRecord Person,
    Recording? SettledBy,
    IReadOnlyList<StatedPeriod> AsDecided,
    IReadOnlyList<StatedPeriod> WithLateRows
)
{
    /// <summary>The difference with its late rows and its settlement; null when there is none of that number.</summary>
    internal static async Task<Difference?> Find(NpgsqlConnection connection, int id, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(connection));
        return await db
            .Differences.Include(d => d.Facts.OrderBy(late => late.Seq))
            .Include(d => d.Acts.OrderBy(late => late.Seq))
            .Include(d => d.Settlement)
            .SingleOrDefaultAsync(d => d.Id == id, stop);
    }

    internal static async Task<DifferenceTellings> Load(
        NpgsqlConnection connection,
        Difference difference,
        CancellationToken stop
    )
    {
        PersonRecord person = (await PersonReader.Load(connection, difference.PersonId, stop))!;
        if (difference.Settlement is { } settlement)
        {
            await using KokeiluDb db = new(Database.Options(connection));
            Recording settled = await db.Recordings.SingleAsync(one => one.Id == settlement.RecordingId, stop);
            return new(
                person,
                settled,
                KnownHistory.Before(person, settled.Id).Periods,
                KnownHistory.After(person, settled.Id).Periods
            );
        }
        KnownPerson known = (await KnownPersons.Load(connection, [person.Id], stop))[person.Id];
        return new(person, null, KnownHistory.Now(person).Periods, Accepted(person, known, difference));
    }

    /// <summary>The recorded row whose place a late one would take.</summary>
    internal short? Corrected(LateFact late)
    {
        KnownHistory before = SettledBy is { } settled
            ? KnownHistory.Before(Person, settled.Id)
            : KnownHistory.Now(Person);
        return FactOrder.Corrected(before.InForce, new(late.ToEvent(), late.Carried, 0, null));
    }

    private static List<StatedPeriod> Accepted(PersonRecord person, KnownPerson known, Difference difference) =>
        new PersonDecider(LawAsKnown.Whole)
            .Accept(
                person.Key,
                known,
                difference.Facts.Select(late => new IncomingFact(late.ToEvent(), late.Carried, late.Seq)),
                difference.Acts.Select(late => new IncomingAct(late.ToAct(), late.Seq))
            )
            .Periods;
}
