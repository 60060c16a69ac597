-- What is kept. Every bytea but an id is sealed; ids are blind indexes. Times are seconds, rounded where nothing waits for them.
create table passages (
    id bytea primary key,
    version bigint not null,
    visit bytea,
    case_key bytea,
    case_body bytea,
    due bigint,
    unconfirmed bigint not null
);
create index passages_due on passages (due);

create table outbox (
    id bigint primary key,
    passage bytea not null,
    lane bytea not null,
    rank bigint not null,
    due bigint not null,
    attempts bigint not null,
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

create table seen (
    source bytea not null,
    id bigint not null,
    at bigint not null,
    primary key (source, id)
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
