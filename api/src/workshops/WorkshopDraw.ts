import { Field, Int, ObjectType } from 'type-graphql'
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm'
import { exists, sql, value, Visible, visibleSql } from '../platform/index.js'
import { Summit } from '../summits/index.js'

/**
 * How the places in the workshops of an event are drawn. The seed is made when the draw is planned and kept; its hash is shown at
 * once, the seed itself after the draw: nobody can look for a seed that suits them, and everybody can draw again.
 */
@Visible<WorkshopDraw>((d, v) =>
  exists(Summit, (s) => sql`${s.id} = ${d.summitId} and ${visibleSql(Summit, s, v)}`),
)
@ObjectType({ description: 'How the places in the workshops of an event are drawn.' })
@Entity()
@Check('ck_workshop_draw__entrants', '(drawn_at is null) = (entrants is null)')
export class WorkshopDraw {
  @PrimaryColumn('uuid')
  summitId: string
  @OneToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  @Field(() => Date, { description: 'When places are drawn; wishes can be told until then.' })
  @Column('timestamptz')
  drawsAt: Date

  @Column('text')
  seed: string

  @Field(() => String, { description: 'SHA-256 of the seed, in hexadecimal: fixed before anybody wished.' })
  @Column('text')
  seedHash: string

  @Field(() => Date, { nullable: true, description: 'When they were drawn; null before.' })
  @Column('timestamptz', { nullable: true })
  drawnAt: Date | null

  @Field(() => Int, { nullable: true, description: 'How many registrations took part; null before.' })
  @Column('int', { nullable: true })
  entrants: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'The seed; null before the draw. A registration’s place in line is its rank by SHA-256 of “seed:registration id”.',
  })
  publishedSeed(): string {
    return value<string, WorkshopDraw>(
      ({ parent }) => sql`case when ${parent.drawnAt} is not null then ${parent.seed} end`,
    )
  }
}
