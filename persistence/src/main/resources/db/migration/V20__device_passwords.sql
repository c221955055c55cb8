-- A phone may sign in by itself, as 7201-482 with a password of its own, so that it can be cut off alone; a registration says which
-- phone's password it came with.
alter table device add column sip_place integer default 0 not null;
alter table device add column sip_ha1_sha256 varchar(64);
alter table device add column sip_ha1_md5 varchar(32);
alter table device add column version integer default 0 not null;
alter table device alter column mac drop not null;
update device set mac = null where mac = '';
create unique index device_mac on device (mac);

alter table registration add column device_id bigint default 0 not null;
