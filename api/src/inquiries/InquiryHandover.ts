import { Field, ID, ObjectType } from 'type-graphql'
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm'
import { Office } from '../committees/index.js'
import { exists, sql, Visible } from '../platform/index.js'
import { seesPaperId } from '../papers/index.js'
import { Inquiry } from './Inquiry.js'

/** An inquiry was given to an office to be answered. Rows are only ever added. */
@Visible<InquiryHandover>((h, v) =>
  exists(Inquiry, (i) => sql`${i.id} = ${h.inquiryId} and ${seesPaperId(i.paperId, v)}`),
)
@ObjectType({ description: 'An inquiry was given to an office to be answered.' })
@Entity()
@Index(['inquiryId', 'givenAt'])
export class InquiryHandover {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  inquiryId: string
  @ManyToOne(() => Inquiry, { nullable: false })
  @JoinColumn({ name: 'inquiry_id' })
  inquiry: Relation<Inquiry>

  @Column('uuid')
  officeId: string
  @Field(() => Office, { description: 'The office that is to answer.' })
  @ManyToOne(() => Office, { nullable: false })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office>

  @Field(() => Date, { description: 'When it was given to it.' })
  @Column('timestamptz')
  givenAt: Date
}
