import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { flawOf, signedFields } from '../test/dkim.js'
import { Stage, until } from '../test/stage.js'

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
const key = pair()

let stage: Stage
let raw = ''
beforeAll(async () => {
  stage = await Stage.open()
  await stage.worker({
    MAIL_DKIM_DOMAIN: 'mitsprache.example',
    MAIL_DKIM_SELECTOR: 's1',
    MAIL_DKIM_KEY: key.privateKey,
  })
})
beforeEach(async () => {
  stage.sink.received.length = 0
  const [id] = await stage.tell(1, { notBefore: new Date(Date.now() + 3_600_000) })
  // an invitation: letters of three scripts, an appointment, a link to be left in peace
  await stage.source.query(
    `update message set name = 'Ayşe „Nur“ Шевченко', locale = 'ar', calendar = $2,
       params = params || '{"unsubscribe":"/aus"}', not_before = now() where id = $1`,
    [
      id,
      JSON.stringify({
        uid: 'summit-1',
        title: 'Gipfel\tmit  Lücken  ',
        starts: '2027-03-12T08:00:00Z',
        ends: '2027-03-12T16:00:00Z',
      }),
    ],
  )
  await until('the mail', () => stage.sink.received.length === 1)
  raw = stage.sink.received[0]?.raw ?? ''
})
afterAll(() => stage.close())

describe('the signature of a delivered mail', () => {
  test('is right by the standard, for the public key of the domain and no other', () => {
    expect(flawOf(raw, key.publicKey)).toBe('none')
    expect(flawOf(raw, pair().publicKey)).toBe('the header was changed')
    expect(raw.replace(/\r\n[ \t]+/g, ' ')).toMatch(/^DKIM-Signature:.*d=mitsprache\.example;.*s=s1/im)
  })

  test('covers who writes to whom about what, the parts and how to be left in peace', () => {
    expect(signedFields(raw)).toEqual(
      expect.arrayContaining([
        'from',
        'to',
        'subject',
        'date',
        'message-id',
        'mime-version',
        'content-type',
        'list-unsubscribe',
        'list-unsubscribe-post',
      ]),
    )
  })

  test('is broken by a changed body', () => {
    const at = raw.indexOf('\r\n\r\n') + 4
    for (const place of [at + 200, Math.floor((at + raw.length) / 2), raw.length - 40]) {
      const letter = raw[place] === 'x' ? 'y' : 'x'
      expect(flawOf(raw.slice(0, place) + letter + raw.slice(place + 1), key.publicKey)).toBe(
        'the body was changed',
      )
    }
    expect(flawOf(`${raw}one line more\r\n`, key.publicKey)).toBe('the body was changed')
  })

  test.each(['From', 'To', 'Subject', 'Date', 'Message-ID', 'List-Unsubscribe', 'List-Unsubscribe-Post'])(
    'is broken by another %s',
    (name) => {
      const changed = raw.replace(new RegExp(`^(${name}: )`, 'im'), '$1x')
      expect(changed).not.toBe(raw)
      expect(flawOf(changed, key.publicKey)).toBe('the header was changed')
    },
  )

  test('bears what mail servers on the way may do: fold, add white space and their own fields', () => {
    const folded = raw.replace(/^Subject: (\S+)/im, 'SUBJECT:\r\n \t $1  ')
    expect(flawOf(`Received: from a by b\r\n${folded}\r\n\r\n`, key.publicKey)).toBe('none')
  })

  test('is missed where there is none', () => {
    expect(flawOf(raw.replace(/^DKIM-Signature/im, 'X-Other'), key.publicKey)).toBe('no signature')
  })
})
