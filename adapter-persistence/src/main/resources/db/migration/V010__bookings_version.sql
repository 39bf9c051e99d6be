-- Listings are asked for far more often than coaches are booked: who has read a coach's bookings
-- need not read them again while their version is the same. Random, so that none ever comes back,
-- not even after a backup was restored. No index has it, so that a change touches none.

alter table person
  -- changed with every booking of the coach
  add column bookings_version uuid not null default gen_random_uuid();
