-- Everything about one coach's time is keyed by coach_id, and no key is unique across coaches but
-- by the randomness of its UUIDs, so that the tables can be split by coach one day.

-- puts an equality on coach_id and an overlap on ranges into one GiST index; trusted since PostgreSQL 13
create extension if not exists btree_gist;

create table person (
  id         uuid primary key,
  role       text not null check (role in ('client', 'coach', 'admin')),
  name       text,
  email      text,
  active     boolean not null default true,
  timezone   text not null default 'UTC',
  -- stored by hand: claims of tokens no longer change it
  managed    boolean not null default false
);

create index person_active_coach on person (name, id) where role = 'coach' and active;

create table booking (
  id           uuid not null,
  coach_id     uuid not null,
  client_id    uuid not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  -- what is kept free for the session; wider than the session once coaches want buffers
  occupied     tstzrange not null,
  status       text not null check (status in ('pending', 'confirmed', 'completed', 'cancelled')),
  notes        text,
  payment_id   uuid,
  meeting_link text,
  sequence     integer not null check (sequence >= 0),
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (id, coach_id),
  constraint booking_ends_after_it_starts check (starts_at < ends_at),
  constraint booking_occupies_its_slot check (occupied @> tstzrange(starts_at, ends_at)),
  -- the promise: no two bookings that hold a coach's time overlap
  constraint booking_slot_free
    exclude using gist (coach_id with =, occupied with &&)
    where (status in ('pending', 'confirmed'))
);

create index booking_of_client on booking (client_id, starts_at desc, id);
create index booking_of_coach on booking (coach_id, starts_at desc, id);

-- Each row is the booking as it was right after one change: its history.
create table booking_change (
  booking_id   uuid not null,
  sequence     integer not null,
  coach_id     uuid not null,
  type         text not null,
  actor_id     uuid not null,
  actor_role   text not null,
  client_id    uuid not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  status       text not null,
  notes        text,
  payment_id   uuid,
  meeting_link text,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  primary key (booking_id, sequence, coach_id)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only';
end $$;

create trigger booking_change_is_append_only
  before update or delete or truncate on booking_change
  for each statement execute function refuse_to_rewrite_history();

create table idempotency_key (
  user_id     uuid not null,
  key         text not null,
  fingerprint text not null,
  answer      text not null,
  kept_at     timestamptz not null,
  primary key (user_id, key)
);

-- rows arrive in the order of kept_at, so that a few pages find the ones to forget
create index idempotency_key_kept_at on idempotency_key using brin (kept_at) with (autosummarize = on);
