#!/bin/sh
# Run once, by the image of Postgres, when its volume is empty: the site gets a role that owns one database
# and rules nothing else. Its right to make databases lets a backup be restored once, as a proof.
psql --no-psqlrc --quiet --username="$POSTGRES_USER" --dbname=postgres \
  --set=ON_ERROR_STOP=1 --set=password="$POSTGRES_PASSWORD" <<'SQL'
create role decoder login createdb password :'password';
create database decoder owner decoder;
revoke connect on database decoder from public;
\connect decoder
grant connect on database decoder to decoder;
-- The superuser is reached from inside its container only, where no password is asked for.
alter role current_user password null;
SQL
