-- Who changed what: written with the change itself, kept when the person it is about is gone.
create table audit_entry (
    id bigint generated always as identity primary key,
    company_id bigint not null references company on delete cascade,
    at timestamp with time zone default current_timestamp not null,
    actor varchar(80) not null,
    subject varchar(170) not null,
    entity varchar(160) not null,
    verb varchar(10) not null,
    field varchar(60) not null,
    old_value varchar(300) not null,
    new_value varchar(300) not null
);
create index audit_entry_company on audit_entry (company_id, id);
