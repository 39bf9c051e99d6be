-- Lists for wrk, one file each, into the current directory.
\set ON_ERROR_STOP on
\pset tuples_only
\pset format unaligned
set client_min_messages = warning;
create extension if not exists pgcrypto;

create function pg_temp.base64url(bytes bytea) returns text immutable
  return translate(encode(bytes, 'base64'), E'+/=\n', '-_');

create function pg_temp.token(claims jsonb, secret text) returns text language sql as $$
  select signed || '.' || pg_temp.base64url(hmac(signed, secret, 'sha256'))
  from (select pg_temp.base64url('{"alg":"HS256","typ":"JWT"}') || '.'
    || pg_temp.base64url(convert_to(claims::text, 'UTF8')) as signed) s
$$;

create function pg_temp.token_of(p person, secret text) returns text language sql as $$
  select pg_temp.token(jsonb_build_object('sub', p.id, 'role', p.role, 'name', p.name,
    'email', p.email, 'exp', extract(epoch from now())::bigint + 86400), secret)
$$;

\o callers
select p.id || ' ' || pg_temp.token_of(p, :'secret')
from generate_series(0, 999) t join person p on p.id = bench.caller(t)
order by t;

\o coaches
select p.id || ' ' || pg_temp.token_of(p, :'secret')
from generate_series(0, 999) k join person p on p.id = bench.coach(k)
order by k;

\o admin
select 'ad000000-0000-4000-8000-000000000000 ' || pg_temp.token(jsonb_build_object(
  'sub', 'ad000000-0000-4000-8000-000000000000', 'role', 'admin',
  'exp', extract(epoch from now())::bigint + 86400), :'secret');

-- 50 lines for each caller, in the callers' order
\o bookings
select bench.booking_of_caller(t, j) from generate_series(0, 999) t, generate_series(0, 49) j
order by t, j;

-- lines of one width, so that a thread can start anywhere
\o slots
select bench.coach(k) || ' ' || to_char(bench.start(k, i, 1) at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS"Z"')
from generate_series(0, 999) k, generate_series(98, 999) i
order by random();

\o taken
select bench.coach(0) || ' ' || to_char(bench.start(0, 500, 0) at time zone 'UTC',
  'YYYY-MM-DD"T"HH24:MI:SS"Z"');
