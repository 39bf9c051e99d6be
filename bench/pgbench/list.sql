-- The first page of a caller's bookings, and how many there are.
\set t random(0, 999)
select b.*, (select count(*) from booking where client_id = bench.caller(:t)) as total
from booking b
where b.client_id = bench.caller(:t)
order by b.starts_at desc, b.id
limit 20;
