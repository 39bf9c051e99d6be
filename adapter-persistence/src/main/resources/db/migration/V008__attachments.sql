-- Files on bookings. Bookings keep no foreign key here and get none; coach_id keeps together what
-- is of one coach.

create table attachment (
  id          uuid not null,
  booking_id  uuid not null,
  coach_id    uuid not null,
  filename    text not null,
  media_type  text not null,
  size_bytes  bigint not null check (size_bytes between 1 and 10485760),
  sha256      bytea not null check (length(sha256) = 32),
  uploaded_by uuid not null,
  created_at  timestamptz not null,
  primary key (id, coach_id)
);

create index attachment_of_booking on attachment (booking_id, id);

-- The bytes, in pieces of one size, the last of which may be shorter: neither a client nor a server
-- ever holds more than one.
create table attachment_piece (
  attachment_id uuid not null,
  number        integer not null,
  coach_id      uuid not null,
  bytes         bytea not null,
  primary key (attachment_id, number, coach_id),
  constraint attachment_piece_belongs foreign key (attachment_id, coach_id)
    references attachment (id, coach_id) on delete cascade
);

-- what can be attached is compressed already, or small; and a part of an uncompressed piece is read
-- without the rest of it
alter table attachment_piece alter column bytes set storage external;
