-- Who is told of what. The sender is a job: it sees everybody, and moves notices on.

grant select, insert, update on all tables in schema notices to kokeilu_job;
grant usage on all sequences in schema notices to kokeilu_job;
grant select on all tables in schema notices to kokeilu_gate;

create trigger only_added_to before update or delete or truncate on notices.choice
    for each statement execute function register.refuse_change();
create trigger only_added_to before update or delete or truncate on notices.decision_letter
    for each statement execute function register.refuse_change();
create trigger never_taken_away before delete or truncate on notices.notice
    for each statement execute function register.refuse_change();

-- What a notice tells, and to whom, stays; only how it goes is written again.
create function notices.keep_words() returns trigger language plpgsql as $$
begin
    if (new.id, new.kind, new.person_id, new.cause, new.addressee, new.words, new.at)
        is distinct from (old.id, old.kind, old.person_id, old.cause, old.addressee, old.words, old.at) then
        raise exception 'what a notice tells is never changed';
    end if;
    return new;
end $$;
create trigger keeps before update on notices.notice for each row execute function notices.keep_words();

-- A form tells of what it has recorded, or of what it has made of a person whom it holds, in the transaction of it: an
-- organisation has its own at once, a customer's waits to be sent.
grant insert (id, kind, person_id, cause, addressee, words, state, at) on notices.notice to kokeilu_clerk;
create policy told on notices.notice for insert to kokeilu_clerk with check (
    (select register.recording_source()) = {RecordingSource.Web}
    and (person_id = any ((select register.held())::int[]) or register.is_new(person_id))
    and at = now()
    and state = case when addressee = 'customer' then {NoticeState.Queued} else {NoticeState.Delivered} end);

-- What has not gone and tells a customer of what is so no more, by the form that holds the person and has made it so.
create function notices.withdraw(person int, causes text[]) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not register.is_of_web(person) then return; end if;
    update notices.notice n set state = {NoticeState.Withdrawn}
    where n.person_id = withdraw.person and n.addressee = 'customer' and n.cause = any (causes)
        and n.state in ({NoticeState.Queued}, {NoticeState.Sending}, {NoticeState.Failed});
end $$;
grant execute on function notices.withdraw to kokeilu_clerk;

-- A letter is kept in the transaction of its decision, by the authority that decides on whom it holds. It is the customer's
-- and the authority's to read: what decided, such as a reason of safety, is nobody else's. An employer's is the employer's, and
-- not the customer's whom it names.
create function notices.reads_letter(letter int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (access.may({AccessAction.ViewLetter}) or access.may({AccessAction.ViewDecision})) and exists (
        select from notices.decision_letter l
        where l.id = letter and l.authority = access.organisation() and access.shows(l.person_id));
end $$;
grant execute on function notices.reads_letter to kokeilu_web, kokeilu_clerk;
grant insert on notices.decision_letter to kokeilu_clerk;
create policy decided on notices.decision_letter for insert to kokeilu_clerk with check (
    (select register.recording_source()) = {RecordingSource.Web}
    and person_id = any ((select register.held())::int[]) and authority = (select access.organisation()));
grant select on notices.decision_letter to kokeilu_web, kokeilu_clerk;
create policy seen on notices.decision_letter for select to kokeilu_web, kokeilu_clerk using (
    (addressee is null and person_id = (select access.own_person()))
    or (addressee = (select access.organisation()) and (select access.may({AccessAction.ViewEmployerGrants})))
    or (authority = (select access.organisation()) and notices.reads_letter(id)));

-- One's own; an organisation's own, of those whom the session sees.
grant select on notices.notice to kokeilu_web, kokeilu_clerk;
create policy seen on notices.notice for select to kokeilu_web, kokeilu_clerk using (
    (addressee = 'customer' and person_id = (select access.own_person()))
    or (addressee = (select access.organisation())
        and exists (select from steering.current_period c where c.person_id = notice.person_id)));

-- How the queue is, of nobody in particular, for who looks after the sending.
create function notices.queue()
    returns table (state smallint, channel smallint, fault smallint, notices bigint, eldest timestamptz, waited interval)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select n.state, n.channel, n.fault, count(*), min(n.at), now() - min(n.at) from notices.notice n
    where access.may({AccessAction.ViewSending})
        and n.state in ({NoticeState.Queued}, {NoticeState.Sending}, {NoticeState.Failed})
    group by n.state, n.channel, n.fault
$$;
grant execute on function notices.queue to kokeilu_web, kokeilu_clerk;

-- What failed for one reason is sent from the beginning once more, by the channel that its customer's choice leads to.
create function notices.send_again(reason smallint) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    queued bigint;
begin
    if not access.may({AccessAction.SendAgain}) then return 0; end if;
    update notices.notice n set state = {NoticeState.Queued}, channel = null, tries = 0, not_before = null, fault = null
    -- What the service has taken under this number it does not take again.
    where n.state = {NoticeState.Failed} and n.fault = reason and n.message_id is null;
    get diagnostics queued = row_count;
    return queued;
end $$;
grant execute on function notices.send_again to kokeilu_clerk;
grant update (state, channel, tries, not_before, fault) on notices.notice to kokeilu_gate;

-- By which channel one wants them: one's own to choose, and chosen anew.
grant select, insert (person_id, channel, at) on notices.choice to kokeilu_clerk;
grant select on notices.choice to kokeilu_web;
grant usage on sequence notices.choice_id_seq to kokeilu_clerk;
create policy own on notices.choice for select to kokeilu_web, kokeilu_clerk using (
    person_id = (select access.own_person()));
create policy chosen on notices.choice for insert to kokeilu_clerk with check (
    person_id = (select access.own_person()) and (select access.may({AccessAction.ChooseChannel})) and at = now());
