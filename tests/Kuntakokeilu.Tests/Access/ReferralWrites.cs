using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Referred;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What is written about referrals to services, by everybody who has a part in them.</summary>
internal sealed class ReferralWrites(AccessWorld world)
{
    private const string Offer = "POST /casework/people/{person:int}/referrals/propose/{service:int}";
    private const string One = "POST /casework/people/{person:int}/referrals/{referral:int}";
    private const string Own = "POST /own/services/{referral:int}";
    private const string OwnFeedback = "POST /own/services/{referral:int}/feedback";
    private const string Given = "POST /referred/{referral:int}";
    private const string Attended = "POST /referred/{referral:int}/attendance";
    private const string Written = "POST /experiences/write/{service:int}";
    private const string Decided = "POST /experiences/{note:int}";
    private const string Provider = "provider";

    private const string Name = "(select a.name from access.account a where a.id = $2)";

    /// <summary>A service of the catalogue with a time, which the provider gives.</summary>
    internal const string Catalogue = """
        insert into services.organisation (id, source, source_id, kind, name_fi)
        overriding system value values (900, 'malli', 'o900', 5, 'Malli');
        insert into services.location (id, source, source_id, kind, name_fi)
        overriding system value values (900, 'malli', 'l900', 1, 'Malli');
        insert into services.service (id, source, source_id, kind, organisation_id, status, name_fi, area)
        overriding system value values (900, 'malli', 's900', 14, 900, 1, 'Malli', '{}');
        insert into services.offering (id, source, source_id, service_id, location_id, provider_id, first_day, language, places,
            is_cancelled)
        overriding system value values (900, 'malli', 'f900', 900, 900, 900, '2022-01-01', 1, 5, false);
        insert into referrals.provider (provider_id, organisation_code) values (900, 'provider');
        """;

    private const string Referral = """
        insert into referrals.referral (matter, person_id, offering_id, service_id, kind, provider_id, goal, days, arrangements,
            proposed_on, state, version)
        values (gen_random_uuid(), $1, 900, 900, 14, 900, 'a', '', '', '2022-03-01', STATE, 0);
        """;

    private static string Had(int state, int version, string more = "null, null") =>
        Catalogue
        + $"""
            set local session_replication_role = replica;
            insert into referrals.referral (id, matter, person_id, offering_id, service_id, kind, provider_id, goal, days,
                arrangements, proposed_on, state, version, agreed_on, placed_on, started_on)
            overriding system value values (900, gen_random_uuid(), $1, 900, 900, 14, 900, 'a', '', '', '2022-03-01', {state},
                {version}, '2022-03-01', {more});
            set local session_replication_role = origin;
            """;

    private static string Step(int number, int kind, int party, int state, string who = "$2") =>
        $"""
            insert into referrals.referral_entry (referral_id, number, matter, kind, party, state, day, at, account_id, by, area,
                text)
            values (900, {number}, gen_random_uuid(), {kind}, {party}, {state}, '2022-03-02', now(), {who},
                (select a.name from access.account a where a.id = {who}), 0, '');
            """;

    private static readonly string Proposed = Had(1, 1);
    private static readonly string Placed = Had(5, 3, "'2022-03-01', null");
    private static readonly string Started = Had(8, 5, "'2022-03-01', '2022-03-01'");
    private static readonly string Completed = Had(9, 6, "'2022-03-01', '2022-03-01'");

    internal IEnumerable<PlannedWrite> All => [.. Officials(), .. Jobseekers(), .. Providers(), .. Experiences()];

    private static string Held(AccessAction action) => $"select register.hold_for_web($1, {(int)action}::smallint);";

    private IEnumerable<PlannedWrite> Officials()
    {
        string held = Held(ReferralsSubject.Refer);
        string made = Referral.Replace("STATE", "1");
        yield return new("a referral", Offer, Catalogue, held + made, MayRefer);
        yield return new("a referral of nobody held", Offer, Catalogue, made, Nobody);
        yield return new(
            "a referral that has a place already",
            Offer,
            Catalogue,
            held + Referral.Replace("STATE", "5"),
            Nobody
        );
        yield return new("agreed on, as an official notes", One, Proposed, held + Step(2, 2, 2, 2), MayRefer);
        yield return new("agreed on and nobody held", One, Proposed, Step(2, 2, 2, 2), Nobody);
        yield return new("agreed on as the customer", One, Proposed, held + Step(2, 2, 1, 2), Nobody);
        yield return new("agreed on in another's name", One, Proposed, held + Step(2, 2, 2, 2, "1"), Nobody);
        yield return new("placed before it is agreed on", One, Proposed, held + Step(2, 4, 2, 5), Nobody);
        yield return new("accepted by an official", One, Placed, held + Step(4, 7, 2, 6), Nobody);
        yield return new("lapsed by an official", One, Placed, held + Step(4, 15, 4, 14), Nobody);
        yield return new(
            "how far it is, by an official's hand",
            One,
            Placed,
            held + "update referrals.referral set state = 8 where id = 900",
            Nobody
        );
    }

    private static IEnumerable<PlannedWrite> Jobseekers()
    {
        string held = Held(ReferralsSubject.AnswerService);
        const string Feedback = """
            insert into referrals.feedback (referral_id, is_by_provider, helped, text, day, at, account_id, by)
            values (900, BY, 5, '', '2022-03-02', now(), $2, NAME);
            """;
        string told = Feedback.Replace("NAME", Name);
        bool May(Actor actor, int person) => Has(actor, ReferralsSubject.AnswerService) && actor.Person == person;
        yield return new("agreed on by the customer", Own, Proposed, held + Step(2, 2, 1, 2), May);
        yield return new("left by the customer", Own, Started, held + Step(6, 11, 1, 10), May);
        yield return new("ended by the customer", Own, Started, held + Step(6, 10, 1, 9), Nobody);
        yield return new("how it was", OwnFeedback, Completed, held + told.Replace("BY", "false"), May);
        yield return new(
            "how it was, as the provider",
            OwnFeedback,
            Completed,
            held + told.Replace("BY", "true"),
            Nobody
        );
        yield return new("how it was before its end", OwnFeedback, Started, held + told.Replace("BY", "false"), Nobody);
    }

    private IEnumerable<PlannedWrite> Providers()
    {
        const string Day = """
            insert into referrals.attendance (referral_id, day, mark, at, account_id, by)
            values (900, 'DAY', 1, now(), $2, NAME);
            """;
        string day = Day.Replace("NAME", Name);
        yield return new("accepted by the provider", Given, Placed, Step(4, 7, 3, 6), MayGive);
        yield return new("started by the provider", Given, Placed, Step(4, 9, 3, 8), Nobody);
        yield return new(
            "accepted by another's provider",
            Given,
            Placed.Replace("'provider')", "'employer')"),
            Step(4, 7, 3, 6),
            Nobody
        );
        yield return new("answered before it has a place", Given, Proposed, Step(2, 7, 3, 6), Nobody);
        yield return new("a day of attendance", Attended, Started, day.Replace("DAY", "2022-03-02"), MayGive);
        yield return new("a day before the start", Attended, Started, day.Replace("DAY", "2022-02-28"), Nobody);
        yield return new(
            "a day told otherwise by hand",
            Attended,
            Started,
            "update referrals.attendance set mark = 2",
            Nobody
        );
    }

    private static IEnumerable<PlannedWrite> Experiences()
    {
        const string Note = """
            insert into referrals.experience_note (matter, service_id, organisation_code, text, written_on, account_id, by)
            values (gen_random_uuid(), 900, WHOSE, 'a', '2022-03-02', $2, NAME);
            """;
        const string Waiting = """
            insert into referrals.experience_note (id, matter, service_id, organisation_code, text, written_on, account_id, by)
            overriding system value values (900, gen_random_uuid(), 900, 'provider', 'a', '2022-03-02', WHO, 'a');
            """;
        const string Shown = """
            insert into referrals.experience_decision (note_id, is_shown, reason, decided_on, account_id, by)
            values (900, true, '', '2022-03-02', $2, NAME);
            """;
        string note = Note.Replace("NAME", Name);
        string shown = Shown.Replace("NAME", Name);
        yield return new(
            "an experience",
            Written,
            Catalogue,
            note.Replace("WHOSE", "(select access.organisation())"),
            (actor, _) => Has(actor, ReferralsSubject.WriteExperience)
        );
        yield return new(
            "an experience of another organisation",
            Written,
            Catalogue,
            note.Replace("WHOSE", "'keha'"),
            Nobody
        );
        yield return new(
            "an experience looked at",
            Decided,
            Catalogue + Waiting.Replace("WHO", "1"),
            shown,
            (actor, _) => Has(actor, ReferralsSubject.ModerateExperience)
        );
        yield return new(
            "an experience of one's own looked at",
            Decided,
            Catalogue + Waiting.Replace("WHO", "$2"),
            shown,
            Nobody
        );
    }

    private bool MayRefer(Actor actor, int person) => May(actor, ReferralsSubject.Refer, person, world);

    private bool MayGive(Actor actor, int person) =>
        Has(actor, ReferredSubject.RecordService)
        && actor.Organisation == Provider
        && person != AccessWorld.Nobody
        && (actor.SeesProtected || person != world.Protected);
}
