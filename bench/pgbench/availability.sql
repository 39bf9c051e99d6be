-- When a coach is busy in :days days.
\set k random(0, 999)
\set day random(36, 340)
select occupied
from booking
where coach_id = bench.coach(:k)
  and occupied && tstzrange(bench.hour(:day * 8), bench.hour(:day * 8) + :days * interval '1 day')
  and status in ('pending', 'confirmed');
