using Kuntakokeilu.App.Pages.Own.Corrections;
using Kuntakokeilu.App.Pages.Own.Export;
using Kuntakokeilu.App.Pages.Own.Notices;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What a jobseeker writes of one's own data, and what is decided on it, in plain SQL.</summary>
internal sealed class OwnDataWrites(AccessWorld world)
{
    private const string Ask = "POST /own/corrections/{fact}";
    private const string Decide = "POST /register/corrections/{id:int}";
    private const string Prepare = "POST /own/export";
    private const string Take = "POST /own/export/{ticket:guid}";
    private const string Choose = "POST /own/notices/channel";

    private const string Request = """
        insert into registration.correction_request (id, matter, person_id, fact, since, event, value, why, sent_on, due)
        overriding system value
        values (900, gen_random_uuid(), $1, 4, '2021-06-01', 0, 'unemployed', 'syy', '2022-01-10', '2022-02-10');
        """;

    private const string Decision = """
        insert into registration.correction_decision (request_id, is_accepted, reason, decided_on, authority)
        values (900, false, 'syy', '2022-01-10', BY);
        """;

    private const string Ticket =
        "insert into registration.export_ticket (id, person_id, at) values (gen_random_uuid(), $1, WHEN);";

    private const string Taken = "update registration.export_ticket set taken_at = now() where person_id = $1";

    internal IEnumerable<PlannedWrite> All =>
        [
            new(
                "a correction asked for",
                Ask,
                null,
                Request,
                (actor, person) => IsOwn(actor, person, CorrectionsSubject.RequestCorrection)
            ),
            new(
                "a correction decided",
                Decide,
                Request,
                Held + Decision.Replace("BY", "access.organisation()"),
                Decides
            ),
            new(
                "a correction decided and nobody held",
                Decide,
                Request,
                Decision.Replace("BY", "access.organisation()"),
                Nobody
            ),
            new("a correction decided by another", Decide, Request, Held + Decision.Replace("BY", "'keha'"), Nobody),
            new(
                "a correction made another",
                Decide,
                Request,
                "update registration.correction_request set value = 'laid_off' where person_id = $1",
                Nobody
            ),
            new(
                "an export prepared",
                Prepare,
                null,
                Ticket.Replace("WHEN", "now()"),
                (actor, person) => IsOwn(actor, person, ExportSubject.PrepareExport)
            ),
            new(
                "an export prepared for later",
                Prepare,
                null,
                Ticket.Replace("WHEN", "now() + interval '1 day'"),
                Nobody
            ),
            new(
                "an export taken",
                Take,
                Ticket.Replace("WHEN", "now()"),
                Taken,
                (actor, person) => IsOwn(actor, person, ExportSubject.ExportOwnData)
            ),
            new("an export taken too late", Take, Ticket.Replace("WHEN", "now() - interval '25 hours'"), Taken, Nobody),
            new(
                "a channel",
                Choose,
                null,
                Channel.Replace("WHEN", "now()"),
                (actor, person) => IsOwn(actor, person, NoticesSubject.ChooseChannel)
            ),
            new("a channel of another time", Choose, null, Channel.Replace("WHEN", "now() - interval '1 day'"), Nobody),
        ];

    private const string Channel = "insert into notices.choice (person_id, channel, at) values ($1, 2, WHEN);";

    private static readonly string Held =
        $"select register.hold_for_web($1, {(int)CorrectionsSubject.DecideCorrection}::smallint);";

    private bool Decides(Actor actor, int person) =>
        Declared
            .Rules.Decide(
                actor,
                CorrectionsSubject.DecideCorrection,
                world.Known(person, actor),
                LegalDay.Today(TimeProvider.System)
            )
            .Refused
            is null;

    private static bool IsOwn(Actor actor, int person, AccessAction action) =>
        Has(actor, action) && actor.Person == person;
}
