// The tables of the questions as a program meets them that knows TypeORM and type-graphql and nothing of Mitsprache.
import 'reflect-metadata'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Column, Entity, PrimaryColumn } from 'typeorm'

const column = (name: string) => ({ name, type: 'text' as const, nullable: true })

@ObjectType()
@Entity('body')
export class Body {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Field(() => String) @Column('text') ags: string
  @Field(() => String) @Column('text', { name: 'short_name' }) shortName: string
}

@ObjectType()
@Entity('organisation')
export class Organisation {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Field(() => String) @Column('text') name: string
  @Field(() => String) @Column('text') kind: string
}

@ObjectType()
@Entity('proposal')
export class Proposal {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null
  @Field(() => Int, { nullable: true })
  @Column('int', { name: 'headcount_min', nullable: true })
  headcountMin: number | null
  @Field(() => Int, { nullable: true })
  @Column('int', { name: 'headcount_max', nullable: true })
  headcountMax: number | null
}

@ObjectType()
@Entity('proposal_text')
export class ProposalText {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'proposal_id' }) proposalId: string
  @Column('int') version: number
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null
  @Field(() => String) @Column('text') language: string
  @Field(() => String) @Column('text') title: string
  @Field(() => String) @Column('text') what: string
  @Field(() => String) @Column('text') why: string
  @Field(() => String) @Column('text', { name: 'for_whom' }) forWhom: string
}

@ObjectType()
@Entity('committee')
export class Committee {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Field(() => String) @Column('text') kind: string
}

@Entity('institution_name')
export class InstitutionName {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'committee_id', nullable: true }) committeeId: string | null
  @Column('text') name: string
  @Column('date', { name: 'valid_from', nullable: true }) validFrom: string | null
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null
}

@ObjectType()
@Entity('resolution')
export class Resolution {
  @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'consultation_id' }) consultationId: string
  @Field(() => String) @Column('text') outcome: string
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) text: string | null
  @Field(() => String) @Column('date', { name: 'decided_on' }) decidedOn: string
  @Field(() => String) @Column('text', { name: 'committee_name' }) committeeName: string
  @Field(() => Int, { nullable: true }) @Column('int', { name: 'votes_for', nullable: true }) votesFor:
    number | null
  @Field(() => Int, { nullable: true })
  @Column('int', { name: 'votes_against', nullable: true })
  votesAgainst: number | null
  @Field(() => Int, { nullable: true }) @Column('int', { nullable: true }) abstentions: number | null
  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { name: 'is_unanimous', nullable: true })
  isUnanimous: boolean | null
}

@ObjectType()
@Entity('consultation')
export class Consultation {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'paper_id' }) paperId: string
  @Column('uuid', { name: 'committee_id', nullable: true }) committeeId: string | null
  @Column('boolean', { name: 'is_public' }) isPublic: boolean
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date
  @Field(() => Int) @Column('int') position: number
  @Field(() => String) @Column('text') state: string
  @Field(() => String) @Column('text') role: string
  @Field(() => String, { nullable: true }) @Column('text', { nullable: true }) outcome: string | null
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'concluded_at', nullable: true })
  concludedAt: Date | null
  @Field(() => String, { nullable: true }) @Column('date', { name: 'due_on', nullable: true }) dueOn:
    string | null
}

@ObjectType()
@Entity('paper')
export class Paper {
  @Field(() => ID) @PrimaryColumn('uuid') id: string
  @Column('uuid', { name: 'proposal_id' }) proposalId: string
  @Column('uuid', { name: 'body_id' }) bodyId: string
  @Column('uuid', { name: 'text_id' }) textId: string
  @Field(() => String) @Column('text') number: string
  @Field(() => String) @Column('text') kind: string
  @Field(() => String) @Column('text') state: string
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'public_since', nullable: true })
  publicSince: Date | null
  @Field(() => String, { nullable: true }) @Column('date', { name: 'settled_on', nullable: true }) settledOn:
    string | null
  @Field(() => String, { nullable: true }) @Column(column('result_text')) resultText: string | null
  @Field(() => Date, { nullable: true })
  @Column('timestamptz', { name: 'waits_since', nullable: true })
  waitsSince: Date | null
  @Field(() => String, { nullable: true })
  @Column('date', { name: 'waits_until', nullable: true })
  waitsUntil: string | null
}

@ObjectType()
export class PaperCount {
  @Field(() => String) state: string
  @Field(() => ID, { nullable: true }) fieldId: string | null
  @Field(() => ID) bodyId: string
  @Field(() => Int) count: number
}
