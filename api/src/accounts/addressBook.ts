import { addressBook, type Recipient } from '../mail/index.js'
import { runPrepared } from '../platform/index.js'
import { nameOf } from './names.js'
import type { Person } from './Person.js'

type Found = Required<Pick<Recipient, 'personId' | 'locale' | 'email' | 'post'>> &
  Pick<Person, 'title' | 'givenName' | 'familyName'>

// mail stands below and cannot ask who people are
addressBook(async (ctx, personIds) => {
  const people = await runPrepared<Found>(
    ctx.db,
    `select id as "personId", title, given_name as "givenName", family_name as "familyName", locale, email, post
       from person where id = any($1::uuid[]) and erased_at is null`,
    [personIds],
  )
  return people.map(({ personId, locale, email, post, ...person }) => ({
    ...{ personId, locale, email, post },
    name: nameOf(person),
  }))
})
