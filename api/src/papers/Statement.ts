import { Field, ID, Int, ObjectType } from 'type-graphql'
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
  UpdateDateColumn,
  type Relation,
} from 'typeorm'
import { Office } from '../committees/index.js'
import { Visible, within, Walled } from '../platform/index.js'
import type { FinancialEffect, StatementState } from '../contract/papers.lists.js'
import { financialEffects, statementStates } from '../contract/papers.lists.js'
import { FinancialEffectEnum, StatementStateEnum } from './enums.js'
import { Paper } from './Paper.js'
import { seesCoSignature, seesStatement } from './visibility.js'

/** What the administration says to a paper: one per paper, due on a day, readable once all offices signed. */
@Walled()
@Visible<Statement>(seesStatement)
@ObjectType({ description: 'What the administration says to a paper.' })
@Entity()
@Check('ck_statement__state', within('state', statementStates))
@Check('ck_statement__effect', `effect is null or ${within('effect', financialEffects)}`)
export class Statement {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid', { unique: true })
  paperId: string
  @Field(() => Paper, { nullable: true, description: 'The paper.' })
  @ManyToOne(() => Paper, { nullable: false })
  @JoinColumn({ name: 'paper_id' })
  paper: Relation<Paper>

  @Index()
  @Column('uuid')
  officeId: string
  @Field(() => Office, { nullable: true, description: 'The lead office.' })
  @ManyToOne(() => Office, { nullable: false })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office>

  @Field(() => StatementStateEnum, { description: 'Requested, being co-signed, delivered.' })
  @Column('text', { default: 'REQUESTED' })
  state: StatementState

  @Field(() => String, { description: 'Day on which it is due.' })
  @Column('date')
  dueOn: string

  @Field(() => String, { nullable: true, description: 'What the administration says, in German.' })
  @Column('text', { nullable: true })
  text: string | null

  @Field(() => FinancialEffectEnum, { nullable: true, description: 'What it costs the budget.' })
  @Column('text', { nullable: true })
  effect: FinancialEffect | null

  @Field(() => Int, { nullable: true, description: 'Least cost in whole euros.' })
  @Column('int', { nullable: true })
  minEuro: number | null

  @Field(() => Int, { nullable: true, description: 'Most cost in whole euros.' })
  @Column('int', { nullable: true })
  maxEuro: number | null

  @Field(() => String, { nullable: true, description: 'Produkt of the budget.' })
  @Column('text', { nullable: true })
  product: string | null

  @Field(() => String, { nullable: true, description: 'Sachkonto of the budget.' })
  @Column('text', { nullable: true })
  account: string | null

  @Field(() => String, { nullable: true, description: 'Where the money is to come from.' })
  @Column('text', { nullable: true })
  cover: string | null

  @Field(() => Boolean, { description: 'Whether everybody may read it.' })
  @Column('boolean', { default: true })
  isPublic: boolean

  @Field(() => Date, { nullable: true, description: 'When it was delivered.' })
  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null

  @Field(() => Date, { description: 'When it was requested.' })
  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date

  @Field(() => Date, { description: 'When it last changed.' })
  @UpdateDateColumn({ type: 'timestamptz' })
  modifiedAt: Date
}

/** Another office that signs the statement with the lead office. */
@Visible<CoSignature>(seesCoSignature)
@ObjectType({ description: 'Another office that signs the statement with the lead office.' })
@Entity()
@Unique(['statementId', 'officeId'])
export class CoSignature {
  @Field(() => ID, { description: 'Opaque id.' })
  @PrimaryGeneratedColumn('uuid')
  id: string

  @Column('uuid')
  statementId: string
  @Field(() => Statement, { nullable: true, description: 'The statement.' })
  @ManyToOne(() => Statement, { nullable: false })
  @JoinColumn({ name: 'statement_id' })
  statement: Relation<Statement>

  @Index()
  @Column('uuid')
  officeId: string
  @Field(() => Office, { nullable: true, description: 'The office that signs with it.' })
  @ManyToOne(() => Office, { nullable: false })
  @JoinColumn({ name: 'office_id' })
  office: Relation<Office>

  @Field(() => Date, { nullable: true, description: 'When it signed; null while it has not.' })
  @Column('timestamptz', { nullable: true })
  signedAt: Date | null
}
