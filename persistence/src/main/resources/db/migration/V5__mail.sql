-- The mail outbox: one row per mail, written in the transaction that causes the mail.
create sequence outbox_mail_seq start with 50 increment by 50;

create table outbox_mail (
  id              bigint                      not null primary key,
  version         integer                     not null,
  dedupe_key      varchar(200)                not null,
  message_id      varchar(200)                not null,
  recipients      varchar(2000)               not null,
  language        varchar(10)                 not null,
  subject         varchar(300)                not null,
  body_text       varchar(100000)             not null,
  body_html       varchar(500000)             not null,
  attachment_name varchar(255),
  attachment_type varchar(100),
  attachment_path varchar(500),
  created_at      timestamp(6) with time zone not null,
  next_attempt_at timestamp(6) with time zone not null,
  attempts        integer                     not null,
  state           varchar(10)                 not null,
  last_error      varchar(500)                not null,
  constraint outbox_mail_dedupe_key_uq unique (dedupe_key),
  constraint outbox_mail_message_id_uq unique (message_id)
);

create index outbox_mail_due_ix on outbox_mail (state, next_attempt_at);
