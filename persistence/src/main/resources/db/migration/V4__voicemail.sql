-- Mailboxes and messages; the sound itself is a file in the data directory, named by "recording".
create sequence mailbox_seq start with 500 increment by 500;
create sequence voicemail_message_seq start with 50 increment by 50;

create table mailbox (
    id bigint primary key,
    user_id bigint not null unique references hub_user on delete cascade,
    enabled boolean not null,
    on_busy boolean not null,
    on_no_answer boolean not null,
    on_not_reachable boolean not null,
    delivery varchar(20) not null,
    copy_to varchar(250) not null,
    delete_after_sending boolean not null,
    message_minutes integer not null,
    mailbox_minutes integer not null,
    pin_hash varchar(300),
    version integer not null
);

create table voicemail_message (
    id bigint primary key,
    user_id bigint not null references hub_user on delete cascade,
    recording varchar(36) not null unique,
    caller_number varchar(100) not null,
    caller_name varchar(100) not null,
    received_at timestamp with time zone not null,
    seconds integer not null,
    is_read boolean not null,
    deleted_at timestamp with time zone,
    version integer not null
);
create index voicemail_message_user on voicemail_message (user_id, received_at desc);
