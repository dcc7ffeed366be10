-- The GM's own replies for the ship computer. Newest first is the order of their ids, which only grow.
create table canned_reply (
    id   bigint generated always as identity primary key,
    text varchar(10000) not null
);
