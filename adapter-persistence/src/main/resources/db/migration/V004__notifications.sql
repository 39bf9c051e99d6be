-- What people are told about their bookings, and how they want to be told. Bookings keep no foreign
-- key here and get none: a mail can never hold one up.

create table notification_preferences (
  person_id                uuid primary key,
  email                    boolean not null,
  reminders_minutes_before integer[] not null,
  language                 text not null
);

-- Which changes nobody was told of yet: written with the change, deleted by whoever plans what is
-- to be told. Without an index: it is read whole, and nearly always empty.
create table booking_to_tell (
  booking_id uuid not null,
  sequence   integer not null
);

-- Sessions that are confirmed already are reminded of as well; their changes nobody is told of.
insert into booking_to_tell (booking_id, sequence)
select id, -1 from booking where status = 'confirmed' and starts_at > now();

create table notification (
  id            uuid primary key,
  booking_id    uuid not null,
  sequence      integer not null,
  kind          text not null
    check (kind in ('requested', 'confirmed', 'rescheduled', 'cancelled', 'completed', 'reminder')),
  person_id     uuid not null,
  -- of a reminder, how long before the session, which so starts at due_at and these minutes
  ahead_minutes integer check ((ahead_minutes is not null) = (kind = 'reminder')),
  due_at        timestamptz not null,
  status        text not null check (status in ('planned', 'retrying', 'sent', 'failed', 'dropped')),
  attempts      integer not null,
  address       text,
  last_error    text,
  -- or, while somebody is at it, when somebody else may try; null when there is nothing to do
  next_try      timestamptz,
  sent_at       timestamptz,
  -- when it was last planned, taken on or dropped
  touched_at    timestamptz not null
);

-- the promise: nobody is told the same thing twice
create unique index notification_of_change on notification (booking_id, sequence, kind, person_id)
  where kind <> 'reminder';
create unique index notification_reminder
  on notification (booking_id, person_id, due_at, ahead_minutes) where kind = 'reminder';

create index notification_due on notification (next_try, sequence, id)
  where next_try is not null;

create index notification_over on notification (touched_at) where next_try is null;

-- A new UUID of version 7 (RFC 9562): those of one time lie side by side in an index.
create function uuid_of_time(at timestamptz) returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from at) * 1000)::bigint) from 3) from 1),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- the oldest pending bookings, which expire first
create index booking_pending on booking (created_at) where status = 'pending';
