import { nameScopes } from '../accounts/index.js'
import { pick, sql } from '../platform/index.js'
import { Body } from './Body.js'
import { Committee } from './Committee.js'
import { bodyNameOn, committeeNameOn, officeNameOn } from './names.js'
import { Office } from './Office.js'

// a role's scope by name: a committee or office with its Body, or the Body itself
nameScopes((id, today) => {
  const committeeBody = pick(
    Committee,
    (c) => bodyShortName(c.bodyId),
    (c) => sql`${c.id} = ${id}`,
  )
  const officeBody = pick(
    Office,
    (o) => bodyShortName(o.bodyId),
    (o) => sql`${o.id} = ${id}`,
  )
  return sql`coalesce(nullif(${committeeNameOn(id, today)}, '') || ', ' || ${committeeBody},
    ${officeNameOn(id, today)} || ', ' || ${officeBody}, ${bodyNameOn(id, today)})`
})

function bodyShortName(bodyId: Parameters<typeof bodyNameOn>[0]) {
  return pick(
    Body,
    (b) => b.shortName,
    (b) => sql`${b.id} = ${bodyId}`,
  )
}
