-- Companies (tenants), their users, API tokens. Sequences start at their increment: EclipseLink takes whole blocks.
create sequence company_seq start with 50 increment by 50;
create sequence user_seq start with 500 increment by 500;
create sequence api_token_seq start with 50 increment by 50;

create table company (
    id bigint primary key,
    kind varchar(20) not null,
    name varchar(60) not null unique,
    domain varchar(120) not null unique,
    country varchar(2) not null,
    zone varchar(60) not null,
    language varchar(5) not null,
    main_number varchar(16),
    digest_algorithms varchar(40) not null,
    version integer not null
);

create table hub_user (
    id bigint primary key,
    company_id bigint not null references company,
    user_name varchar(80) not null unique,
    first_name varchar(80) not null,
    last_name varchar(80) not null,
    email varchar(250) not null unique,
    extension varchar(8),
    number varchar(16) unique,
    language varchar(5) not null,
    time_zone varchar(60) not null,
    roles varchar(80) not null,
    password_hash varchar(300),
    sip_ha1_sha256 varchar(64),
    sip_ha1_md5 varchar(32),
    do_not_disturb boolean not null,
    hide_number boolean not null,
    call_waiting boolean not null,
    version integer not null,
    unique (company_id, extension)
);

create table api_token (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    name varchar(80) not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null
);
create index api_token_user on api_token (user_id);
