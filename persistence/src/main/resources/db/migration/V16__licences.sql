-- What is sold: how many licences a company bought, and who has which. Whoever was there before keeps all that they use.
create sequence licence_pack_seq start with 50 increment by 50;
create table licence_pack (
    id bigint primary key,
    company_id bigint not null references company on delete cascade,
    licence varchar(20) not null,
    bought integer not null,
    version integer not null,
    unique (company_id, licence)
);

alter table hub_user add column licences varchar(120) default '' not null;
update hub_user set licences = 'STANDARD' where extension is not null;
update hub_user set licences = 'STANDARD,VOICEMAIL' where extension is not null and id in (select user_id from mailbox);
update hub_user set licences = licences || ',CALL_CENTRE' where extension is not null and (roles like '%AGENT%' or roles like '%SUPERVISOR%');

-- Below zero, where the sequence never comes.
insert into licence_pack (id, company_id, licence, bought, version)
    select -row_number() over (order by c.id, l.licence), c.id, l.licence, (select count(*) from hub_user u where u.company_id = c.id and u.licences like '%' || l.licence || '%'), 1
    from company c cross join (select 'STANDARD' as licence union all select 'VOICEMAIL' union all select 'CALL_CENTRE') l
    where c.kind = 'CUSTOMER';
