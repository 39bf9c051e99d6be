-- What people write about a booking; not to be taken for booking.notes, which is a part of it. The
-- key is also the order of a listing: ids are of the order of time.
create table booking_note (
  booking_id  uuid not null,
  id          uuid not null,
  coach_id    uuid not null,
  author_id   uuid not null,
  author_role text not null,
  text        text not null,
  visibility  text not null check (visibility in ('shared', 'private')),
  sequence    integer not null check (sequence >= 0),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (booking_id, id)
);

-- How many notes a booking has. Volatile, so that it sees what was committed while its statement
-- waited for the booking's lock; the statement's own snapshot does not.
create function notes_on(booking uuid) returns bigint language plpgsql volatile as $$
begin
  return (select count(*) from booking_note where booking_id = booking);
end $$;
