using Kuntakokeilu.App.Pages.Notices;
using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What the TE office's transfer writes, and the notices that tell of what forms do.</summary>
internal sealed class TransferWrites(AccessWorld world)
{
    internal IEnumerable<PlannedWrite> All => [.. Notices(), .. Transfers()];

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

    private static bool Has(Actor actor, AccessAction action) => Declared.Rights.Has(actor.Role, actor.Purpose, action);

    private static bool Nobody(Actor actor, int person) => false;
}
