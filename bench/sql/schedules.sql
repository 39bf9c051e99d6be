-- What every coach publishes for the kind scheduled30: weekly hours, 20 special dates, 3 rules.
\set ON_ERROR_STOP on
insert into coach_schedule (coach_id, timezone, weekly, overrides, recurring, slot_interval_minutes,
  buffer_before_minutes, buffer_after_minutes, minimum_notice_minutes, when_calendar_unreadable)
select bench.coach(k), 'Europe/Madrid',
  array['monday 09:00-13:00', 'monday 15:00-19:00', 'tuesday 09:00-17:00', 'wednesday 09:00-17:00',
    'thursday 09:00-17:00', 'friday 09:00-14:00'],
  (select array_agg(current_date + 3 * i || case when i % 2 = 0 then '' else ' 10:00-12:00' end)
   from generate_series(1, 20) i),
  array['2026-01-01 10:00-13:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
    '2026-01-01 20:00-22:00 FREQ=MONTHLY;BYDAY=1MO,-1FR',
    '2026-01-01 07:00-08:00 FREQ=DAILY;INTERVAL=3'],
  30, 0, 10, 120, 'closed'
from generate_series(0, 999) k;
analyze coach_schedule;
