-- Calendars people have connected, the events that follow their bookings, and what we know of when
-- they are busy. Bookings keep no foreign key here and get none: a calendar can never hold one up.

create table calendar_connection (
  person_id        uuid not null,
  provider         text not null,
  account_name     text not null,
  status           text not null check (status in ('connected', 'needs_reconnect')),
  connected_at     timestamptz not null,
  last_error       text,
  -- JWE (RFC 7516) that opens only in this row, and the key it is under
  tokens           text not null,
  key_id           text not null,
  version          bigint not null,
  refreshing_until timestamptz,
  -- the provider wants no calls before then
  paused_until     timestamptz,
  -- another one whenever somebody begins to work on the calendar: whoever did before then stops
  run              bigint not null,
  -- our copy of the busy times: null until the calendar has been read once
  busy_cursor      text,
  busy_from        timestamptz,
  busy_to          timestamptz,
  busy_read_at     timestamptz,
  -- after that it counts as unreadable
  busy_good_until  timestamptz,
  primary key (person_id, provider)
);

create sequence calendar_connection_version;

create index calendar_connection_key on calendar_connection (key_id);

create table calendar_busy (
  person_id uuid not null,
  provider  text not null,
  event_id  text not null,
  busy      tstzrange not null,
  primary key (person_id, provider, event_id),
  foreign key (person_id, provider) references calendar_connection on delete cascade
);

create index calendar_busy_times on calendar_busy using gist (person_id, busy);

-- a booking and its event in the calendar of one participant
create table calendar_link (
  booking_id uuid not null,
  person_id  uuid not null,
  provider   text not null,
  zone       text not null,
  generation integer not null,
  event_id   text,
  -- of the booking as the event shows it; -1 when nothing was published
  sequence   integer not null,
  status     text not null check (status in ('pending', 'synced', 'retrying', 'failed')),
  attempts   integer not null,
  last_error text,
  next_try   timestamptz,
  -- how often something was to be done
  request    bigint not null,
  -- the event may be in a calendar: set before a provider is asked for it, and never unset
  begun      boolean not null default false,
  primary key (booking_id, person_id)
);

create index calendar_link_due on calendar_link (person_id, provider, next_try)
  where next_try is not null;

create index calendar_link_event on calendar_link (person_id, provider, event_id)
  where event_id is not null;

-- who calls a provider outside of the calendar's run, one at a time
create table calendar_turn (
  person_id   uuid not null,
  provider    text not null,
  taken_until timestamptz not null,
  primary key (person_id, provider)
);

-- Which bookings have changed since somebody last looked: written with the change, deleted by
-- whoever follows it. Without an index: it is read whole, and nearly always empty.
create table booking_to_follow (
  booking_id uuid not null
);

create table pending_authorization (
  state_hash    bytea primary key,
  person_id     uuid not null,
  provider      text not null,
  redirect_uri  text not null,
  -- JWE that opens only in this row
  code_verifier text not null,
  expires_at    timestamptz not null
);

create table calendar_feed (
  person_id   uuid primary key,
  secret_hash bytea not null unique
);

-- the jobs of all nodes, as db-scheduler wants them
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
