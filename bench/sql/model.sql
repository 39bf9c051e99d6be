-- The world the benchmark runs in, as arithmetic: loader, pgbench and the lists for wrk all ask
-- these functions and so agree. They are inlined and cost the measured statements nothing.
--
-- A coach k has a booking i in every three hours of 375 working days (09:00-17:00 UTC), 35 of them
-- in the past: about 75 in 30 days. The other two hours of the three are free: one is for wrk
-- (take 1), one for pgbench (take 2), so that neither meets the other or a booking.
create schema bench;

create function bench.coach(k bigint) returns uuid immutable
  return md5('coach ' || k)::uuid;

create function bench.client(c bigint) returns uuid immutable
  return md5('client ' || c)::uuid;

-- Ids like UUIDv7: the n-th booking was made n * 7,776 ms after the first one.
create function bench.made_at(n bigint) returns timestamptz immutable
  return to_timestamp(:first_day - 90 * 86400 + n * 7.776);

create function bench.booking(n bigint) returns uuid immutable
  return (lpad(to_hex(:first_day * 1000::bigint - 90 * 86400000::bigint + n * 7776), 12, '0')
    || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid;

-- Bookings of one coach or client lie far apart in the table, as they would after years.
create function bench.nth(k bigint, i bigint) returns bigint immutable
  return (k * 1000 + i) * 618033 % 1000000;

-- Half of all bookings are those of 10,000 regular clients (50 each), half of 90,000 others.
create function bench.client_of(n bigint) returns bigint immutable
  return case when n % 2 = 0 then n / 2 % 10000 else 10000 + n / 2 % 90000 end;

-- The 1,000 clients who call while we measure are regular ones; this is their j-th booking of 50.
create function bench.caller(t bigint) returns uuid immutable
  return bench.client(t * 10);

create function bench.booking_of_caller(t bigint, j bigint) returns uuid immutable
  return bench.booking(2 * (t * 10 + j * 10000));

create function bench.hour(cell bigint) returns timestamptz immutable
  return to_timestamp(:first_day + cell / 8 * 86400 + (9 + cell % 8) * 3600);

create function bench.start(k bigint, i bigint, take bigint) returns timestamptz immutable
  return bench.hour(3 * i + (k * 31 + i * 17 + i / 7 + take) % 3);
