-- Words for the second channel that no channel has taken yet: what each is, and how many. Nothing of any case.
create table alarms (
    kind text primary key,
    waiting bigint not null
);
