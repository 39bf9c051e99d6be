-- Whose sessions to come are to be followed as if they had changed: written with the connection of a
-- calendar, deleted by whoever follows. Without an index: it is read whole, and nearly always empty.
create table calendar_to_catch_up (
  person_id uuid not null
);

-- whatever fell between a booking and a connection so far
insert into calendar_to_catch_up (person_id)
select distinct person_id from calendar_connection;
