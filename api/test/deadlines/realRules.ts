import type { NoticeRules } from '../../src/contract/notice.js'
import { realRuleSets, type RealRuleSet } from '../../src/contract/procedure.lists.js'

const of = (key: RealRuleSet['key']): NoticeRules => {
  const found = realRuleSets.find((one) => one.key === key)
  if (!found) throw new Error(`no rules ${key}`)
  return found.rules
}

/** The rules of procedure of five councils, as the product offers them: what was read, and the defaults for all else. */
export const realRules = {
  kreistag: of('rhein-kreis-neuss'),
  hilden: of('hilden'),
  wesel: of('wesel'),
  dinslaken: of('dinslaken'),
  bonn: of('bonn'),
}
