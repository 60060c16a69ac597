-- When the process of a source was last seen at work: at most once a minute, at its start and at its end. What lies between
-- the last one and the next start is a time in which nothing was read.
create table beats (
    source bytea primary key,
    at bigint not null
);
