-- Every key, apart from everything that they open. `kind`: 0 root, 1 day, 2 case. `day` is that of a day key, else 0.
create table keys (
    id bytea primary key,
    kind bigint not null,
    day bigint not null,
    secret bytea not null
);
