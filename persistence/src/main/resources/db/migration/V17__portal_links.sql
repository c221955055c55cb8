-- Links that a company shows its people: on the sign-in page and in the profile menu.
create sequence portal_link_seq start with 50 increment by 50;
create table portal_link (
    id bigint primary key,
    company_id bigint not null references company on delete cascade,
    label varchar(60) not null,
    address varchar(300) not null,
    place integer not null,
    version integer not null
);
create index portal_link_company on portal_link (company_id);
