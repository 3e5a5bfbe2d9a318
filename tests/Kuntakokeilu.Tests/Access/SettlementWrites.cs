using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.Core.Access;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>How the difference of rows that came late is settled, in plain SQL.</summary>
internal sealed class SettlementWrites(AccessWorld world)
{
    internal IEnumerable<PlannedWrite> All()
    {
        const string Page = "POST /steering/differences/{id:int}";
        const string Recorded = """
            insert into register.recording (at, source, by)
            values (now(), 2, WHOSE);
            """;
        const string Accepted = """
            insert into steering.settlement (difference_id, accepted, reason, recording_id)
            values ($6, true, 'syy', currval('register.recording_id_seq'));
            """;
        const string Fact = """
            insert into register.fact (person_id, seq, recording_id, date, event, birth_date, status, at_risk,
                promoting_service, earnings_related, immigrant, temporary_protection, redundancy_protection)
            values ($1, 99, WHICH, 'DAY', 1, '1990-01-01', 2, false, false, 0, 0, false, false);
            """;
        const string Period = """
            insert into steering.period (person_id, version, valid_from, authority, municipality, basis, grounds, missing,
                law_as_of, fact_seq, decided_by, decided_at)
            values ($1, 99, '2022-01-05', 2, 91, 1, 0, 0, '2022-01-01', 99, WHICH, now());
            """;
        const string Taken = "delete from steering.current_period where person_id = $1;";
        const string Current = """
            insert into steering.current_period (person_id, version, valid_from, authority, basis, municipality, organiser,
                protected)
            values ($1, 99, '2022-01-05', 2, 1, 91, 91, $1 = PROTECTED);
            """;
        const string Counted = """
            select steering.add_written_days('{2022-01-01}'::date[], '{91}'::smallint[], '{2}'::smallint[],
                '{1}'::smallint[], '{0}'::smallint[], '{MANY}'::int[]);
            """;
        string own = Recorded.Replace("WHOSE", "(select a.name from access.account a where a.id = $2)");
        const string Ours = "currval('register.recording_id_seq')";
        bool May(Actor actor, int person) => world.Refused(actor, SteeringSubject.SettleDifference, person) is null;
        string accepted =
            own
            + Accepted
            + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05")
            + Period.Replace("WHICH", Ours)
            + Taken
            + Current.Replace("PROTECTED", $"{world.Protected}")
            + Counted.Replace("MANY", "1");
        yield return new("accepted, the person gone to Helsinki", Page, null, accepted, May);
        yield return new("more counted than one", Page, null, accepted.Replace("{1}'::int[]", "{2}'::int[]"), Nobody);
        yield return new("in another's name", Page, null, Recorded.Replace("WHOSE", "'Joku'") + Accepted, Nobody);
        yield return new("without a recording", Page, null, Accepted, Nobody);
        yield return new(
            "under a recording of before",
            Page,
            null,
            Accepted.Replace(Ours, "(select min(id) from register.recording)"),
            Nobody
        );
        yield return new(
            "a fact without a settlement",
            Page,
            null,
            own + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05"),
            Nobody
        );
        yield return new(
            "a fact that did not come late",
            Page,
            null,
            own + Accepted + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-06"),
            Nobody
        );
        yield return new(
            "a fact of the left out",
            Page,
            null,
            own + Accepted.Replace("true", "false") + Fact.Replace("WHICH", Ours).Replace("DAY", "2022-01-05"),
            Nobody
        );
        yield return new("a period without a settlement", Page, null, own + Period.Replace("WHICH", Ours), Nobody);
        yield return new("taken from everybody", Page, null, Taken, Nobody);
        yield return new("accepted and taken from everybody", Page, null, own + Accepted + Taken, Nobody);
        yield return new(
            "a current row not decided",
            Page,
            null,
            own + Accepted + Taken + Current.Replace("PROTECTED", "0"),
            Nobody
        );
        yield return new("counts alone", Page, null, own + Counted.Replace("MANY", "1"), Nobody);
        yield return new("the person", Page, null, "update register.person set id = id where id = $1", Nobody);
    }
}
