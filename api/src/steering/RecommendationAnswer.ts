import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm'
import { Measure } from '../goals/index.js'
import { everyone, Visible } from '../platform/index.js'
import { Recommendation } from './Recommendation.js'

/** That a measure answers a recommendation. */
@Visible<RecommendationAnswer>(everyone)
@Entity()
export class RecommendationAnswer {
  @PrimaryColumn('uuid')
  recommendationId: string
  @ManyToOne(() => Recommendation, { nullable: false })
  @JoinColumn({ name: 'recommendation_id' })
  recommendation: Relation<Recommendation>

  @Index()
  @PrimaryColumn('uuid')
  measureId: string
  @ManyToOne(() => Measure, { nullable: false })
  @JoinColumn({ name: 'measure_id' })
  measure: Relation<Measure>
}
