-- What is kept. Every bytea but an id is sealed; ids are blind indexes. Times are seconds; `day` is the day of the key that
-- the visit is sealed under.
create table passages (
    id bytea primary key,
    version bigint not null,
    day bigint not null,
    visit bytea,
    case_key bytea,
    case_body bytea,
    due bigint,
    unconfirmed bigint not null
);

-- `attempts` counts how often a row may have left: it grows before a request is made and shrinks when it was surely not taken.
create table outbox (
    id bigint primary key,
    passage bytea not null,
    attempts bigint not null,
    day bigint not null,
    body bytea not null
);

create table topics (
    id bytea primary key,
    passage bytea not null
);

create table names (
    id bytea primary key,
    until bigint not null
);

-- Update ids of the last 48 hours, as runs without a gap.
create table seen (
    source bytea not null,
    first bigint not null,
    last bigint not null,
    at bigint not null,
    primary key (source, first)
);

create table offsets (
    source bytea primary key,
    next bigint not null
);

create table letters (
    id bigint primary key,
    at bigint not null,
    kind bigint not null,
    attempts bigint not null,
    body bytea not null
);
