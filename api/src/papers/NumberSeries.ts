import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Body } from '../committees/index.js'
import { within } from '../platform/index.js'
import type { NumberReset } from '../contract/papers.lists.js'
import { numberResets } from '../contract/papers.lists.js'

/** How a body writes its reference numbers. */
@Entity()
@Check('ck_number_rule__reset', within('reset', numberResets))
export class NumberRule {
  @PrimaryColumn('uuid')
  bodyId: string
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  /** `{year}`, `{term}` and `{n}` or `{n:4}` are replaced; everything else stands as it is. */
  @Column('text')
  pattern: string

  @Column('text', { default: 'YEAR' })
  reset: NumberReset
}

/** The last number a body gave in one period; its row is the lock that keeps numbers gapless. */
@Entity()
export class NumberSeries {
  @PrimaryColumn('uuid')
  bodyId: string
  @ManyToOne(() => Body, { nullable: false })
  @JoinColumn({ name: 'body_id' })
  body: Relation<Body>

  @PrimaryColumn('text')
  period: string

  @Column('int')
  last: number
}
