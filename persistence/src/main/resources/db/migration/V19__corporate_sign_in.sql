-- Corporate sign-in: a company's own OpenID provider, the e-mail domains it speaks for, and who of its users is who there.
create table corporate_sign_in (
    company_id bigint primary key references company on delete cascade,
    issuer varchar(300) not null,
    client_id varchar(200) not null,
    client_secret varchar(1000),
    secret_set_at timestamp with time zone,
    email_claim varchar(80) not null,
    first_name_claim varchar(80) not null,
    last_name_claim varchar(80) not null,
    enabled boolean not null,
    only_way boolean not null,
    creates_users boolean not null,
    proven_at timestamp with time zone,
    version integer not null
);

create table corporate_domain (
    domain varchar(120) primary key,
    company_id bigint not null references corporate_sign_in on delete cascade
);
create index corporate_domain_company on corporate_domain (company_id);

create table corporate_link (
    user_id bigint primary key references hub_user on delete cascade,
    company_id bigint not null references company on delete cascade,
    issuer varchar(300) not null,
    subject varchar(255) not null,
    unique (company_id, issuer, subject)
);
