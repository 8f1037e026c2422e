import { expect, test } from 'vitest'
import { jsonObjects } from './jsonValues.js'

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size))
}
async function read(text: string, size = 1 << 16) {
  const found: unknown[] = []
  for await (const object of jsonObjects(pieces(text, size))) found.push(object)
  return found
}
const objects = [{ a: '}"{' }, { b: [{ c: '\\' }, ['"']], d: 'ä\\"' }, {}]

test.each([
  ['a list', JSON.stringify(objects, null, 2)],
  ['one a line', `\ufeff${objects.map((one) => JSON.stringify(one)).join('\r\n')}\n`],
  ['a page', JSON.stringify({ data: objects, links: { next: 'x' } })],
])('%s is read object by object, however it is cut', async (_, text) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(await read(text, size)).toEqual(objects)
})

test('what is no such text is refused', async () => {
  await expect(read('[{"a": 1}, {"b"')).rejects.toThrow('ends within an object')
  await expect(read('reference;date\n1;2')).rejects.toThrow('is no object')
  await expect(read('{"a": 1} and more')).rejects.toThrow('is no object')
  await expect(read('["a"]')).rejects.toThrow('is no object')
  await expect(read('{a: 1}')).rejects.toThrow(SyntaxError)
})
