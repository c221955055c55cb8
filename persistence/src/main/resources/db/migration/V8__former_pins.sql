-- The two PINs before the present one, which must not come again.
alter table mailbox add column former_pin_hashes varchar(600) default '' not null;
