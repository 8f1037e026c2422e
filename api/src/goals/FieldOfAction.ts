import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { everyone, Visible } from '../platform/index.js'
import { Worded } from './Worded.js'

/** A field of action (Handlungsfeld): the top of the goal tree. */
@Visible<FieldOfAction>(everyone)
@ObjectType({ description: 'A field of action (Handlungsfeld): the top of the goal tree.' })
@Entity()
export class FieldOfAction extends Worded {}
