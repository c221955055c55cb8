-- Who gets into the portal: passwords and second factors, links to choose a password, sign-ins and the browsers they hold for.
create sequence one_time_link_seq start with 50 increment by 50;
create sequence portal_session_seq start with 50 increment by 50;

alter table hub_user add column disabled boolean default false not null;

create table credentials (
    user_id bigint primary key references hub_user on delete cascade,
    password_hash varchar(300),
    password_chosen_at timestamp with time zone,
    totp_secret varchar(200),
    totp_confirmed boolean not null,
    totp_last_step bigint not null,
    version integer not null
);
insert into credentials (user_id, password_hash, totp_confirmed, totp_last_step, version)
    select id, password_hash, false, 0, 1 from hub_user where password_hash is not null;
alter table hub_user drop column password_hash;

create table recovery_code (
    user_id bigint not null references credentials on delete cascade,
    code_hash varchar(64) not null,
    primary key (user_id, code_hash)
);

create table one_time_link (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    purpose varchar(20) not null,
    secret_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    version integer not null
);
create index one_time_link_user on one_time_link (user_id);

create table portal_session (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    agent varchar(200) not null,
    source varchar(60) not null,
    remember_hash varchar(64),
    former_hash varchar(64),
    rotated_at timestamp with time zone,
    ends_at timestamp with time zone not null,
    version integer not null
);
create index portal_session_user on portal_session (user_id);
