-- Files that people attach to a matter of their own. To whom a matter that is sent shows them, and to what they may be
-- attached, stands with the matter's subject.

grant select, insert, update, delete on all tables in schema attachments to kokeilu_job;
grant select, delete on all tables in schema attachments to kokeilu_gate;

-- What was taken in is never changed; how the look for viruses goes is.
create function attachments.keep_file() returns trigger language plpgsql as $$
begin
    if (new.id, new.account_id, new.matter, new.slot, new.name, new.kind, new.size, new.hash, new.at)
        is distinct from (old.id, old.account_id, old.matter, old.slot, old.name, old.kind, old.size, old.hash, old.at) then
        raise exception 'what was attached is never changed';
    end if;
    return new;
end $$;
create trigger keeps before update on attachments.attachment for each row execute function attachments.keep_file();
create trigger only_added_to before update on attachments.part
    for each statement execute function register.refuse_change();

grant select on attachments.attachment, attachments.part to kokeilu_web, kokeilu_clerk;
grant insert (id, account_id, matter, slot, name, kind, size, hash, state, at) on attachments.attachment to kokeilu_clerk;
grant insert on attachments.part to kokeilu_clerk;
grant delete on attachments.attachment to kokeilu_clerk;

-- What is in it is shown when it is clean, and written with it.
create policy clean on attachments.part for select to kokeilu_web, kokeilu_clerk using (
    exists (select from attachments.attachment a where a.id = part.attachment_id and a.state = {AttachmentState.Clean}));
create policy taken on attachments.part for insert to kokeilu_clerk with check (
    exists (
        select from attachments.attachment a
        where a.id = part.attachment_id and a.account_id = (select access.account()) and a.at = now()));
