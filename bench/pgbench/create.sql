-- A slot nobody has asked for yet, of those that are pgbench's: :round and :share part them.
\set n :n + 1
\set slot permute((:round * :clients + :client_id) * :share + :n, 900000, 42)
\set k :slot % 1000
\set i 98 + :slot / 1000
\set t random(0, 999)
with slot as materialized (
  select bench.coach(:k) as coach_id, bench.start(:k, :i, 2) as starts_at,
    bench.start(:k, :i, 2) + interval '1 hour' as ends_at,
    pg_advisory_xact_lock(:k)
), added as (
  insert into booking (id, coach_id, client_id, starts_at, ends_at, occupied, status, notes,
    sequence, created_at, updated_at)
  select uuidv7(), coach_id, bench.caller(:t), starts_at, ends_at, tstzrange(starts_at, ends_at),
    'pending', 'Looking forward to discussing career transition strategies', 0, now(), now()
  from slot
  returning *
)
insert into booking_change (booking_id, sequence, coach_id, type, actor_id, actor_role, client_id,
  starts_at, ends_at, status, notes, created_at, updated_at)
select id, 0, coach_id, 'requested', client_id, 'client', client_id, starts_at, ends_at, status,
  notes, created_at, updated_at
from added;
