-- How many times a source has committed, so that a commit whose answer was lost is known to have been made or not.
create table commits (
    source bytea primary key,
    number bigint not null
);
