import 'reflect-metadata'
import pg from 'pg'
import { parse } from 'graphql'
import { performance } from 'node:perf_hooks'
import { testInstallation } from './dist/test/harness/index.js'
import { openInstallation } from './dist/src/installation.js'
import { Engine } from './dist/src/platform/read/engine.js'
import { operationOf } from './dist/src/platform/read/documents.js'
import { buildApiSchema } from './dist/src/schema.js'
import { viewerOf } from './dist/src/accounts/loadViewer.js'
import { publicViewer } from './dist/src/platform/index.js'
import { attachEngine } from './dist/src/platform/read/attach.js'
const original = pg.Client.prototype.query
pg.Client.prototype.query = function (config, values, cb) {
  if (config?.values_ && this.connectionParameters.application_name === 'plain') {
    const q = new pg.Query({ text: config.text, values: config.values, name: config.name, rowMode: 'array' }, undefined, config.callback)
    return original.call(this, q)
  }
  return original.call(this, config, values, cb)
}
const t = await testInstallation({ dataSet: 'demo' })
const q = (s) => t.source.query(s)
await q(`do $$ declare orgs uuid[] := (select array_agg(id order by id) from organisation); people uuid[] := (select array_agg(person_id order by id) from delegate);
 bodies uuid[] := (select array_agg(id order by id) from body); coms uuid[]; offs uuid[] := (select array_agg(id order by id) from office);
 p uuid; tx uuid; pa uuid; b uuid; c uuid; i int; j int; pub timestamptz; begin
 coms := (select array_agg(id order by id) from committee);
 for i in 1..4000 loop
  pub := case when i % 4 <> 0 then now() - i * interval '1 minute' end;
  insert into proposal (state, way, organisation_id, author_id, public_since, submitted_at) values (case when i % 8 = 0 then 'DRAFT' else 'SUBMITTED' end, 'SUGGESTION', orgs[1 + i % array_length(orgs,1)], people[1 + i % array_length(people,1)], pub, case when i % 8 <> 0 then now() end) returning id into p;
  insert into proposal_text (proposal_id, version, language, title, what, why, for_whom, submitted_at) values (p, 1, 'de', 'Titel ' || i, repeat('Was ', 40), repeat('Warum ', 40), 'alle', case when i % 8 <> 0 then now() end) returning id into tx;
  continue when i % 8 = 0;
  b := bodies[1 + i % array_length(bodies,1)];
  insert into paper (proposal_id, body_id, kind, state, number, text_id, public_since) values (p, b, 'SUGGESTION', 'IN_CONSULTATION', 'X' || i, tx, pub) returning id into pa;
  insert into draft_resolution (paper_id, version, origin, written_by, text, is_public) values (pa, 1, 'OFFICE', 'Amt', repeat('Beschluss ', 30), true);
  if array_length(offs,1) > 0 then insert into statement (paper_id, office_id, due_on, state, is_public) values (pa, offs[1 + i % array_length(offs,1)], current_date, 'DELIVERED', true); end if;
  for j in 1..4 loop
   insert into consultation (paper_id, committee_id, committee_kind, position, role, state, is_public, outcome) values (pa, coms[1 + (i+j) % array_length(coms,1)], 'SOCIAL_COMMITTEE', j, 'PRELIMINARY', 'CONCLUDED', true, 'RECOMMENDED') returning id into c;
   if j < 4 then insert into resolution (consultation_id, outcome, decided_on, committee_name, text) values (c, 'RECOMMENDED', current_date, 'Ausschuss', repeat('Text ', 20)); end if;
  end loop;
 end loop; end $$`)
await q('analyze')
const schema = await buildApiSchema()
const open = async (applicationName) => {
  const source = await openInstallation(t.databaseUrl, { poolSize: 4, applicationName })
  return new Engine(schema, source, { secret: 'x', limits: { objects: 1e7, fields: 1e8 } })
}
const engines = { plain: await open('plain'), walled: await open('walled') }
attachEngine(engines.walled)
const op = (s) => operationOf(parse(s))
const paper = `id number state kind body { id name } proposal { id state organisation { id name } } text { title what why forWhom } consultations { id position role state outcome committee { id name } resolution { id outcome text committeeName } } draftResolutions { id version text } statement { id state }`
const Q1 = op(`query($id: ID!) { paper(id: $id) { ${paper} } }`)
const Q2 = op(`{ papers(first: 50) { nodes { id number state body { id name } text { title } consultations { id state position } } pageInfo { hasNextPage endCursor } } }`)
const mine = op(`{ papers(first: 50) { nodes { id number state proposal { id organisation { id name } } text { title what } consultations { id state outcome resolution { outcome } } } } }`)
const ids = (await q(`select id from paper where public_since is not null and number like 'X%' order by id limit 200`)).map((r) => r.id)
const hidden = (await q(`select id from paper where public_since is null and number like 'X%' order by id limit 200`)).map((r) => r.id)
const [del] = await q(`select person_id from delegate limit 1`)
const [office] = await q(`select person_id from role_assignment where role = 'INTEGRATION_OFFICE' limit 1`)
const viewers = { public: publicViewer('de'), delegate: await viewerOf(t.db, del.person_id), office: await viewerOf(t.db, office.person_id) }
const run = async (engine, o, variables, viewer, n) => {
  const started = performance.now()
  let i = 0
  const worker = async () => { while (i < n) { const k = i++; await engine.answer(o, variables(k), { viewer, db: engine.source.manager, requestId: 'b' }) } }
  await Promise.all([1, 2, 3, 4].map(worker))
  return (performance.now() - started) / n * 1000
}
const median = (a) => [...a].sort((x, y) => x - y)[a.length >> 1]
for (const [name, o, variables, n] of [['Q1', Q1, (k) => ({ id: ids[k % ids.length] }), 600], ['Q1 not public', Q1, (k) => ({ id: hidden[k % hidden.length] }), 600], ['Q2 page of 50', Q2, () => ({}), 150], ['Q2 rich', mine, () => ({}), 100]])
  for (const [who, viewer] of Object.entries(viewers)) {
    const times = { plain: [], walled: [] }
    const texts = {}
    for (let round = 0; round < 8; round++) for (const kind of round % 2 ? ['plain', 'walled'] : ['walled', 'plain']) {
      const us = await run(engines[kind], o, variables, viewer, n)
      if (round > 0) times[kind].push(us)
      texts[kind] = (await engines[kind].answer(o, variables(0), { viewer, db: engines[kind].source.manager, requestId: 'b' })).text
    }
    const a = median(times.plain), b = median(times.walled)
    console.log(name.padEnd(14), who.padEnd(9), 'plain', a.toFixed(0), 'µs  walled', b.toFixed(0), 'µs  ratio', (b / a).toFixed(3), texts.plain === texts.walled ? 'same' : 'DIFFERENT', texts.plain?.length)
  }
for (const e of Object.values(engines)) await e.source.destroy()
await t.close()
