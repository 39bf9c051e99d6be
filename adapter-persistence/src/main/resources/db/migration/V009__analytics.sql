-- Figures over all coaches read a stretch of time, and nothing of a booking but this.
create index booking_of_time on booking (starts_at)
  include (client_id, ends_at, status, created_at);

-- Who cancelled late is asked of few, and each costs a look into the history.
create index booking_cancelled on booking (starts_at)
  include (id, coach_id, sequence, updated_at) where status = 'cancelled';

-- coaches in the order of lists, active or not
create index person_coach on person (name, id) where role = 'coach';
