import { graphql } from '@/app/graphql.js'

/** Says which rules of procedure hold from a day on. */
export const SetProcedureRules = graphql(`
  mutation SetProcedureRules($input: SetProcedureRulesInput!) {
    setProcedureRules(input: $input) {
      id
    }
  }
`)
