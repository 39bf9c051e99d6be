-- create.sql, where everybody wants one time that is taken, and looks before queueing for the lock.
\set t random(0, 999)
with slot as materialized (
  select bench.coach(0) as coach_id, bench.start(0, 500, 0) as starts_at,
    bench.start(0, 500, 0) + interval '1 hour' as ends_at
), lane as materialized (
  select slot.*, pg_advisory_xact_lock(0) from slot
  where not exists (
    select from booking b
    where b.coach_id = slot.coach_id and b.occupied && tstzrange(slot.starts_at, slot.ends_at)
      and b.status in ('pending', 'confirmed'))
), added as (
  insert into booking (id, coach_id, client_id, starts_at, ends_at, occupied, status, notes,
    sequence, created_at, updated_at)
  select uuidv7(), coach_id, bench.caller(:t), starts_at, ends_at, tstzrange(starts_at, ends_at),
    'pending', 'Looking forward to discussing career transition strategies', 0, now(), now()
  from lane
  on conflict do nothing
  returning *
)
insert into booking_change (booking_id, sequence, coach_id, type, actor_id, actor_role, client_id,
  starts_at, ends_at, status, notes, created_at, updated_at)
select id, 0, coach_id, 'requested', client_id, 'client', client_id, starts_at, ends_at, status,
  notes, created_at, updated_at
from added;
