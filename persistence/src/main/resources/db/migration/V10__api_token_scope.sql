-- What a token may do, and when it was used last.
alter table api_token add column scope varchar(10) default 'WRITE' not null;
alter table api_token add column last_used_at timestamp with time zone;
