import { tell } from '../mail/index.js'
import { clock, dayOf, DomainError, invalid, type Ctx } from '../platform/index.js'
import { bodyName } from './names.js'
import { Paper } from './Paper.js'
import { subjectOf } from './subjectOf.js'

const inForce = `$2::date between m.valid_from and coalesce(m.valid_to, 'infinity')`

/** The Fraktion, when the person is a member of it today and it may move papers; undefined otherwise. The membership cannot end before this is done. */
async function groupOf(ctx: Ctx, groupId: string, personId: string): Promise<{ bodyId: string } | undefined> {
  const [group] = await ctx.db.query<{ bodyId: string }[]>(
    `select g.body_id as "bodyId" from group_member m join parliamentary_group g on g.id = m.group_id
      where g.id = $1 and m.person_id = $3 and g.has_right_of_motion and g.removed_at is null and ${inForce} for share of m, g`,
    [groupId, dayOf(clock.now()), personId],
  )
  return group
}

/** Who begins something for a Fraktion is a member of it. */
export async function speaksForGroup(
  ctx: Ctx,
  groupId: string,
  personId: string,
): Promise<{ bodyId: string }> {
  const group = await groupOf(ctx, groupId, personId)
  if (!group) throw new DomainError('FORBIDDEN')
  return group
}

/** Who hands something in for a Fraktion still is a member of it. Error: GROUP_LEFT at `groupId`. */
export async function refuseGroupLeft(ctx: Ctx, groupId: string, personId: string): Promise<void> {
  if (!(await groupOf(ctx, groupId, personId))) throw invalid('groupId', 'GROUP_LEFT')
}

/** The other members of the Fraktion are told what was handed in for it. */
export async function tellGroup(
  ctx: Ctx,
  paperId: string,
  groupId: string,
  by: string | null,
): Promise<void> {
  const members = await ctx.db.query<{ id: string; name: string }[]>(
    `select distinct m.person_id as id, g.name from group_member m join parliamentary_group g on g.id = m.group_id
      where g.id = $1 and m.person_id is distinct from $3 and ${inForce}`,
    [groupId, dayOf(clock.now()), by],
  )
  const { bodyId, kind } = await ctx.db.findOneByOrFail(Paper, { id: paperId })
  const { number, title } = await subjectOf(ctx, paperId)
  const values = {
    ...{ group: members[0]?.name ?? '', number, title, body: await bodyName(ctx, bodyId) },
    kind: { text: `papers.kinds.${kind}` },
  }
  await tell(ctx, {
    template: 'papers.filedForGroup',
    to: members.map(({ id }) => id),
    about: { entity: 'Paper', id: paperId },
    key: `papers.filedForGroup/${paperId}`,
    params: { values },
  })
}
