-- Every listing and every booking asks whether the coach has a schedule, and which, and whether a
-- calendar is connected. One row answers; looking into both tables each time made a listing of a
-- week cost PostgreSQL half as much again.

alter table person
  -- as in coach_schedule; null where nothing is published
  add column schedule_version bigint,
  add column calendar_connected boolean not null default false;

create function note_schedule() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update person set schedule_version = null where id = old.coach_id;
  else
    update person set schedule_version = new.version where id = new.coach_id;
  end if;
  return null;
end $$;

create trigger coach_schedule_is_noted after insert or update or delete on coach_schedule
  for each row execute function note_schedule();

-- The person is locked before the connections are counted, so that of two that end at the same
-- moment the second one sees that the first is gone.
create function note_connection() returns trigger language plpgsql as $$
declare
  whose uuid := case tg_op when 'DELETE' then old.person_id else new.person_id end;
begin
  perform from person where id = whose for update;
  update person
  set calendar_connected = exists (select from calendar_connection where person_id = whose)
  where id = whose;
  return null;
end $$;

create trigger calendar_connection_is_noted after insert or delete on calendar_connection
  for each row execute function note_connection();

update person set schedule_version = version from coach_schedule where coach_id = id;
update person set calendar_connected = true
where id in (select person_id from calendar_connection);
