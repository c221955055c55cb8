-- Do not disturb and forwards may end by themselves.
alter table hub_user add column do_not_disturb_until timestamp with time zone;
alter table call_forwarding add column enabled_until timestamp with time zone;
