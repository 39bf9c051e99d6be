-- 1,000 coaches, 100,000 clients, 1,000,000 bookings and what happened to them.
\set ON_ERROR_STOP on
select extract(epoch from date_trunc('day', now(), 'UTC'))::bigint - 35 * 86400 as first_day \gset
\ir model.sql

insert into person (id, role, name, email, timezone)
select bench.coach(k), 'coach', 'Coach ' || k, 'coach' || k || '@example.com', 'UTC'
from generate_series(0, 999) k;

insert into person (id, role, name, email, timezone)
select bench.client(c), 'client', 'Client ' || c, 'client' || c || '@example.com', 'UTC'
from generate_series(0, 99999) c;

-- nobody wants mail: a thousand creates a second would be measured beside two thousand mails
insert into notification_preferences (person_id, email, reminders_minutes_before, language)
select id, false, array[1440, 60], 'en' from person;

create temporary table made as
select n, bench.booking(n) as id, bench.coach(k) as coach_id,
  bench.client(bench.client_of(n)) as client_id, starts_at,
  starts_at + case when (k + i) % 4 < 2 then interval '1 hour' else interval '30 minutes' end
    as ends_at,
  case
    when n / 7 % 10 = 0 then 'cancelled'
    when starts_at < now() then case when n / 7 % 10 < 8 then 'completed' else 'confirmed' end
    when n / 7 % 10 < 4 then 'pending'
    else 'confirmed'
  end as status,
  bench.made_at(n) as made_at
from generate_series(0, 999) k, generate_series(0, 999) i,
  bench.nth(k, i) n,
  lateral (
    select bench.start(k, i, 0)
      + case when (k + i) % 4 = 3 then interval '30 minutes' else interval '0' end as starts_at) s;

insert into booking (id, coach_id, client_id, starts_at, ends_at, occupied, status, notes, sequence,
  created_at, updated_at)
select id, coach_id, client_id, starts_at, ends_at, tstzrange(starts_at, ends_at), status,
  'Looking forward to discussing career transition strategies',
  case status when 'pending' then 0 when 'completed' then 2 else 1 end, made_at, made_at
from made order by n;

insert into booking_change (booking_id, sequence, coach_id, type, actor_id, actor_role, client_id,
  starts_at, ends_at, status, notes, created_at, updated_at)
select id, step.sequence, coach_id, step.type, client_id, 'client', client_id, starts_at, ends_at,
  step.status, 'Looking forward to discussing career transition strategies', made_at, made_at
from made, lateral (values
  (0, 'requested', 'pending', true),
  (1, 'confirmed', 'confirmed', status in ('confirmed', 'completed')),
  (1, 'cancelled', 'cancelled', status = 'cancelled'),
  (2, 'completed', 'completed', status = 'completed')) step (sequence, type, status, happened)
where step.happened
order by n;

-- a day's keys
insert into idempotency_key (user_id, key, fingerprint, answer, kept_at)
select client_id, id, md5(id::text), '{"status":201}', now() - (1000000 - n) * interval '0.8 seconds'
from made where n >= 900000 order by n;

vacuum (analyze) person;
vacuum (analyze) notification_preferences;
vacuum (analyze) booking;
vacuum (analyze) booking_change;
vacuum (analyze) idempotency_key;
