-- The book of employment appropriations: rows that are only added to, and what they come to. Whoever adds a row, the database
-- counts it into its accounts, and takes none by which an account or a decision would have less than nothing. No person
-- stands here: a decision is a number, and whose it is the cases know.

grant select, insert on money.transfer, money.number, money.hearing, money.hearing_sum, money.heard_municipality,
    money.use_year, money.roll_shortage, money.decided_sum to kokeilu_job;
grant select on money.account, money.decision, money.decision_share, money.reservation to kokeilu_job;
grant update (memo, closed_on, closed_by) on money.hearing to kokeilu_job;
grant update (answered_on, agrees, answer) on money.heard_municipality to kokeilu_job;
grant update (amount, prepared_by, round, entered_on, entered_by) on money.decided_sum to kokeilu_job;
grant update (closed_on) on money.use_year to kokeilu_job;
grant usage on all sequences in schema money to kokeilu_job;
grant select on all tables in schema money to kokeilu_gate;
grant insert, update on money.account, money.decision, money.decision_share, money.reservation to kokeilu_gate;
grant insert on money.number, money.heard_municipality to kokeilu_gate;
-- To hold them: a table is held against writers only by whoever could change it, which its trigger bars for everybody.
grant update on money.transfer, money.number to kokeilu_gate;
grant usage on all sequences in schema money to kokeilu_gate;

do $$ declare name text; begin
    foreach name in array array['transfer', 'number', 'hearing_sum', 'decision', 'roll_shortage'] loop
        execute format('create trigger only_added_to before update or delete or truncate on money.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
    foreach name in array array['account', 'decision_share', 'reservation', 'use_year', 'hearing', 'heard_municipality',
        'decided_sum'] loop
        execute format('create trigger never_taken_away before delete or truncate on money.%I '
            'for each statement execute function register.refuse_change()', name);
    end loop;
end $$;

-- Locks what a posting touches until the transaction ends: decisions by their numbers, then accounts by their names, so that
-- of any two one waits for the other and both never. Accounts that there are not yet are made.
create function money.hold_any(accounts json, decisions uuid[]) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into money.account (name, kind, moment, year, holder, purpose, balance, reserved, is_granted)
    select a.name, a.kind, a.moment, a.year, a.holder, a.purpose, 0, 0, false
    from json_to_recordset(hold_any.accounts)
        a(name text, kind smallint, moment text, year smallint, holder text, purpose text)
    where not exists (select from money.account k where k.name = a.name)
    order by a.name collate "C" on conflict do nothing;
    perform from money.decision d where d.id = any (hold_any.decisions) order by d.id for no key update;
    perform from money.account a
    where a.name in (select h.name from json_to_recordset(hold_any.accounts) h(name text))
    order by a.name for no key update;
end $$;

-- The same of what the session sees: of the rest it neither makes nor locks anything.
create function money.hold_own(accounts json, decisions uuid[]) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    own text[] := case when money.reads() then money.holders() else '{}' end;
    -- Who pays does of every holder's.
    pays boolean := access.may({AccessAction.DecidePayment});
begin
    perform money.hold_any(
        coalesce((select json_agg(a) from json_array_elements(hold_own.accounts) a
            where pays or a ->> 'holder' = any (own)), '[]'),
        array(select d.id from money.decision d
            where d.id = any (hold_own.decisions) and (pays or split_part(d.used_by, '/', 2) = any (own))));
end $$;

create function money.hold(accounts json, decisions uuid[]) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if current_user = 'kokeilu_clerk' then
        perform money.hold_own(accounts, decisions);
    else
        perform money.hold_any(accounts, decisions);
    end if;
end $$;

-- Enters rows, in their order, under the next number: taken when the table is held for writing and what they touch is locked.
-- All of them, or none: whoever does not see an account enters nothing there.
create function money.enter(rows json) returns bigint language plpgsql
    set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare number bigint;
begin
    with posting as materialized (select nextval('money.posting_number') as number),
    added as (
        insert into money.transfer (id, posting, ordinal, at, day, group_id, kind, phase, pending, debit, credit, amount,
            decision, payment, hearing, expires, weak, prepared_by, actor, reason)
        select r.id, p.number, r.ordinal, clock_timestamp(), r.day, r.group_id, r.kind, r.phase, r.pending, d.id, c.id,
            r.amount, r.decision, r.payment, r.hearing, r.expires, r.weak, r.prepared_by, r.actor, r.reason
        from posting p, json_to_recordset(enter.rows) r(id uuid, ordinal int, day date, group_id uuid, kind smallint,
            phase smallint, pending uuid, debit text, credit text, amount bigint, decision uuid, payment text, hearing int,
            expires date, weak boolean, prepared_by text, actor text, reason text)
        join money.account d on d.name = r.debit
        join money.account c on c.name = r.credit
        order by r.ordinal
        returning 1)
    select count(*) into number from added;
    if number <> json_array_length(enter.rows) then
        raise exception 'an account is not there' using errcode = 'insufficient_privilege';
    end if;
    return number;
end $$;

-- What a row comes to, in its accounts, its reservation and its decision.
create function money.book() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    kept money.reservation;
    takes money.account;
    gets money.account;
    whose text;
begin
    if new.phase in ({TransferPhase.Post}, {TransferPhase.Void}) then
        update money.reservation r set ended_by = new.id
        where r.id = new.pending and r.ended_by is null
            and (r.debit, r.credit, r.decision) = (new.debit, new.credit, new.decision)
            and case when new.phase = {TransferPhase.Post} then new.amount <= r.amount and new.day <= r.expires
                else new.amount = r.amount and (new.kind = {TransferKind.Void} or new.day >= r.expires) end
        returning r.* into kept;
        if not found then
            raise exception 'there is no such reservation to end' using errcode = 'check_violation';
        end if;
    end if;
    update money.account a
    set reserved = a.reserved
            + case new.phase when {TransferPhase.Pending} then new.amount when {TransferPhase.Posted} then 0
                else -kept.amount end,
        balance = a.balance
            - case when new.phase in ({TransferPhase.Posted}, {TransferPhase.Post}) then new.amount else 0 end
    where a.id = new.debit returning a.* into takes;
    if new.phase in ({TransferPhase.Posted}, {TransferPhase.Post}) then
        update money.account a
        set balance = a.balance + new.amount,
            is_granted = a.is_granted or new.kind in ({TransferKind.Grant}, {TransferKind.GrantOffice},
                {TransferKind.GrantPurchase}, {TransferKind.Reallocate}, {TransferKind.Repurpose})
        where a.id = new.credit returning a.* into gets;
    else
        select a.* into gets from money.account a where a.id = new.credit;
    end if;
    if not money.fits(new.kind, takes.kind, gets.kind) then
        raise exception 'money does not go so' using errcode = 'check_violation';
    end if;
    if (takes.moment, takes.year) <> (gets.moment, gets.year) then
        raise exception 'money stays of its moment and year' using errcode = 'check_violation';
    end if;
    if new.phase = {TransferPhase.Pending} then
        insert into money.reservation (id, debit, credit, decision, amount, expires)
        values (new.id, new.debit, new.credit, new.decision, new.amount, new.expires);
    end if;
    if new.decision is not null then
        whose := money.used_by(takes);
        insert into money.decision (id, used_by, weak) values (new.decision, whose, new.weak) on conflict do nothing;
        if not exists (select from money.decision d
            where d.id = new.decision and (d.used_by, d.weak) = (whose, new.weak)) then
            raise exception 'a decision is one holder''s' using errcode = 'check_violation';
        end if;
        if new.phase in ({TransferPhase.Posted}, {TransferPhase.Post}) then
            if money.is_of_decisions(takes.kind) then
                update money.decision_share s set amount = s.amount - new.amount
                where s.decision = new.decision and s.account = new.debit;
                if not found then
                    raise exception 'the decision has nothing there' using errcode = 'check_violation';
                end if;
            end if;
            if money.is_of_decisions(gets.kind) then
                insert into money.decision_share as s (decision, account, amount)
                values (new.decision, new.credit, new.amount)
                on conflict (decision, account) do update set amount = s.amount + excluded.amount;
            end if;
        end if;
    end if;
    return null;
end $$;

create function money.is_of_decisions(kind smallint) returns boolean language sql immutable as $$
    select kind between {AccountKind.CommittedQuota} and {AccountKind.PaidPurchase}
$$;

-- Whose quota or part an account belongs to, as decisions name it.
create function money.used_by(one money.account) returns text language sql immutable as $$
    select case
        when one.kind in ({AccountKind.Quota}, {AccountKind.CommittedQuota}, {AccountKind.PaidQuota}) then 'quota/'
        when one.kind in ({AccountKind.Office}, {AccountKind.CommittedOffice}, {AccountKind.PaidOffice}) then 'office/'
        when one.kind in ({AccountKind.Purchase}, {AccountKind.CommittedPurchase}, {AccountKind.PaidPurchase})
            then 'purchase/' end || one.holder
$$;
create trigger books after insert on money.transfer for each row execute function money.book();

-- Numbers what has been entered: 1, 2, 3. Whoever enters holds the table for writing from before the posting takes its number
-- until the transaction ends; held against them, nothing can come any more below what is seen. The order is that of postings,
-- which is that of the locks; time is when each was entered, and never goes back.
create function money.number_rows() returns bigint language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    last money.number;
    numbered bigint;
begin
    -- With one view for the whole transaction, what came while it waited would be passed over for ever.
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'rows are numbered in a transaction that sees what others commit' using errcode = 'invalid_transaction_state';
    end if;
    lock table money.number in share row exclusive mode;
    lock table money.transfer in share mode;
    select n.* into last from money.number n order by n.seq desc limit 1;
    insert into money.number (seq, transfer, at, posting)
    select coalesce(last.seq, 0) + row_number() over book, t.id,
        greatest(last.at, max(t.at) over (book rows unbounded preceding)), t.posting
    from money.transfer t where t.posting > coalesce(last.posting, 0)
    window book as (order by t.posting, t.ordinal);
    get diagnostics numbered = row_count;
    return numbered;
end $$;
grant execute on function money.hold, money.hold_any, money.number_rows to kokeilu_job;

-- Quota, office, purchase; what is tied from each is numbered three after it, and what is paid six.
create function money.is_own(kind smallint) returns boolean language sql immutable as $$
    select kind between {AccountKind.Quota} and {AccountKind.Purchase}
$$;

-- Between which accounts each kind moves money, as the rules have it.
create function money.fits(kind smallint, takes smallint, gets smallint) returns boolean language sql immutable as $$
    select case
        when kind = {TransferKind.Appropriate} then (takes, gets) = ({AccountKind.Parliament}, {AccountKind.Nation})
        when kind = {TransferKind.Withdraw} then (takes, gets) = ({AccountKind.Nation}, {AccountKind.Parliament})
        when kind = {TransferKind.Allot} then (takes, gets) = ({AccountKind.Nation}, {AccountKind.Ely})
        when kind = {TransferKind.ReturnAllot} then (takes, gets) = ({AccountKind.Ely}, {AccountKind.Nation})
        when kind = {TransferKind.Grant} then (takes, gets) = ({AccountKind.Ely}, {AccountKind.Quota})
        when kind = {TransferKind.GrantOffice} then (takes, gets) = ({AccountKind.Ely}, {AccountKind.Office})
        when kind = {TransferKind.GrantPurchase} then (takes, gets) = ({AccountKind.Ely}, {AccountKind.Purchase})
        when kind = {TransferKind.TakeBack} then money.is_own(takes) and gets = {AccountKind.Ely}
        when kind = {TransferKind.Reallocate} then takes = gets and takes in ({AccountKind.Quota}, {AccountKind.Purchase})
        when kind = {TransferKind.Repurpose} then takes = gets and money.is_own(takes)
        when kind in ({TransferKind.Reserve}, {TransferKind.Commit}, {TransferKind.Void}, {TransferKind.Expire},
            {TransferKind.RollIn}) then money.is_own(takes) and gets = takes + 3
        when kind = {TransferKind.Release} then money.is_own(gets) and takes = gets + 3
        when kind = {TransferKind.Pay} then money.is_own((takes - 3)::smallint) and gets = takes + 3
        when kind = {TransferKind.Refund} then money.is_own(gets) and takes = gets + 6
        when kind = {TransferKind.RefundLate} then money.is_own((takes - 6)::smallint) and gets = {AccountKind.Income}
        when kind = {TransferKind.Lapse} then gets = {AccountKind.Lapsed}
            and (money.is_own(takes) or takes in ({AccountKind.Nation}, {AccountKind.Ely}))
        when kind = {TransferKind.RollOut} then money.is_own((takes - 3)::smallint) and gets = {AccountKind.Lapsed}
        else false end
$$;

-- Who sees what. Holders whose accounts the session may see: an ELY centre its own, its areas' and its TE office's; a
-- municipality its area's; a TE office its own. KEHA, which pays, and the ministry see all.
create function money.holders() returns text[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    if who.role = {Role.ElyOfficer} then
        return array(
            select who.organisation
            union select 'te-office-' || substring(who.organisation from '[0-9]+$')
            union select 'area-' || a.area
            from (values {pilot_areas}) a (municipality, area)
            join (values {te_offices}) o (municipality, office) on o.municipality = a.municipality
            where 'ely-centre-' || o.office = who.organisation);
    elsif who.role = {Role.Manager} then
        return array(
            select 'area-' || a.area from (values {pilot_areas}) a (municipality, area)
            where a.municipality = who.organiser);
    elsif who.role = {Role.TeOfficer} then
        return array['te-office-' || who.te_office];
    end if;
    return '{}';
end $$;

create function money.sees_all() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare who access.standing := access.standing();
begin
    return coalesce(who.role in ({Role.KehaOfficer}, {Role.Ministry}), false);
end $$;

-- Whoever decides on money reads what that touches, without a look at the page of it.
create function money.reads() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewMoney}) or access.may({AccessAction.SetQuota})
        or access.may({AccessAction.DecidePayment});
end $$;

-- Those who enter for the session's organisation, as the book names them.
create function money.own_officials() returns text[] language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return array(
        select distinct 'official-' || p.account_id from access.permit p
        where p.organisation_code = access.organisation());
end $$;
grant execute on function money.holders, money.sees_all, money.reads, money.own_officials to kokeilu_web, kokeilu_clerk;

grant select on money.account, money.transfer, money.decision_share, money.reservation, money.use_year, money.roll_shortage
    to kokeilu_web, kokeilu_clerk;

do $$ declare name text; begin
    foreach name in array array['account', 'transfer', 'number', 'decision', 'decision_share', 'reservation', 'use_year',
        'hearing', 'hearing_sum', 'heard_municipality', 'roll_shortage', 'decided_sum'] loop
        execute format('alter table money.%I enable row level security', name);
        execute format('alter table money.%I force row level security', name);
    end loop;
end $$;

create policy seen on money.account for select to kokeilu_web, kokeilu_clerk using (
    (select money.reads())
    and ((select money.sees_all()) or holder = any ((select money.holders())::text[])));
create policy seen on money.transfer for select to kokeilu_web, kokeilu_clerk using (
    debit in (select a.id from money.account a) or credit in (select a.id from money.account a));
create policy seen on money.decision_share for select to kokeilu_web, kokeilu_clerk using (
    account in (select a.id from money.account a));
create policy seen on money.reservation for select to kokeilu_web, kokeilu_clerk using (
    debit in (select a.id from money.account a));
create policy seen on money.use_year for select to kokeilu_web, kokeilu_clerk using ((select money.reads()));
create policy seen on money.roll_shortage for select to kokeilu_web, kokeilu_clerk using (
    account in (select a.id from money.account a));

-- Hearings of 16 §. The ELY centre sees all of its own; a municipality those in which it is asked, with its own answer alone.
-- Hearing and answers look at each other: past their policies, by functions.
grant select on money.hearing, money.hearing_sum, money.heard_municipality, money.decided_sum to kokeilu_web, kokeilu_clerk;

create function money.reads_hearings() returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return access.may({AccessAction.ViewHearings}) or access.may({AccessAction.SetQuota})
        or access.may({AccessAction.ProposeQuota}) or access.may({AccessAction.AnswerHearing})
        or access.may({AccessAction.ViewHearingQuestion});
end $$;

create function money.is_of_hearing(hearing int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return money.reads_hearings() and (money.sees_all() or exists (
        select from money.hearing h where h.id = is_of_hearing.hearing and h.ely = access.organisation()));
end $$;

create function money.is_asked(hearing int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return money.reads_hearings() and exists (
        select from money.heard_municipality m
        where m.hearing_id = is_asked.hearing and m.municipality = access.organiser());
end $$;

-- Of one's own ELY centre and closed, so that sums can be decided on it; or open, so that it can be answered.
create function money.is_closed(hearing int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from money.hearing h where h.id = is_closed.hearing and h.closed_on is not null);
end $$;

create function money.have_all_answered(hearing int) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return not exists (
        select from money.heard_municipality m where m.hearing_id = have_all_answered.hearing and m.answered_on is null);
end $$;

-- Asks the municipalities of each area that the sums of a hearing concern. Once all are asked it does nothing, whoever calls.
create function money.ask(hearing int) returns void language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into money.heard_municipality (hearing_id, municipality, holder)
    select distinct h.id, a.municipality, 'area-' || a.area
    from money.hearing h join money.hearing_sum s on s.hearing_id = h.id
    cross join lateral (values (s.debit), (s.credit)) n (name)
    join (values {pilot_areas}) a (municipality, area) on n.name ~ ('^(quota|purchase)/area-' || a.area || '/')
    where h.id = ask.hearing
    on conflict do nothing;
end $$;
grant execute on function money.ask to kokeilu_job, kokeilu_clerk;
grant execute on function money.reads_hearings, money.is_of_hearing, money.is_asked, money.is_closed, money.have_all_answered
    to kokeilu_web, kokeilu_clerk;

create policy seen on money.hearing for select to kokeilu_web, kokeilu_clerk using (
    (select money.reads_hearings())
    and ((select money.sees_all()) or ely = (select access.organisation()) or id in (
        select m.hearing_id from money.heard_municipality m where m.municipality = (select access.organiser()))));
create policy seen on money.heard_municipality for select to kokeilu_web, kokeilu_clerk using (
    ((select money.reads_hearings()) and municipality = (select access.organiser())) or money.is_of_hearing(hearing_id));
create policy seen on money.hearing_sum for select to kokeilu_web, kokeilu_clerk using (
    hearing_id in (select h.id from money.hearing h));
create policy seen on money.decided_sum for select to kokeilu_web, kokeilu_clerk using (
    hearing_id in (select h.id from money.hearing h));

-- An official of the ELY centre sends it, with so many sums; none is added later.
grant insert on money.hearing, money.hearing_sum to kokeilu_clerk;
grant usage on sequence money.hearing_id_seq to kokeilu_clerk;
create policy sent on money.hearing for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.ProposeQuota})) and ely = (select access.organisation())
    and sent_by = (select access.account()) and closed_on is null);
create policy sent on money.hearing_sum for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.ProposeQuota})) and exists (
        select from money.hearing h
        where h.id = hearing_id and h.sent_by = (select access.account()) and number between 1 and h.sums));

-- A municipality answers for itself, while the hearing is open.
grant update (answered_on, agrees, answer) on money.heard_municipality to kokeilu_clerk;
create policy answered on money.heard_municipality for update to kokeilu_clerk
    using ((select access.may({AccessAction.AnswerHearing})) and municipality = (select access.organiser())
        and answered_on is null and not money.is_closed(hearing_id))
    with check (municipality = (select access.organiser()) and answered_on is not null);

-- The ELY centre closes it; the municipality that answers holds it meanwhile, and changes nothing of it.
grant update (memo, closed_on, closed_by) on money.hearing to kokeilu_clerk;
create policy closed on money.hearing for update to kokeilu_clerk
    using (((select access.may({AccessAction.SetQuota})) and ely = (select access.organisation()))
        or ((select access.may({AccessAction.AnswerHearing})) and money.is_asked(id)))
    with check ((select access.may({AccessAction.SetQuota})) and ely = (select access.organisation())
        and closed_by = (select access.account()) and (closed_on > due_on or money.have_all_answered(id)));

-- Prepared by one in one's own name, entered by another once the book has the row.
grant insert, update (amount, prepared_by, round, entered_on, entered_by) on money.decided_sum to kokeilu_clerk;
create function money.is_in_book(transfer uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from money.transfer t where t.id = is_in_book.transfer);
end $$;
grant execute on function money.is_in_book to kokeilu_clerk;
create policy prepared on money.decided_sum for insert to kokeilu_clerk with check (
    (select access.may({AccessAction.SetQuota})) and money.is_of_hearing(hearing_id) and money.is_closed(hearing_id)
    and prepared_by = (select access.account()) and entered_on is null);
create policy prepared_or_entered on money.decided_sum for update to kokeilu_clerk
    using ((select access.may({AccessAction.SetQuota})) and money.is_of_hearing(hearing_id) and entered_on is null)
    with check (case when entered_on is null
        then prepared_by = (select access.account()) and not money.is_in_book(transfer)
        else entered_by = (select access.account()) and money.is_in_book(transfer) end);

-- What an official may enter into the book: in one's own name, and what another official of the same centre has prepared.
create function money.may_enter(transfer uuid, kind smallint, debit int, credit int, amount bigint, hearing int,
    prepared_by text)
    returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    own text[] := money.holders();
    takes money.account;
    gets money.account;
begin
    select a.* into takes from money.account a where a.id = may_enter.debit;
    select a.* into gets from money.account a where a.id = may_enter.credit;
    return coalesce(
        may_enter.kind in ({TransferKind.Grant}, {TransferKind.GrantOffice}, {TransferKind.GrantPurchase},
            {TransferKind.TakeBack}, {TransferKind.Reallocate})
        and money.fits(may_enter.kind, takes.kind, gets.kind)
        and access.may({AccessAction.SetQuota}) and takes.holder = any (own) and gets.holder = any (own)
        and exists (
            select from money.decided_sum d
            join money.hearing_sum s on (s.hearing_id, s.number) = (d.hearing_id, d.number)
            where d.transfer = may_enter.transfer and d.amount = may_enter.amount and d.entered_on is null
                and coalesce(may_enter.hearing, d.hearing_id) = d.hearing_id
                and (s.debit, s.credit) = (takes.name, gets.name)
                and may_enter.prepared_by = 'official-' || d.prepared_by), false);
end $$;
grant execute on function money.may_enter, money.hold, money.hold_own, money.enter to kokeilu_clerk;
grant insert on money.transfer to kokeilu_clerk;
grant usage on sequence money.posting_number to kokeilu_clerk;
create policy entered on money.transfer for insert to kokeilu_clerk with check (
    actor = 'official-' || (select access.account())
    and money.may_enter(id, kind, debit, credit, amount, hearing, prepared_by));
