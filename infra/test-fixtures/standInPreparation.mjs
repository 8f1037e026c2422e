import pg from 'pg'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query('create table if not exists starts (at timestamptz default now())')
await client.query('insert into starts default values')
const { rows } = await client.query('select count(*)::int as count from starts')
console.log(`start number ${rows[0].count}`)
await client.end()
