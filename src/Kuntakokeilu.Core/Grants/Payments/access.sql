-- Applications for payment of what was granted (JTYPL 12:8: the KEHA centre pays). The applicant sees its own; the KEHA centre
-- all of them, of the grant behind it what a payment needs and no more: nothing of what was assessed about the person. How a
-- batch goes is the KEHA centre's alone.

grant select, insert on all tables in schema payments to kokeilu_job;
grant update on payments.claim, payments.payment, payments.batch, payments.instruction to kokeilu_job;
grant usage on all sequences in schema payments to kokeilu_job, kokeilu_gate;
grant select on all tables in schema payments to kokeilu_gate;
grant insert, update on payments.claim, payments.payment to kokeilu_gate;

do $$ declare name text; begin
    create trigger only_added_to before update or delete or truncate on payments.claim_entry
        for each statement execute function register.refuse_change();
    foreach name in array array['claim', 'payment', 'batch', 'instruction'] loop
        execute format('create trigger never_taken_away before delete or truncate on payments.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- What goes to the bank, and to whom, stays as it was decided and made; what becomes of it is written down.
create function payments.keep() returns trigger language plpgsql as $$
begin
    if (new.claim_id, new.amount, new.payee, new.words, new.decided_on)
        is distinct from (old.claim_id, old.amount, old.payee, old.words, old.decided_on) then
        raise exception 'a payment stays as it was decided' using errcode = 'check_violation';
    end if;
    if old.state = {MoneyState.Paid} or old.state = {MoneyState.Sent} and new.state = {MoneyState.Waiting} then
        raise exception 'each payment is made once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keeps before update on payments.payment for each row execute function payments.keep();
create function payments.keep_batch() returns trigger language plpgsql as $$
begin
    if (new.id, new.message, new.day, new.made_at, new.count, new.sum, new.file, new.hash)
        is distinct from (old.id, old.message, old.day, old.made_at, old.count, old.sum, old.file, old.hash) then
        raise exception 'a batch stays as it was made' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keeps before update on payments.batch for each row execute function payments.keep_batch();
create function payments.keep_instruction() returns trigger language plpgsql as $$
begin
    if (new.batch_id, new.number, new.claim_id, new.account) is distinct from (old.batch_id, old.number, old.claim_id, old.account)
        or old.state <> {MoneyState.Sent} and new.state is distinct from old.state then
        raise exception 'an instruction stays as it was sent, and is told of once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger keeps before update on payments.instruction for each row execute function payments.keep_instruction();

create function payments.reads() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ListPayments}) or access.may({AccessAction.ViewPayment})
        or access.may({AccessAction.HandlePayment}) or access.may({AccessAction.ViewPaymentDecision})
        or access.may({AccessAction.DecidePayment});
end $$;

-- Of a grant about somebody whom the session may know of.
create function payments.shows(application int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from grants.application a where a.id = shows.application and access.shows(a.person_id));
end $$;

-- Whether the session is the applicant's, and may apply for payment.
create function payments.is_applicant(application int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (access.may({AccessAction.ClaimPayment}) or access.may({AccessAction.ClaimPaymentAsEmployer}))
        and {GrantParty.Applicant} = any (grants.parts(is_applicant.application));
end $$;

create function payments.parts(claim int) returns int[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    grant_of int := (select c.application_id from payments.claim c where c.id = parts.claim);
    own int[] := '{}';
begin
    if grant_of is null then return own; end if;
    if payments.is_applicant(grant_of) then return array[{GrantParty.Applicant}]; end if;
    if not payments.shows(grant_of) then return own; end if;
    if access.may({AccessAction.HandlePayment}) then own := own || {GrantParty.Handler}; end if;
    if access.may({AccessAction.DecidePayment}) then own := own || {GrantParty.Decider}; end if;
    return own;
end $$;

-- Whether the grant is the session's own to look at, as its applicant.
create function payments.is_own(application int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    who access.standing := access.standing();
begin
    return exists (
        select from grants.application a where a.id = is_own.application
            and (a.organisation is null and a.person_id = access.own_person() and grants.reads_own()
                or a.organisation = who.organisation and grants.reads_as_employer()));
end $$;

-- Of a grant in force what its payment goes by: to whom, and the decision without what was assessed and written about the
-- person. For its applicant, and for who pays. Nothing of what was refused or taken back.
create function payments.frame(application int) returns jsonb language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not (access.standing() is null or payments.reads() and payments.shows(frame.application)
        or payments.is_own(frame.application)) then
        return null;
    end if;
    return (
        select jsonb_build_object('Application', a.id, 'Decision', a.decision, 'Benefit', a.benefit, 'AppliedOn', a.applied_on,
            'Person', a.person_id, 'Organisation', a.organisation, 'Language', a.language, 'Authority', a.authority,
            'PersonName', t.facts -> 'PersonName', 'Task', t.facts -> 'Task', 'Worktime', t.facts -> 'Worktime',
            'Payee', coalesce(o.name_fi, i.given_names || ' ' || i.family_name, p.key), 'Weak', coalesce(d.weak, false),
            'PreparedBy', w.account_id, 'Proposal', w.facts - 'Reasons' - 'Phone' - 'Grounds' - 'Weak', 'DecidedOn', e.day,
            'Booked', coalesce((
                select jsonb_agg(jsonb_build_object('Account', m.name, 'Amount', s.amount) order by m.year, m.name)
                from money.decision_share s join money.account m on m.id = s.account
                where s.decision = a.decision and s.amount > 0), '[]'))
        from grants.application a
        join register.person p on p.id = a.person_id
        left join register.identity i on i.person_id = a.person_id
        left join access.organisation o on o.code = a.organisation
        left join money.decision d on d.id = a.decision
        join lateral (
            select f.number, f.kind, f.day from grants.application_entry f
            where f.application_id = a.id and f.kind in ({GrantStep.Grant}, {GrantStep.Refuse}, {GrantStep.End})
            order by f.number desc limit 1) e on e.kind in ({GrantStep.Grant}, {GrantStep.End})
        join lateral (
            select f.facts, f.account_id from grants.application_entry f
            where f.application_id = a.id and f.kind = {GrantStep.Propose} and f.number < e.number
            order by f.number desc limit 1) w on true
        join lateral (
            select f.facts from grants.application_entry f
            where f.application_id = a.id and f.kind in ({GrantStep.Submit}, {GrantStep.Complete}) and f.facts is not null
            order by f.number desc limit 1) t on true
        where a.id = frame.application);
end $$;

-- An application for payment of a month: sent twice, it is there. A program tells of which grant.
create function payments.send(matter uuid, application int, from_day date, to_day date, day date) returns int
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare number int;
begin
    if not (access.standing() is null or payments.is_applicant(send.application))
        or payments.frame(send.application) is null then
        return null;
    end if;
    perform from grants.application a where a.id = send.application for update;
    insert into payments.claim (matter, application_id, from_day, to_day, claimed_on, state, version)
    values (send.matter, send.application, send.from_day, send.to_day, send.day, {PaymentState.Claimed}, 0)
    on conflict do nothing returning id into number;
    return coalesce(number, (select c.id from payments.claim c
        where c.matter = send.matter and c.application_id = send.application));
end $$;

-- The step of a form that has been sent before: its application; 0 for a number that somebody else's form has.
create function payments.done(matter uuid) returns int language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return (select case when access.standing() is null or e.account_id = access.account() then e.claim_id else 0 end
        from payments.claim_entry e where e.matter = done.matter);
end $$;

-- Holds an application for payment until the transaction ends: the person, the grant, then itself. Who pays may then write
-- what tells of the person.
create function payments.hold(claim int) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    is_program boolean := access.standing() is null;
    one grants.application;
begin
    if not is_program and cardinality(payments.parts(hold.claim)) = 0 then return false; end if;
    select a.* into one from grants.application a join payments.claim c on c.application_id = a.id where c.id = hold.claim;
    if one.id is null then return false; end if;
    perform from register.person p where p.id = one.person_id for update;
    perform from grants.application a where a.id = one.id for update;
    perform from payments.claim c where c.id = hold.claim for update;
    if is_program then return true; end if;
    if cardinality(payments.parts(hold.claim)) = 0 then return false; end if;
    if payments.reads() then
        insert into register.hold (transaction, source, own, others, people)
        values (pg_current_xact_id(), {RecordingSource.Web}, '{}', array[one.person_id], 1);
    end if;
    return true;
end $$;

-- Who has checked it last.
create function payments.checked_by(claim int) returns int language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select e.account_id from payments.claim_entry e
    where e.claim_id = checked_by.claim and e.kind = {PaymentStep.Check} order by e.number desc limit 1
$$;

-- Whether the session may take this step now: the machine of the program (PaymentMoves), told here once more.
create function payments.may_take(claim int, number smallint, kind smallint, party smallint, state smallint)
    returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (
        select from payments.claim c
        join (values {payment_moves}) m (before, kind, party, after) on m.before = c.state
        where c.id = may_take.claim and may_take.number = c.version + 1
            and m.kind = may_take.kind and m.after = may_take.state and m.party = may_take.party
            and m.party = any (payments.parts(c.id))
            and (m.kind = {PaymentStep.Claim}) = (c.version = 0)
            and (m.kind not in ({PaymentStep.Grant}, {PaymentStep.Refuse})
                or payments.checked_by(c.id) is distinct from access.account())
            and (m.kind <> {PaymentStep.Readdress} or exists (
                select from payments.payment p where p.claim_id = c.id and p.state = {MoneyState.Returned})));
end $$;

-- How far it is follows its steps. What is decided to be paid is what the book has paid of it, to the cent, and goes to the bank;
-- another account is where what was returned goes.
create function payments.follow() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    one payments.claim;
    grant_of grants.application;
begin
    update payments.claim c set state = new.state, version = new.number where c.id = new.claim_id returning c.* into one;
    if new.kind = {PaymentStep.Grant} then
        select a.* into grant_of from grants.application a where a.id = one.application_id;
        if coalesce(new.sum, 0) <= 0 or new.sum <> coalesce((
            select sum(t.amount) from money.transfer t
            where t.decision = grant_of.decision and t.kind = {TransferKind.Pay}
                and split_part(t.payment, '-', 1) = 'P' || one.id), 0) then
            raise exception 'the book has paid another sum of it' using errcode = 'insufficient_privilege';
        end if;
        insert into payments.payment (claim_id, amount, payee, account, words, decided_on, state)
        select one.id, new.sum, coalesce(o.name_fi, i.given_names || ' ' || i.family_name, p.key), told.account,
            date_part('year', grant_of.applied_on) || '-' || grant_of.id || ' ' || to_char(one.from_day, 'YYYY-MM'), new.day,
            {MoneyState.Waiting}
        from register.person p
        left join register.identity i on i.person_id = p.id
        left join access.organisation o on o.code = grant_of.organisation
        cross join lateral (
            select e.facts ->> 'Account' as account from payments.claim_entry e
            where e.claim_id = one.id and e.kind in ({PaymentStep.Claim}, {PaymentStep.Correct})
            order by e.number desc limit 1) told
        where p.id = grant_of.person_id;
    elsif new.kind = {PaymentStep.Readdress} then
        update payments.payment p set account = new.facts ->> 'Account', state = {MoneyState.Waiting}
        where p.claim_id = one.id and p.state = {MoneyState.Returned};
        if not found then
            raise exception 'nothing of it was returned' using errcode = 'insufficient_privilege';
        end if;
    end if;
    return null;
end $$;
create trigger follows after insert on payments.claim_entry for each row execute function payments.follow();

-- What who decides on a payment enters into the book: what is paid of an application that another official has checked, and the
-- release of what the decision has not used.
create function payments.may_book(decision uuid, kind smallint, debit int, credit int, prepared_by text) returns boolean
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    takes money.account;
    gets money.account;
begin
    select m.* into takes from money.account m where m.id = may_book.debit;
    select m.* into gets from money.account m where m.id = may_book.credit;
    return coalesce(
        may_book.kind in ({TransferKind.Pay}, {TransferKind.Release})
        and money.fits(may_book.kind, takes.kind, gets.kind) and takes.holder = gets.holder
        and exists (
            select from grants.application a join payments.claim c on c.application_id = a.id
            where a.decision = may_book.decision and c.state = {PaymentState.Checked}
                and {GrantParty.Decider} = any (payments.parts(c.id))
                and payments.checked_by(c.id) is distinct from access.account()
                and may_book.prepared_by = 'official-' || payments.checked_by(c.id)), false);
end $$;

-- What has become of a batch's payments, of nobody in particular: sums tell of all, also of whom the session may not know.
create function payments.sums(batch int) returns table (paid bigint, returned bigint, open int)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not payments.reads() then return; end if;
    return query
    select coalesce(sum(p.amount) filter (where i.state = {MoneyState.Paid}), 0)::bigint,
        coalesce(sum(p.amount) filter (where i.state = {MoneyState.Returned}), 0)::bigint,
        (count(*) filter (where i.state = {MoneyState.Sent}))::int
    from payments.instruction i join payments.payment p on p.claim_id = i.claim_id where i.batch_id = sums.batch;
end $$;
grant execute on function payments.sums to kokeilu_web, kokeilu_clerk;

grant execute on function payments.reads, payments.shows, payments.frame, payments.parts to kokeilu_web, kokeilu_clerk, kokeilu_job;
grant execute on function payments.is_applicant to kokeilu_web, kokeilu_clerk;
grant execute on function payments.send, payments.done, payments.hold, payments.may_take, payments.may_book
    to kokeilu_clerk, kokeilu_job;

do $$ declare name text; begin
    foreach name in array array['claim', 'claim_entry', 'payment', 'batch', 'instruction'] loop
        execute format('alter table payments.%I enable row level security', name);
        execute format('alter table payments.%I force row level security', name);
    end loop;
end $$;

grant select on payments.claim, payments.claim_entry, payments.payment, payments.batch, payments.instruction
    to kokeilu_web, kokeilu_clerk;
create policy seen on payments.claim for select to kokeilu_web, kokeilu_clerk using (
    ((select payments.reads()) and payments.shows(application_id))
    or (((select grants.reads_own()) or (select grants.reads_as_employer())) and application_id in (
        select a.id from grants.application a)));
-- What is found and given back is the KEHA centre's own until it is decided.
create policy seen on payments.claim_entry for select to kokeilu_web, kokeilu_clerk using (
    exists (select from payments.claim c where c.id = claim_id)
    and (kind not in ({PaymentStep.Check}, {PaymentStep.GiveBack}) or (select payments.reads())));
create policy seen on payments.payment for select to kokeilu_web, kokeilu_clerk using (
    exists (select from payments.claim c where c.id = claim_id));
create policy seen on payments.batch for select to kokeilu_web, kokeilu_clerk using ((select payments.reads()));
create policy seen on payments.instruction for select to kokeilu_web, kokeilu_clerk using (
    (select payments.reads()) and exists (select from payments.claim c where c.id = claim_id));

grant insert on payments.claim_entry to kokeilu_clerk;
create policy taken on payments.claim_entry for insert to kokeilu_clerk with check (
    account_id = (select access.account()) and by = (select a.name from access.account a where a.id = access.account())
    and at = now() and payments.may_take(claim_id, number, kind, party, state));
create policy paid on money.transfer for insert to kokeilu_clerk with check (
    actor = 'official-' || (select access.account())
    and payments.may_book(decision, kind, debit, credit, prepared_by));
create policy paid on money.decision for select to kokeilu_clerk using ((select payments.reads()));

-- The letters of the KEHA centre's decisions are its own to read.
create function payments.reads_letter(letter int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return payments.reads() and exists (
        select from notices.decision_letter l
        where l.id = reads_letter.letter and l.authority = access.organisation() and access.shows(l.person_id));
end $$;
grant execute on function payments.reads_letter to kokeilu_web, kokeilu_clerk;
create policy paid on notices.decision_letter for select to kokeilu_web, kokeilu_clerk using (
    authority = (select access.organisation()) and payments.reads_letter(id));
