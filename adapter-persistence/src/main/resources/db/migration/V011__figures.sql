-- The same columns as before. In this order sessions that are alike stand side by side, and are
-- counted without being told apart one by one.
drop index booking_of_time;
create index booking_of_time on booking (starts_at, ends_at, status)
  include (client_id, created_at);

-- The same order as before. A coach's bookings lie all over the table: figures find what they need
-- of them here.
drop index booking_of_coach;
create index booking_of_coach on booking (coach_id, starts_at desc, id)
  include (client_id, ends_at, status, created_at);
