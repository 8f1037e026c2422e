import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Consultation } from '../consultations/index.js'
import { runPrepared, type Ctx } from '../platform/index.js'
import { AgendaItem, Meeting } from './Meeting.js'

/** It was found in a meeting that too few were there to decide a station: the next invitation calls to it a second time (§ 49 (2) GO NRW). */
@Entity()
@Index('ux_quorum_lack__standing', ['itemId', 'consultationId'], { unique: true, where: 'lifted_at is null' })
export class QuorumLack {
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Index()
  @Column('uuid')
  meetingId: string
  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: 'meeting_id' })
  meeting: Relation<Meeting>

  @Column('uuid')
  itemId: string
  @ManyToOne(() => AgendaItem, { nullable: false })
  @JoinColumn({ name: 'item_id' })
  item: Relation<AgendaItem>

  @Index()
  @Column('uuid')
  consultationId: string
  @ManyToOne(() => Consultation, { nullable: false })
  @JoinColumn({ name: 'consultation_id' })
  consultation: Relation<Consultation>

  /** How many of the committee were there, and how many it needed. */
  @Column('int')
  present: number
  @Column('int')
  needed: number

  @Column('timestamptz')
  foundAt: Date

  /** Since when it stands no more: enough came later in the same meeting. */
  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null
}

/** Marks what a meeting is called to a second time, and gives its labels. An item is so when all its stations are. One statement. */
export async function markSecondCalls(ctx: Ctx, meetingId: string): Promise<string[]> {
  const marked = await runPrepared<{ label: string }>(
    ctx.db,
    `with marked as (
       update agenda_item i set is_second_call = true where i.meeting_id = $1 and i.state = 'ON_AGENDA'
         and exists (select from agenda_item_consultation l where l.item_id = i.id)
         and not exists (select from agenda_item_consultation l join consultation c on c.id = l.consultation_id
           left join consultation f on f.id = c.follows_id and f.outcome = 'POSTPONED' and c.source in ('SECOND_READING', 'REVIEW')
           where l.item_id = i.id and not exists (
             select from quorum_lack q where q.meeting_id <> $1 and q.lifted_at is null
               -- put off for lack of a quorum, it waits at a station of its own
               and q.consultation_id in (c.id, f.id)))
       returning i.label, i.is_public, i.position)
     select label from marked order by is_public desc, position`,
    [meetingId],
  )
  return marked.map(({ label }) => label)
}
