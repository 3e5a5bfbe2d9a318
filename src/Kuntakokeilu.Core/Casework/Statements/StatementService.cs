using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Casework.Statements;

/// <summary>
/// What officials and customers do about statements: each of the state that was shown, once, and with what the customer is told
/// of it.
/// </summary>
internal sealed class StatementService(StatementRecording recording, TimeProvider time)
{
    /// <summary>Days to answer that are offered; how many is the official's to say.</summary>
    internal const int DaysToAnswer = 7;

    private DateOnly Today => LegalDay.Today(time);

    /// <summary>A statement is given, or takes the place of the case's last one.</summary>
    /// <param name="kind">Given, or corrected.</param>
    /// <param name="isByDuty">Of a service: whether it is arranged under the duty of 13 §; null where that is not asked.</param>
    internal Task<StatementRecorded> Give(
        StatedOf of,
        StatementEventKind kind,
        string code,
        DateOnly from,
        DateOnly? to,
        bool? isByDuty,
        Work work,
        CancellationToken stop
    ) => Take(of, ToldEvent.Give(Today, kind, of.Reference, GiverOf(work), code, from, to), work, stop, isByDuty);

    /// <summary>The case's last statement is taken back.</summary>
    internal Task<StatementRecorded> Cancel(StatedOf of, string why, Work work, CancellationToken stop) =>
        Take(of, ToldEvent.Cancel(Today, of.Reference, GiverOf(work)) with { Words = why }, work, stop);

    /// <summary>The customer is asked for a clarification; a reminder moves the day of the question that waits.</summary>
    internal Task<StatementRecorded> Ask(
        StatedOf of,
        bool isReminder,
        DateOnly until,
        string question,
        Work work,
        CancellationToken stop
    ) =>
        Take(
            of,
            new(Today, isReminder ? StatementEventKind.Remind : StatementEventKind.Ask, of.Reference, To: until)
            {
                Words = question,
            },
            work,
            stop
        );

    /// <summary>The customer answers on one's own pages, or an official notes what was said or sent otherwise.</summary>
    internal Task<StatementRecorded> Answer(StatedOf of, string answer, Work work, CancellationToken stop) =>
        Take(of, new(Today, StatementEventKind.Answer, of.Reference) { Words = answer }, work, stop);

    /// <summary>The municipality takes more time: for the matter's nature, its extent or another special reason.</summary>
    /// <param name="ground">In the word of events.csv.</param>
    internal Task<StatementRecorded> Extend(
        StatedOf of,
        string ground,
        DateOnly to,
        string why,
        Work work,
        CancellationToken stop
    ) =>
        Take(
            of,
            new(Today, StatementEventKind.Extend, of.Reference, Detail: ground, To: to) { Words = why },
            work,
            stop
        );

    /// <summary>What the customer or the payer has told, or a case that begins or ends; one that is new gets its reference here.</summary>
    internal async Task<StatementRecorded> Tell(
        int person,
        int version,
        ToldEvent told,
        Work work,
        CancellationToken stop
    )
    {
        if (told.Kind is StatementEventKind.Open or StatementEventKind.Request)
        {
            await WebRecording.Hold(work, person, stop);
            told = told with { Reference = await NewReference(work, person, stop) };
        }
        return await Take(new(person, version, told.Reference), told with { Day = Today }, work, stop);
    }

    private async Task<StatementRecorded> Take(
        StatedOf of,
        ToldEvent told,
        Work work,
        CancellationToken stop,
        bool? isByDuty = null
    )
    {
        await WebRecording.Hold(work, of.Person, stop);
        if (await CaseVersion.Of(work.Connection, of.Person, stop) != of.Version)
        {
            await work.Undo(stop);
            return new StatementRecorded.Stale();
        }
        StatementRecorded recorded = await recording.Record(work, of.Person, [told], stop, isByDuty);
        if (recorded is not StatementRecorded.Done done)
        {
            await work.Undo(stop);
            return recorded;
        }
        if (Notice(of.Person, told, done.First, work) is { } notice)
            await NoticeQueue.Add(work, [notice], stop);
        await work.Commit([of.Person], stop);
        return recorded;
    }

    /// <summary>What is asked goes to the customer with the day by which it is answered.</summary>
    private static NewNotice? Notice(int person, ToldEvent told, short number, Work work) =>
        told.Kind is StatementEventKind.Ask or StatementEventKind.Remind
        && work.Context.Actor?.Organisation is { } organisation
            ? new(
                told.Kind is StatementEventKind.Ask ? NoticeKind.StatementQuestion : NoticeKind.StatementReminder,
                person,
                string.Create(CultureInfo.InvariantCulture, $"statement-{person}-{number}"),
                NewNotice.Customer,
                new Dictionary<string, string>
                {
                    [NoticeWords.Until] = NoticeWords.Of(told.To!.Value),
                    [NoticeWords.Authority] = organisation,
                    [NoticeWords.Text] = told.Words,
                }
            )
            : null;

    /// <summary>By the number of the event: nothing of ours is named so by itself.</summary>
    internal static async Task<string> NewReference(Work work, int person, CancellationToken stop)
    {
        List<KnownEvent> events = (await StatedPasts.LoadEvents(work.Connection, [person], stop))[person];
        return string.Create(CultureInfo.InvariantCulture, $"A{events.Count + 1}");
    }

    /// <summary>In whose name the session gives: the database holds it to the same.</summary>
    internal static StatementGiver GiverOf(Work work) =>
        work.Context.Actor?.TeOffice is null ? StatementGiver.Municipality : StatementGiver.TeOffice;
}

/// <summary>Of whose statement a form is, and of which state it was made.</summary>
internal sealed record StatedOf(int Person, int Version, string Reference);
