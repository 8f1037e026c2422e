import { Ctx, Query, Resolver } from 'type-graphql'
import { OnlyRoles, type Ctx as Context } from '../platform/index.js'
import { processingRegister } from './processingRegister.js'
import { ProcessingActivity } from './Register.view.js'

/** What the installation keeps of people. */
@Resolver()
export class PrivacyQueries {
  @OnlyRoles('ADMINISTRATOR', 'INTEGRATION_OFFICE')
  @Query(() => [ProcessingActivity], {
    description: 'The register of processing (Art. 30 GDPR), made of what is said of each column.',
  })
  processingRegister(@Ctx() ctx: Context): Promise<ProcessingActivity[]> {
    return processingRegister(ctx.db)
  }
}
