-- Which calls users may place, by class of number. A company without a plan has the standard rules.
create sequence outgoing_plan_seq start with 50 increment by 50;
create sequence plan_rule_seq start with 50 increment by 50;

create table outgoing_plan (
    id bigint primary key,
    company_id bigint not null references company on delete cascade,
    name varchar(60) not null,
    standard boolean not null,
    code_hash varchar(300),
    version integer not null,
    unique (company_id, name)
);

create table plan_rule (
    id bigint primary key,
    plan_id bigint not null references outgoing_plan on delete cascade,
    call_class varchar(20) not null,
    calls varchar(10) not null,
    forwards varchar(10) not null,
    unique (plan_id, call_class)
);

create table plan_assignment (
    user_id bigint primary key references hub_user on delete cascade,
    plan_id bigint not null references outgoing_plan
);
create index plan_assignment_plan on plan_assignment (plan_id);
