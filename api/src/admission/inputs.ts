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
