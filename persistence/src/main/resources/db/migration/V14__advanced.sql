-- Whether a user wants to see what only some need.
alter table hub_user add column advanced boolean default false not null;
