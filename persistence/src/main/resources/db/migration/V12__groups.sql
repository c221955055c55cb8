-- Groups of users, with forwards of their own that a user may follow.
create sequence user_group_seq start with 50 increment by 50;
create sequence group_forwarding_seq start with 50 increment by 50;

create table user_group (
    id bigint primary key,
    company_id bigint not null references company,
    name varchar(60) not null,
    version integer not null,
    unique (company_id, name)
);

create table group_forwarding (
    id bigint primary key,
    group_id bigint not null references user_group on delete cascade,
    kind varchar(20) not null,
    enabled boolean not null,
    enabled_until timestamp with time zone,
    target varchar(100) not null,
    rings integer not null,
    version integer not null,
    unique (group_id, kind)
);

alter table hub_user add column group_id bigint references user_group;
create index hub_user_group on hub_user (group_id);
alter table call_forwarding add column follows_group boolean default false not null;
