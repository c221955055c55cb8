-- Phones and where they can be reached now. registration is written behind the cache, whole addresses of record at a time.
create sequence device_seq start with 500 increment by 500;

create table device (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    name varchar(80) not null,
    model varchar(60) not null,
    mac varchar(12) not null
);
create index device_user on device (user_id);

create table registration (
    aor varchar(140) not null,
    contact varchar(500) not null,
    received varchar(80) not null,
    transport varchar(4) not null,
    agent varchar(200) not null,
    path varchar(1000) not null,
    call_id varchar(300) not null,
    cseq bigint not null,
    since timestamp with time zone not null,
    expires timestamp with time zone not null,
    primary key (aor, contact)
);
create index registration_expires on registration (expires);
