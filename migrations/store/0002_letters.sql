-- Letters are what was set aside after three tries. Nothing has ever been kept in the table as it was, so it is made anew:
-- a letter belongs to a passage, and `day` is that of its key, or 0 for the case's. `attempts` is 0 once it is to be tried again.
drop table letters;
create table letters (
    id bigint primary key,
    passage bytea not null,
    at bigint not null,
    kind bigint not null,
    attempts bigint not null,
    day bigint not null,
    body bytea not null
);
