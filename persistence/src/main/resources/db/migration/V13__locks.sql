-- Settings that users cannot change themselves: of a whole company, or of one group.
create sequence setting_lock_seq start with 50 increment by 50;

create table setting_lock (
    id bigint primary key,
    company_id bigint not null references company,
    group_id bigint references user_group on delete cascade,
    setting varchar(40) not null,
    locked_by bigint not null references hub_user
);
create index setting_lock_company on setting_lock (company_id);
