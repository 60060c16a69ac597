-- What has been begun and has not ended, so that what kills the process is found. `what` is empty for the process itself, else
-- an update's number or the index of a passage whose timer came; `attempts` counts before each try after an unclean stop.
create table tried (
    source bytea not null,
    what bytea not null,
    attempts bigint not null,
    primary key (source, what)
);
