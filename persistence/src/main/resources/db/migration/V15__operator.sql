-- What the operator looks after: suspended companies, their ranges of numbers, trunks that can be changed.
alter table company add column suspended boolean default false not null;

create sequence number_range_seq start with 50 increment by 50;
create table number_range (
    id bigint primary key,
    company_id bigint not null references company on delete cascade,
    first_number bigint not null unique,
    last_number bigint not null unique,
    version integer not null
);
create index number_range_company on number_range (company_id);

alter table trunk add column company_id bigint references company;
update trunk set company_id = (select min(id) from company where kind = 'OPERATOR');
alter table trunk alter column company_id set not null;
alter table trunk add column place integer default 1 not null;
alter table trunk add column version integer default 1 not null;
