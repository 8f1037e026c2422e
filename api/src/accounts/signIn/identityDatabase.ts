import pg from 'pg'
import { alsoCall } from '../../platform/index.js'
import { migrateLibrary, type IdentityOptions } from './library.js'

alsoCall('auth')

/** Connections that see the sign-in library's tables and nothing else by name. */
export function identityPool(databaseUrl: string, max = 4): pg.Pool {
  return new pg.Pool({
    connectionString: databaseUrl,
    max,
    options: '-c search_path=auth',
    statement_timeout: 15_000,
    application_name: 'mitsprache sign-in',
  })
}

/** What the library's own migrations cannot say. Idempotent. */
const guards = `
  do $$ begin
    if (select data_type from information_schema.columns
         where table_schema = 'auth' and table_name = 'user' and column_name = 'personId') <> 'uuid' then
      alter table auth."user" alter column "personId" type uuid using "personId"::uuid;
    end if;
  end $$;
  create unique index if not exists uq_user__person_id on auth."user" ("personId");
  create table if not exists auth.rate_limit (
    key varchar(255) primary key, points integer not null default 0, expire bigint
  );
  -- these tables are closed to whoever reads for a viewer; this is what she may know of her own
  create or replace function auth.own_sign_in() returns table (email text, has_passkey boolean)
    language sql stable security definer set search_path = auth, pg_temp as $$
    select u.email, exists (select from auth.passkey k where k."userId" = u.id)
      from auth."user" u where u."personId" = nullif(current_setting('mitsprache.personId', true), '')::uuid
  $$;
`

/** Makes and updates the schema `auth`: run after the ordinary migrations, as often as one likes. */
export async function migrateIdentity(databaseUrl: string): Promise<void> {
  const pool = identityPool(databaseUrl, 2)
  const options: IdentityOptions = {
    pool,
    publicUrl: 'http://localhost',
    secret: 'only the shape of the tables is asked for',
    demo: false,
    mailChangeCode: () => Promise.resolve(),
  }
  try {
    await pool.query('create schema if not exists auth')
    await migrateLibrary(options)
    await pool.query(guards)
  } finally {
    await pool.end()
  }
}
