import {
  Check,
  Column,
  Entity,
  Generated,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm'
import { Person } from '../accounts/index.js'
import { scanOutcomes, scanWays, type ScanOutcome, type ScanWay } from '../contract/admission.lists.js'
import { within } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { Ticket } from './Ticket.js'

/**
 * Somebody was let in at a door. Made by the device, which may be offline; what became of it is decided here, in the order it
 * arrives. A scan that was undone stays undone, whatever arrives later. Shown only as part of the door's list.
 */
@Entity()
@Check('ck_door_scan__way', within('way', scanWays))
@Check('ck_door_scan__outcome', within('outcome', scanOutcomes))
@Index('uq_door_scan__entered', ['ticketId'], {
  unique: true,
  where: `outcome = 'ENTERED' and withdrawn_at is null`,
})
@Index(['ticketId', 'position'])
@Index(['summitId'])
export class DoorScan {
  @PrimaryColumn('uuid')
  id: string

  /** Order of arrival: it decides, and no device's clock. */
  @Column('bigint')
  @Generated('increment')
  position: string

  @Column('uuid')
  summitId: string
  @ManyToOne(() => Summit, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'summit_id' })
  summit: Relation<Summit>

  /** Null for a ticket we know nothing of. */
  @Column('uuid', { nullable: true })
  ticketId: string | null
  @ManyToOne(() => Ticket, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'ticket_id' })
  ticket: Relation<Ticket> | null

  @Column('uuid')
  deviceId: string

  @Column('text')
  deviceName: string

  @Column('text')
  way: ScanWay

  @Column('text')
  outcome: ScanOutcome

  /** What the device's clock said. */
  @Column('timestamptz')
  deviceAt: Date

  /** When it arrived, by our clock. */
  @Column('timestamptz')
  receivedAt: Date

  /** It was a mistake and does not count. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null

  /** Somebody looked into the conflict. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null

  @Column('uuid')
  personId: string
  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>
}
