-- Queues with their agents, and how each agent stands.
create sequence call_queue_seq start with 50 increment by 50;
create sequence queue_agent_seq start with 50 increment by 50;
create sequence agent_seq start with 50 increment by 50;

create table call_queue (
    id bigint primary key,
    company_id bigint not null references company on delete cascade,
    extension varchar(8) not null,
    name varchar(60) not null,
    version integer not null,
    unique (company_id, extension)
);

create table queue_agent (
    id bigint primary key,
    queue_id bigint not null references call_queue on delete cascade,
    user_id bigint not null references hub_user on delete cascade,
    joined boolean not null,
    version integer not null,
    unique (queue_id, user_id)
);
create index queue_agent_user on queue_agent (user_id);

create table agent (
    id bigint primary key,
    user_id bigint not null unique references hub_user on delete cascade,
    state varchar(20) not null,
    reason varchar(20),
    wrap_up_until timestamp with time zone,
    version integer not null
);
