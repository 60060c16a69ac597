-- What a case's number to come back with is found by: a blind index of what was worked out of it, never the number. It goes with
-- the case, and once it has been used.
alter table passages add column number bytea;
create unique index passages_number on passages (number);
