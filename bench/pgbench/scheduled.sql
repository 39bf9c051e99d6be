-- The version of a coach's schedule, and the sessions in :days days and two around them.
\set k random(0, 999)
\set day random(36, 340)
select s.version, b.occupied, b.starts_at, b.ends_at
from coach_schedule s, booking b
where s.coach_id = bench.coach(:k)
  and b.coach_id = bench.coach(:k)
  and b.occupied && tstzrange(bench.hour(:day * 8) - interval '2 days',
    bench.hour(:day * 8) + (:days + 2) * interval '1 day')
  and b.status in ('pending', 'confirmed');
