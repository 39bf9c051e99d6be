-- What a coach publishes. Hours are text, one line each, in the words of the API:
-- 'monday 09:00-17:00', '2026-12-24' (closed) or '2026-12-27 10:00-12:00,15:00-16:00',
-- '2026-11-28 10:00-13:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=SA 2026-12-12,2026-12-26' (without those days).

-- a version is never given twice, whatever is withdrawn and published anew
create sequence schedule_version;

create table coach_schedule (
  coach_id                 uuid primary key,
  version                  bigint not null default nextval('schedule_version'),
  timezone                 text not null,
  weekly                   text[] not null,
  overrides                text[] not null,
  recurring                text[] not null,
  slot_interval_minutes    integer not null check (slot_interval_minutes > 0),
  buffer_before_minutes    integer not null check (buffer_before_minutes >= 0),
  buffer_after_minutes     integer not null check (buffer_after_minutes >= 0),
  minimum_notice_minutes   integer not null check (minimum_notice_minutes >= 0),
  booking_window_days      integer check (booking_window_days > 0),
  max_bookings_per_day     integer check (max_bookings_per_day > 0),
  when_calendar_unreadable text not null
    check (when_calendar_unreadable in ('closed', 'last_known', 'open'))
);

-- How many of the coach's sessions start in [day_start, day_end), but for one booking. Volatile, so
-- that it sees what was committed while its statement waited for the coach's lock; the statement's
-- own snapshot does not.
create function sessions_starting(coach uuid, day_start timestamptz, day_end timestamptz, but uuid)
returns bigint language plpgsql volatile as $$
begin
  return (
    select count(*) from booking
    where coach_id = coach and starts_at >= day_start and starts_at < day_end
      and status in ('pending', 'confirmed') and id <> but);
end $$;
