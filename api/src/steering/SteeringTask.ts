import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { Worded } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** One of the tasks and aims of the Steuerungsgruppe. */
@Visible<SteeringTask>(everyone)
@ObjectType({ description: 'A task of the Steuerungsgruppe.' })
@Entity()
export class SteeringTask extends Worded {}
