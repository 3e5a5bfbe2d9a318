using Kuntakokeilu.App.Pages.Notices;
using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.App.Pages.Transfers.Launch;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the TE office's transfer writes, and the notices that tell of what forms do.</summary>
internal sealed class TransferWrites(AccessWorld world)
{
    internal IEnumerable<PlannedWrite> All => [.. Notices(), .. Transfers(), .. Launches()];

    /// <summary>Of whom a form of the transaction holds; what may be written then is tried beside the queue itself.</summary>
    private static IEnumerable<PlannedWrite> Notices()
    {
        const string Page = "POST /steering/differences/{id:int}";
        const string Told = """
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, at)
            values (gen_random_uuid(), 9, $1, 'syy', 'customer', '{}', 1, now())
            """;
        yield return new("a notice of nobody held", Page, null, Told, Nobody);
        yield return new(
            "a notice sent",
            Page,
            null,
            "update notices.notice set state = 3 where person_id = $1",
            Nobody
        );
        const string Failed = """
            insert into notices.notice (id, kind, person_id, cause, addressee, words, state, channel, fault, message_id, at)
            values (gen_random_uuid(), 9, 1, 'syy', 'customer', '{}', 6, 2, 7, TAKEN, now())
            """;
        const string Again = "POST /notices/again/{fault:int}";
        const string SendAgain = "select notices.send_again(7::smallint)";
        yield return new(
            "what failed",
            Again,
            Failed.Replace("TAKEN", "null"),
            SendAgain,
            (actor, _) => Has(actor, SendingSubject.SendAgain)
        );
        yield return new("what was taken", Again, Failed.Replace("TAKEN", "7"), SendAgain, Nobody);
    }

    /// <summary>Everybody waits at the TE office of Pirkanmaa to be transferred to Tampere, and nothing else waits.</summary>
    private IEnumerable<PlannedWrite> Transfers()
    {
        const string Page = "POST /transfers/confirm";
        string waiting = $"""
            set local session_replication_role = replica;
            update steering.period set notified_at = null, authority = 2, municipality = 837, basis = 2
            where person_id = $1;
            update steering.current_period set authority = 2, municipality = 837, basis = 2, organiser = null,
                te_office = OFFICE where person_id = $1;
            delete from steering.late_fact where difference_id = $6;
            delete from steering.difference where id = $6;
            set local session_replication_role = origin
            """;
        const string Confirm = "select steering.confirm_transfers(array[$1], now());";
        yield return new(
            "of the office",
            Page,
            waiting.Replace("OFFICE", $"{AccessWorld.Pirkanmaa}"),
            Confirm,
            (actor, person) =>
                Has(actor, TransfersSubject.ConfirmTransfers)
                && actor.TeOffice == AccessWorld.Pirkanmaa
                && person != AccessWorld.Nobody
                && person != actor.Person
                && (actor.SeesProtected || person != world.Protected)
        );
        yield return new("of another office", Page, waiting.Replace("OFFICE", "1"), Confirm, Nobody);
        yield return new(
            "a notice by hand",
            Page,
            waiting.Replace("OFFICE", $"{AccessWorld.Pirkanmaa}"),
            "update steering.period set notified_at = now() where person_id = $1",
            Nobody
        );
    }

    /// <summary>A run of the launch's transfers to Tampere is started, and its receipt given.</summary>
    private static IEnumerable<PlannedWrite> Launches()
    {
        const string Page = "POST /transfers/launch/begin";
        const string Inbox = "POST /register/inbox/launch/{run:int}";
        const string Start = """
            insert into transfers.launch_run (municipality, te_office, started_at, started_by, account_id,
                sees_protected, planned)
            select 837, OFFICE, now(), a.name, a.id, SEES, 1 from access.account a where a.id = WHO
            """;
        string own = Start.Replace("WHO", "$2").Replace("SEES", "access.sees_protected()");
        bool Starts(Actor actor) =>
            Has(actor, LaunchSubject.LaunchTransfers) && actor.TeOffice == AccessWorld.Pirkanmaa;
        yield return new(
            "a run of the office",
            Page,
            null,
            own.Replace("OFFICE", $"{AccessWorld.Pirkanmaa}"),
            (actor, _) => Starts(actor)
        );
        yield return new("a run of another office", Page, null, own.Replace("OFFICE", "1"), Nobody);
        yield return new(
            "a run in another's name",
            Page,
            null,
            Start
                .Replace("WHO", "1")
                .Replace("SEES", "access.sees_protected()")
                .Replace("OFFICE", $"{AccessWorld.Pirkanmaa}"),
            Nobody
        );
        yield return new(
            "a run of who may not be known",
            Page,
            null,
            own.Replace("access.sees_protected()", "not access.sees_protected()")
                .Replace("OFFICE", $"{AccessWorld.Pirkanmaa}"),
            Nobody
        );
        const string Finished = """
            insert into transfers.launch_run (municipality, te_office, started_at, started_by, sees_protected, planned,
                transferred, finished_at)
            values (MUNICIPALITY, 5, now(), 'joku', true, 1, 1, now())
            """;
        const string Receipt = """
            update transfers.launch_run r set acknowledged_at = now(),
                acknowledged_by = (select a.name from access.account a where a.id = $2)
            """;
        yield return new(
            "a run's receipt",
            Inbox,
            Finished.Replace("MUNICIPALITY", "837"),
            Receipt,
            (actor, _) => Has(actor, MovesSubject.AcknowledgeCustomer) && actor.Organiser == AccessWorld.Tampere
        );
        yield return new(
            "a run's receipt for another",
            Inbox,
            Finished.Replace("MUNICIPALITY", "837"),
            Receipt.Replace("$2", "1"),
            Nobody
        );
        yield return new(
            "how far a run is",
            Page,
            Finished.Replace("MUNICIPALITY", "837"),
            "update transfers.launch_run set transferred = 2, after_person = 7",
            Nobody
        );
        yield return new("a batch by hand", Page, null, "select transfers.launch_batch(1, 5, now(), false)", Nobody);
    }
}
