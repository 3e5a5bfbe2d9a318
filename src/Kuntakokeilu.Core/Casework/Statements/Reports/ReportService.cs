using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Npgsql;
using NpgsqlTypes;

namespace Kuntakokeilu.Core.Casework.Statements.Reports;

/// <summary>
/// What is done about reports: each of the state that was shown, once. A judgement and a reminder are reckoned with at once: the
/// ladder stands on what was judged before.
/// </summary>
internal sealed class ReportService(StatementRecording recording, TimeProvider time)
{
    private DateOnly Today => LegalDay.Today(time);

    /// <summary>Conduct of a day is recorded: told to the TE office, or the authority's own to remind of (8 § 2 mom).</summary>
    /// <param name="facts">What happened, as it is told; in no file and no statement.</param>
    internal async Task<StatementRecorded> Record(
        int person,
        int version,
        ConductKind kind,
        DateOnly day,
        string facts,
        Work work,
        CancellationToken stop
    )
    {
        await WebRecording.Hold(work, person, stop);
        if (await CaseVersion.Of(work.Connection, person, stop) != version)
        {
            await work.Undo(stop);
            return new StatementRecorded.Stale();
        }
        string reference = await StatementService.NewReference(work, person, stop);
        StatementRecorded recorded = await recording.Record(
            work,
            person,
            [ToldEvent.Blamed(day, reference, kind) with { Words = facts }],
            stop
        );
        if (recorded is not StatementRecorded.Done)
        {
            await work.Undo(stop);
            return recorded;
        }
        await Tell(work, NoticeKind.ConductRecorded, person, reference, day, stop);
        await work.Commit([person], stop);
        return recorded;
    }

    /// <summary>What follows is shown before it is recorded.</summary>
    /// <returns>Null where the law of the day does not know the kind.</returns>
    internal async Task<StatementReport?> Preview(
        NpgsqlConnection connection,
        int person,
        ConductKind kind,
        DateOnly day,
        CancellationToken stop
    )
    {
        StatedPast past = (await StatedPasts.Load(connection, [person], stop))[person];
        past.Events.Add(new(ToldEvent.Blamed(day, NotYet, kind), short.MaxValue, 0));
        StatedFold fold = new();
        fold.Run(past, Today);
        return fold
            .Statements.Reports.Where(one => one.Reference == NotYet)
            .Select(one => (StatementReport?)one)
            .FirstOrDefault();
    }

    /// <summary>A reference that no form gives.</summary>
    private const string NotYet = "-";

    /// <param name="words">The grounds of a judgement, or what one is reminded of.</param>
    /// <returns>Whether it was so still as it was shown.</returns>
    internal async Task<bool> Do(ReportOf of, ReportDeed deed, string words, Work work, CancellationToken stop)
    {
        await Hold(of, work, stop);
        if (await Find(of, work, stop) is not { } report || !report.Deeds(HolderOf(work)).Contains(deed))
            return await GiveUp(work, stop);
        ReportStep step = deed switch
        {
            ReportDeed.Take => ReportStep.Take,
            ReportDeed.Remind => ReportStep.Remind,
            _ => ReportStep.Judge,
        };
        await Add(
            work,
            of,
            step,
            deed switch
            {
                ReportDeed.Excuse => ConductReason.Valid,
                ReportDeed.Blame => ConductReason.NotValid,
                _ => null,
            },
            words,
            stop
        );
        if (step is not ReportStep.Take)
        {
            await new StatedWriter(work.Connection, isFew: true).Write([of.Person], Today, stop);
            await Tell(
                work,
                step is ReportStep.Remind ? NoticeKind.ConductReminder : NoticeKind.ConductJudged,
                of.Person,
                of.Reference,
                report.Day,
                stop,
                $"-{of.Entries + 1}"
            );
        }
        return await Keep(of, work, stop);
    }

    /// <summary>The customer tells what there is to it, while it is open.</summary>
    internal async Task<bool> TellOwn(ReportOf of, string words, Work work, CancellationToken stop)
    {
        await WebRecording.Hold(work, of.Person, stop);
        await StatementRecording.Lock(work.Connection, of.Person, stop);
        if (await Find(of, work, stop) is not { CanBeTold: true })
            return await GiveUp(work, stop);
        await Add(work, of, ReportStep.Tell, null, words, stop);
        return await Keep(of, work, stop);
    }

    /// <summary>
    /// Of whom a report lies on the desk of one's TE office (<c>statements.hold_reported</c>), or a customer of one's own.
    /// </summary>
    /// <exception cref="PostgresException">Neither.</exception>
    internal static async Task Hold(ReportOf of, Work work, CancellationToken stop)
    {
        if (work.Context.Actor?.TeOffice is not null)
        {
            await using NpgsqlCommand command = new("select statements.hold_reported($1, $2)", work.Connection);
            command.Parameters.Add(new() { Value = of.Person });
            command.Parameters.Add(new() { Value = of.Reference });
            await command.ExecuteNonQueryAsync(stop);
        }
        await WebRecording.Hold(work, of.Person, stop);
        await StatementRecording.Lock(work.Connection, of.Person, stop);
    }

    /// <summary>At whose desk the session sits.</summary>
    internal static short? HolderOf(Actor? actor) => actor?.Organiser ?? (short?)-actor?.TeOffice;

    private static short? HolderOf(Work work) => HolderOf(work.Context.Actor);

    /// <summary>Of the state that was shown; null when something was done since.</summary>
    private static async Task<Report?> Find(ReportOf of, Work work, CancellationToken stop) =>
        (await ReportReader.Of(work.Connection, of.Person, stop)).LastOrDefault(one =>
            one.Reference == of.Reference && one.Entries.Count == of.Entries
        );

    private async Task Add(
        Work work,
        ReportOf of,
        ReportStep step,
        ConductReason? reason,
        string words,
        CancellationToken stop
    )
    {
        await using NpgsqlCommand command = new(
            """
            insert into statements.report_entry
                (person_id, reference, number, step, reason, words, account_id, by, organisation, day, at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now())
            """,
            work.Connection
        );
        NpgsqlParameter[] values =
        [
            new() { Value = of.Person },
            new() { Value = of.Reference },
            new() { Value = (short)(of.Entries + 1) },
            new() { Value = (short)step },
            Nullable(NpgsqlDbType.Smallint, (short?)reason),
            new() { Value = words },
            Nullable(NpgsqlDbType.Integer, work.Context.Account),
            new() { Value = work.Context.By },
            Nullable(NpgsqlDbType.Text, step is ReportStep.Tell ? null : work.Context.Actor?.Organisation),
            new() { Value = Today },
        ];
        command.Parameters.AddRange(values);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static NpgsqlParameter Nullable(NpgsqlDbType type, object? value) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    /// <summary>The customer is told, in the name of the authority that does it.</summary>
    private static async Task Tell(
        Work work,
        NoticeKind kind,
        int person,
        string reference,
        DateOnly day,
        CancellationToken stop,
        string number = ""
    )
    {
        if (work.Context.Actor?.Organisation is not { } organisation)
            return;
        NewNotice notice = new(
            kind,
            person,
            string.Create(CultureInfo.InvariantCulture, $"conduct-{person}-{reference}{number}"),
            NewNotice.Customer,
            new Dictionary<string, string>
            {
                [NoticeWords.Day] = NoticeWords.Of(day),
                [NoticeWords.Authority] = organisation,
            }
        );
        await NoticeQueue.Add(work, [notice], stop);
    }

    private static async Task<bool> GiveUp(Work work, CancellationToken stop)
    {
        await work.Undo(stop);
        return false;
    }

    private static async Task<bool> Keep(ReportOf of, Work work, CancellationToken stop)
    {
        await WebRecording.TurnCase(work, of.Person, stop);
        await work.Commit([of.Person], stop);
        return true;
    }
}
