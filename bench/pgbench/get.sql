-- A booking of one of the callers, with its people.
\set t random(0, 999)
\set j random(0, 49)
select b.*, client.name, client.email, coach.name, coach.email
from booking b
  join person client on client.id = b.client_id
  join person coach on coach.id = b.coach_id
where b.id = bench.booking_of_caller(:t, :j);
