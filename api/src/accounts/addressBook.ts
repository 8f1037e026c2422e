import { addressBook } from '../mail/index.js'
import { nameOf } from './names.js'
import { Person } from './Person.js'
import { In } from 'typeorm'

// mail stands below and cannot ask who people are
addressBook(async (ctx, personIds) => {
  const people = await ctx.db.findBy(Person, { id: In([...personIds]) })
  return people
    .filter((person) => !person.erasedAt)
    .map((person) => ({
      personId: person.id,
      name: nameOf(person),
      locale: person.locale,
      email: person.email,
      post: person.post,
    }))
})
