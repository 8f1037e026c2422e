import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { everyone, Visible } from '../platform/index.js'
import { Worded } from './Worded.js'

/** A group that is to take part in integration work. */
@Visible<ActorGroup>(everyone)
@ObjectType({ description: 'A group of people or institutions that is to take part.' })
@Entity()
export class ActorGroup extends Worded {}
