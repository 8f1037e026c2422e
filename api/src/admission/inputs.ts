import { Field, ID, InputType } from 'type-graphql'
import type { ScanWay } from '../contract/admission.lists.js'
import { ScanWayEnum } from './enums.js'

/** One time somebody was let in, as a device noted it. */
@InputType({ description: 'One time somebody was let in, as a device noted it.' })
export class ScanInput {
  @Field(() => ID, { description: 'Made by the device; sent again it counts once.' })
  id: string
  @Field(() => ID, { description: 'The ticket, as the device knows it.' })
  ticketId: string
  @Field(() => String, { nullable: true, description: 'The code that was read; null when found by name.' })
  code?: string | null
  @Field(() => ScanWayEnum, { description: 'How they were found.' })
  way: ScanWay
  @Field(() => Date, { description: 'When, by the clock of the device; decides nothing.' })
  at: Date
  @Field(() => Boolean, { description: 'It was a mistake and is taken back.' })
  undone: boolean
}

/** What a device noted. */
@InputType({ description: 'What a device at the door noted since it last had a network.' })
export class RecordScansInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { description: 'The device, by an id it made for itself.' })
  deviceId: string
  @Field(() => String, { defaultValue: '', description: 'What the device is called.' })
  deviceName: string
  @Field(() => [ScanInput], { description: 'At most 100.' })
  scans: ScanInput[]
}

/** Somebody who came without a registration. */
@InputType({ description: 'Somebody who came without a registration, as a device noted them.' })
export class WalkInInput {
  @Field(() => ID, { description: 'Made by the device; sent again it counts once.' })
  id: string
  @Field(() => String, { description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { nullable: true, description: 'The organisation they come for, as they say it.' })
  organisation?: string | null
  @Field(() => ID, { nullable: true, description: 'The group of the event they belong to.' })
  groupId?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Where they can be written to afterwards; nothing is sent now.',
  })
  email?: string | null
  @Field(() => String, {
    nullable: true,
    description: 'Why they were let in though no place was free.',
  })
  reason?: string | null
  @Field(() => Date, { description: 'When, by the clock of the device; decides nothing.' })
  at: Date
  @Field(() => Boolean, { description: 'It was a mistake and is taken back.' })
  undone: boolean
}

/** What a device noted of those who came without a registration. */
@InputType({ description: 'Who came without a registration, as a device at the door noted it.' })
export class EnterWalkInsInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => ID, { description: 'The device, by an id it made for itself.' })
  deviceId: string
  @Field(() => String, { defaultValue: '', description: 'What the device is called.' })
  deviceName: string
  @Field(() => [WalkInInput], { description: 'At most 100.' })
  walkIns: WalkInInput[]
}

/** Somebody who helps at the door. */
@InputType({ description: 'Somebody who is to let people in at an event.' })
export class AddDoorHelperInput {
  @Field(() => ID, { description: 'The event.' })
  summitId: string
  @Field(() => String, { defaultValue: '', description: 'Given names.' })
  givenName: string
  @Field(() => String, { description: 'Family name.' })
  familyName: string
  @Field(() => String, { description: 'E-mail address.' })
  email: string
  @Field(() => String, { description: 'Language of the mail.' })
  locale: string
}
