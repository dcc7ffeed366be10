-- Messages outlive the evening. Newest first is the order of their ids, which only grow.
create table message (
    id         bigint generated always as identity primary key,
    sender     varchar(100)                not null,
    content    varchar(10000)              not null,
    priority   varchar(8)                  not null,
    to_all     boolean                     not null,
    created_at timestamp(3) with time zone not null
);

-- What everybody may read, newest first.
create index message_to_all on message (to_all, id desc);

create table message_recipient (
    message_id bigint      not null references message (id) on delete cascade,
    username   varchar(64) not null,
    primary key (message_id, username)
);

-- What one player may read besides.
create index message_recipient_username on message_recipient (username, message_id desc);
