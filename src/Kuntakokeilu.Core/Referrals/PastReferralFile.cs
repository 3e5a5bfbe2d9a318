using Kuntakokeilu.Core.Services.Importing;
using F = Kuntakokeilu.Core.Services.Importing.ColumnForm;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>
/// The file of services that were agreed on in another system: to whom, which time of a service of the catalogue, and when it was
/// agreed on, began and ended, or was called off. A row is a referral with the register's own steps: nobody is told of it, nobody
/// gets a place by it, and whether it obligates follows from the plan as of any other. A later file may tell what has come of it,
/// as long as nobody has taken a step about it here.
/// </summary>
internal static class PastReferralFile
{
    private const string Matter = "md5('past|' || i.source || '|' || i.source_id)::uuid";

    private const string Today = "(now() at time zone 'Europe/Helsinki')::date";

    private static readonly string Known = $"""
        incoming i join referrals.referral r on r.matter = {Matter}
        """;

    internal static CatalogueFile Past { get; } =
        new(
            [
                new("source", F.Line, IsRequired: true),
                new("source_id", F.Line, IsRequired: true),
                new("person", F.Line, IsRequired: true),
                new("offering_id", F.Line, IsRequired: true),
                new("agreed", F.Day, IsRequired: true),
                new("started", F.Day),
                new("ended", F.Day),
                new("called_off", F.Day),
                new("result", F.Word) { Words = CatalogueFile.WordsOf<ServiceResult>() },
            ],
            [
                """
                update incoming i set fault = 'bad_value:person'
                where not exists (select from register.person p where p.key = i.person)
                """,
                """
                update incoming i set fault = 'bad_value:offering_id'
                where fault is null and not exists (
                    select from services.offering o where (o.source, o.source_id) = (i.source, i.offering_id))
                """,
                $"""
                update incoming i set fault = case when i.agreed::date > {Today} then 'bad_value:agreed'
                    when i.started::date < i.agreed::date or i.started::date > {Today} then 'bad_value:started'
                    when i.ended is not null and (i.started is null or i.ended::date < i.started::date
                        or i.ended::date > {Today}) then 'bad_value:ended'
                    when i.called_off is not null and (i.started is not null or i.called_off::date < i.agreed::date
                        or i.called_off::date > {Today}) then 'bad_value:called_off'
                    when i.result is not null and i.ended is null then 'bad_value:result' end
                where fault is null
                """,
                // One at a time to an offering, while it is open.
                $"""
                update incoming i set fault = 'bad_value:offering_id'
                where fault is null and i.ended is null and i.called_off is null and (
                    exists (select from incoming e where e.person = i.person and e.line < i.line and e.fault is null
                        and (e.source, e.offering_id) = (i.source, i.offering_id) and e.source_id <> i.source_id
                        and e.ended is null and e.called_off is null)
                    or exists (select from referrals.referral r
                        join register.person p on p.id = r.person_id and p.key = i.person
                        join services.offering o on o.id = r.offering_id
                            and (o.source, o.source_id) = (i.source, i.offering_id)
                        where r.matter <> {Matter} and r.state in ({Numbers(ReferralState.Proposed, ReferralState.Agreed,
                            ReferralState.Queued, ReferralState.Placed, ReferralState.Accepted, ReferralState.Started)})))
                """,
            ],
            [
                $"""
                insert into referrals.referral as had (matter, person_id, offering_id, service_id, kind, provider_id, goal,
                    days, arrangements, proposed_on, state, version, agreed_on, started_on, ended_on, result, closed_on)
                select {Matter}, p.id, o.id, o.service_id, s.kind, o.provider_id, '', '', '', i.agreed::date,
                    case when i.ended is not null then {(int)ReferralState.Closed}
                        when i.started is not null then {(int)ReferralState.Started}
                        when i.called_off is not null then {(int)ReferralState.Withdrawn}
                        else {(int)ReferralState.Agreed} end,
                    case when i.ended is not null then 5 when coalesce(i.started, i.called_off) is not null then 3 else 2 end,
                    i.agreed::date, i.started::date, i.ended::date, i.result::smallint,
                    coalesce(i.ended, i.called_off)::date
                from incoming i join register.person p on p.key = i.person
                join services.offering o on (o.source, o.source_id) = (i.source, i.offering_id)
                join services.service s on s.id = o.service_id
                where i.fault is null
                on conflict (matter) do update set state = excluded.state, version = excluded.version,
                    started_on = excluded.started_on, ended_on = excluded.ended_on, result = excluded.result,
                    closed_on = excluded.closed_on
                where had.version < excluded.version
                    and had.state in ({Numbers(ReferralState.Agreed, ReferralState.Started)})
                    and (had.person_id, had.offering_id, had.agreed_on)
                        = (excluded.person_id, excluded.offering_id, excluded.agreed_on)
                    and coalesce(had.started_on = excluded.started_on, true)
                    and not exists (select from referrals.referral_entry e
                        where e.referral_id = had.id and e.party <> {(int)ReferralParty.Register})
                """,
            ],
            $"""
            with told as (
                insert into referrals.referral_entry (referral_id, number, kind, party, state, day, at, by, text, result)
                select r.id, n.number, n.kind, {(int)
                ReferralParty.Register}, n.state, n.day, now(), i.source, '', n.result
                from {Known}
                cross join lateral (values
                    (1, {(int)ReferralStep.Propose}, {(int)ReferralState.Proposed}, i.agreed::date, null),
                    (2, {(int)ReferralStep.Agree}, {(int)ReferralState.Agreed}, i.agreed::date, null),
                    (3, {(int)ReferralStep.Start}, {(int)ReferralState.Started}, i.started::date, null),
                    (3, {(int)ReferralStep.Withdraw}, {(int)ReferralState.Withdrawn}, i.called_off::date, null),
                    (4, {(int)ReferralStep.Complete}, {(int)
                ReferralState.Completed}, i.ended::date, i.result::smallint),
                    (5, {(int)ReferralStep.Close}, {(int)ReferralState.Closed}, i.ended::date, null)
                    ) n(number, kind, state, day, result)
                where i.fault is null and n.day is not null and n.number <= r.version
                    and (r.agreed_on, r.started_on, r.ended_on)
                        is not distinct from (i.agreed::date, i.started::date, i.ended::date)
                    and n.number > coalesce((select max(e.number) from referrals.referral_entry e
                        where e.referral_id = r.id), 0)
                returning referral_id
            )
            update incoming i set line = i.line from (select distinct referral_id from told) t
            join referrals.referral r on r.id = t.referral_id where r.matter = {Matter}
            """
        );

    private static string Numbers(params ReferralState[] states) => string.Join(", ", states.Select(one => (int)one));
}
