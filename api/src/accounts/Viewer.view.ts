import { storyParts } from '../../seed/demo/story.js'
import { enumOf } from '../platform/index.js'
import { Field, ObjectType } from 'type-graphql'

/** What one tries as a person of the demo's main story. */
export const DemoPart = enumOf(storyParts, 'DemoPart', 'What one tries as a person of the main story.')
/** What one tries as a person of the demo's main story. */
export type DemoPart = keyof typeof DemoPart

/** Who is signed in. */
@ObjectType('Viewer', { description: 'Who is signed in.' })
export class ViewerView {
  @Field(() => String, { nullable: true, description: 'Address she signs in with.' })
  signInAddress: string | null

  @Field(() => Boolean, { description: 'She has a passkey and needs no mail to sign in.' })
  hasPasskey: boolean

  @Field(() => Boolean, { description: 'Her name is still missing: it is asked for before she acts.' })
  needsName: boolean
}

/** A fictional person one may become with a click, in development only. */
@ObjectType('DemoPerson', {
  description: 'A fictional person one may become with a click, in development only.',
})
export class DemoPerson {
  @Field(() => String, { description: 'Id to become her by.' })
  id: string

  @Field(() => String, { description: 'Her name.' })
  name: string

  @Field(() => String, { description: 'Her language.' })
  locale: string

  @Field(() => DemoPart, {
    nullable: true,
    description: 'What one tries as her in the main story; null for the others.',
  })
  part: DemoPart | null
}
