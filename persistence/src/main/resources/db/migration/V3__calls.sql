-- Forwards, trunks, the call log.
create sequence call_forwarding_seq start with 500 increment by 500;
create sequence trunk_seq start with 50 increment by 50;
create sequence call_record_seq start with 500 increment by 500;

create table call_forwarding (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    kind varchar(20) not null,
    enabled boolean not null,
    target varchar(100) not null,
    rings integer not null,
    version integer not null,
    unique (user_id, kind)
);

create table trunk (
    id bigint primary key,
    name varchar(60) not null unique,
    host varchar(120) not null,
    port integer not null,
    trusted_identity boolean not null
);

-- No foreign key to the user: a log line must be written even while the user's row is locked by an edit.
create table call_record (
    id bigint primary key,
    user_id bigint not null,
    call_id varchar(100) not null,
    direction varchar(20) not null,
    status varchar(20) not null,
    number varchar(100) not null,
    name varchar(100) not null,
    started_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone,
    trace varchar(8000) not null
);
create index call_record_user on call_record (user_id, started_at desc);
