-- A registration is written at each refresh and searched by its time only once, when the hub starts: an index on it cost more than
-- it gave. Without it a refresh changes no index at all.
drop index registration_expires;
