import { expect, test } from 'vitest'
import '../domain.js'
import { documentKinds } from '../contract/documents.lists.js'
import { howToMake } from './kinds.js'

test('what the workers load knows how to make every kind of document', () => {
  const unknown = documentKinds.filter((kind) => {
    try {
      return howToMake(kind).template === ''
    } catch {
      return true
    }
  })
  expect(unknown).toEqual([])
})
