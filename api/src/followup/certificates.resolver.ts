import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { attendanceOrders, type AttendanceOrder } from '../contract/followup.js'
import { Document } from '../documents/index.js'
import { allowed, enumOf, raw, ref, sql, value, type Ctx as Context } from '../platform/index.js'
import { Summit } from '../summits/index.js'
import { makeAttendanceList } from './makeAttendanceList.js'
import { makeCertificates, sendCertificates } from './makeCertificates.js'
import { OwnCertificate, readOwnCertificate, requestCertificate } from './ownCertificate.js'

const AttendanceOrderEnum = enumOf(attendanceOrders, 'AttendanceOrder', 'How an attendance list is ordered.')
const needed = { description: 'What is needed for it.' }
const theEvent = { description: 'The event.' }
const theCode = { description: 'The code of the ticket.' }

/** Which attendance list. */
@InputType({ description: 'Which attendance list.' })
export class MakeAttendanceListInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => AttendanceOrderEnum, { description: 'How it is ordered.' })
  by: AttendanceOrder
}

/** Lists and certificates of an event. */
@Resolver()
export class FollowupMutations {
  @Mutation(() => Document, {
    nullable: true,
    description: 'Has the attendance list of an event made, to be signed.',
  })
  async makeAttendanceList(
    @Ctx() ctx: Context,
    @Arg('input', () => MakeAttendanceListInput, needed) input: MakeAttendanceListInput,
  ): Promise<Document> {
    return ref(Document, await makeAttendanceList(ctx, input))
  }

  @Mutation(() => Document, {
    nullable: true,
    description: 'Has the certificates of everybody who was let in made.',
  })
  async makeCertificates(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<Document> {
    return ref(Document, await makeCertificates(ctx, summitId))
  }

  @Mutation(() => Summit, {
    nullable: true,
    description: 'Mails everybody who was let in where to get their certificate; once each.',
  })
  async sendCertificates(
    @Ctx() ctx: Context,
    @Arg('summitId', () => ID, theEvent) summitId: string,
  ): Promise<Summit> {
    return ref(Summit, await sendCertificates(ctx, summitId))
  }

  @Mutation(() => OwnCertificate, { description: 'Who holds a ticket has their certificate made.' })
  requestCertificate(
    @Ctx() ctx: Context,
    @Arg('code', () => String, theCode) code: string,
  ): Promise<OwnCertificate> {
    return requestCertificate(ctx, code)
  }

  @Query(() => OwnCertificate, {
    nullable: true,
    description:
      'The certificate of who holds a ticket; null before the event is over and for who was not there.',
  })
  ownCertificate(
    @Ctx() ctx: Context,
    @Arg('code', () => String, theCode) code: string,
  ): Promise<OwnCertificate | null> {
    return readOwnCertificate(ctx, code)
  }
}

/** What may be printed of an event. */
@Resolver(() => Summit)
export class SummitFollowup {
  @FieldResolver(() => [String], { description: 'What the viewer may have printed or sent now.' })
  documentActions(): string[] {
    const verbs = ['makeAttendanceList', 'makeCertificates', 'sendCertificates'] as const
    return value<string[], Summit>(
      ({ parent }) =>
        sql`array_remove(array[${verbs.map(
          (verb) => sql`case when ${allowed(Summit, verb, parent)} then ${raw(`'${verb}'`)} end`,
        )}]::text[], null)`,
    )
  }
}
