-- Sessions that recur. What a series made are bookings like all others; here is which ones they are.

create table series (
  id         uuid not null,
  coach_id   uuid not null,
  client_id  uuid not null,
  rrule      text not null,
  timezone   text not null,
  created_at timestamptz not null,
  primary key (id, coach_id)
);

create table series_session (
  booking_id uuid not null,
  series_id  uuid not null,
  coach_id   uuid not null,
  -- when the series wants it to start, by the clocks of its zone, even where they skip that time
  local_time timestamp not null,
  primary key (booking_id, coach_id)
);

create index series_session_of_series on series_session (series_id);

-- Changes that were made together, so that people are told of them in one mail: the one about the
-- change that leads.
create table told_together (
  booking_id    uuid not null,
  sequence      integer not null,
  coach_id      uuid not null,
  lead_id       uuid not null,
  lead_sequence integer not null,
  primary key (booking_id, sequence, coach_id)
);

create index told_together_lead on told_together (lead_id, lead_sequence);
