-- Mobile numbers that ring with the fixed line, and the switch over all of them.
create sequence mobile_number_seq start with 50 increment by 50;

create table mobile_number (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    name varchar(40) not null,
    number varchar(16) not null,
    enabled boolean not null,
    version integer not null,
    unique (user_id, number)
);

alter table hub_user add column professional_mode boolean default true not null;
