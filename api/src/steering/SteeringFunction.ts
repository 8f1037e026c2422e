import { ObjectType } from 'type-graphql'
import { Entity } from 'typeorm'
import { Worded } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'

/** A reason why the working group wanted steering. */
@Visible<SteeringFunction>(everyone)
@ObjectType({ description: 'A function of steering: why there should be a Steuerungsgruppe.' })
@Entity()
export class SteeringFunction extends Worded {}
