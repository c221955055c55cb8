-- What a company plays to whom its people hold. A company without a row has the hub's own piece.
create sequence hold_music_seq start with 50 increment by 50;

create table hold_music (
    id bigint primary key,
    company_id bigint not null unique references company on delete cascade,
    choice varchar(10) not null,
    piece varchar(36) not null,
    former_piece varchar(36) not null,
    title varchar(200) not null,
    seconds integer not null,
    version integer not null
);
