import * as v from 'valibot'
import { assignableRoles, delegateRoles, organisationKinds, scopeKinds } from './accounts.lists.js'
import { longestName } from './fields.js'
import { locales } from './locales.js'

/*
 * A message is the code of a text under `errors`; the same schemas check the form in the browser and the verb on the server.
 */

const line = (limit: number) => v.pipe(v.string('REQUIRED'), v.trim(), v.maxLength(limit, 'TOO_LONG'))
const filled = (limit: number) =>
  v.pipe(v.string('REQUIRED'), v.trim(), v.minLength(1, 'REQUIRED'), v.maxLength(limit, 'TOO_LONG'))
const maybe = <S extends v.GenericSchema>(schema: S) => v.nullish(schema, null)
/** An empty field of a form means: nothing given. */
export const emptied = <S extends v.GenericSchema<string, string>>(schema: S) =>
  v.pipe(
    v.nullish(v.string()),
    v.transform((text) => text?.trim() || null),
    v.nullable(schema),
  )

/** An e-mail address, trimmed and in small letters. */
export const emailSchema = v.pipe(
  v.string('REQUIRED'),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, 'REQUIRED'),
  v.maxLength(254, 'TOO_LONG'),
  v.email('INVALID_EMAIL'),
)

/** A telephone number as people write it. */
export const phoneSchema = v.pipe(
  v.string(),
  v.maxLength(40, 'TOO_LONG'),
  v.regex(/^\+?[0-9 ()/.-]{4,40}$/, 'INVALID_PHONE'),
)

const website = v.pipe(
  v.string(),
  v.maxLength(300, 'TOO_LONG'),
  v.url('INVALID_URL'),
  v.check((address) => /^https?:\/\//i.test(address), 'INVALID_URL'),
)
const id = v.pipe(v.string('REQUIRED'), v.uuid('NOT_FOUND'))
const locale = v.picklist(locales, 'UNKNOWN_CHOICE')
const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'UNKNOWN_CHOICE'))
const day = v.pipe(v.string('REQUIRED'), v.isoDate('INVALID_DATE'))
const token = v.pipe(v.string('LINK_INVALID'), v.regex(/^[A-Za-z0-9_-]{16,128}$/, 'LINK_INVALID'))

/** Asks for a sign-in mail. */
export const requestSignInSchema = v.object({ email: emailSchema, locale: v.nullish(locale) })
/** Signs in with the link's token. */
export const linkSignInSchema = v.object({ token })
/** The six digits of a mail; spaces between them are forgiven. */
export const codeSchema = v.pipe(
  v.string('REQUIRED'),
  v.transform((text) => text.replace(/\s/g, '')),
  v.regex(/^[0-9]{6}$/, 'CODE_INVALID'),
)
/** Signs in with the code, typed on any device. */
export const codeSignInSchema = v.object({ email: emailSchema, code: codeSchema })
/** Asks for a code at the new address. */
export const requestEmailChangeSchema = v.object({ email: emailSchema })
/** Proves the new address. */
export const confirmEmailChangeSchema = v.object({ email: emailSchema, code: codeSchema })

/** What a person says of herself. */
export const profileSchema = v.object({
  title: v.optional(line(40), ''),
  givenName: v.optional(line(longestName), ''),
  familyName: filled(longestName),
  locale,
  phone: emptied(phoneSchema),
})

const organisationFields = {
  name: filled(200),
  kind: v.picklist(organisationKinds, 'UNKNOWN_CHOICE'),
  ags: emptied(v.pipe(v.string(), v.regex(/^05162\d{3}$/, 'UNKNOWN_CHOICE'))),
  languages: v.pipe(v.array(languageTag), v.minLength(1, 'REQUIRED'), v.maxLength(20, 'TOO_MANY')),
  website: emptied(website),
  contactEmail: emptied(emailSchema),
  contactPhone: emptied(phoneSchema),
  contactPublic: v.optional(v.boolean(), false),
  descriptions: v.optional(
    v.pipe(v.array(v.object({ language: languageTag, text: filled(2000) })), v.maxLength(20, 'TOO_MANY')),
    [],
  ),
}
/** A new organisation; who registers it becomes its first lead. */
export const registerOrganisationSchema = v.object(organisationFields)
/** An organisation the Integrationsbuero enters for people who told it, with its first lead where there is one. */
export const enterOrganisationSchema = v.object({
  ...organisationFields,
  lead: v.nullish(
    v.object({
      email: emailSchema,
      givenName: v.optional(line(longestName), ''),
      familyName: v.optional(line(longestName), ''),
      locale: v.nullish(locale),
    }),
    null,
  ),
})
/** All of an organisation's own words, as its lead changes them. */
export const changeOrganisationSchema = v.object({ id, ...organisationFields })

/** Invites someone to act for an organisation. */
export const inviteDelegateSchema = v.object({
  organisationId: id,
  email: emailSchema,
  role: v.picklist(delegateRoles, 'UNKNOWN_CHOICE'),
  locale: v.nullish(locale),
})
/** Answers such an invitation. */
export const acceptDelegateInvitationSchema = v.object({ token })
/** Makes a delegate a lead, or a lead a delegate. */
export const changeDelegateRoleSchema = v.object({ id, role: v.picklist(delegateRoles, 'UNKNOWN_CHOICE') })

const someone = {
  email: emailSchema,
  givenName: v.optional(line(longestName), ''),
  familyName: v.optional(line(longestName), ''),
  locale: v.nullish(locale),
}
/** The Integrationsbuero appoints a delegate. */
export const appointDelegateSchema = v.object({
  organisationId: id,
  role: v.picklist(delegateRoles, 'UNKNOWN_CHOICE'),
  ...someone,
})

/** Checks an organisation, or checks it again, until a day. */
export const verifyOrganisationSchema = v.object({ id, until: day })
/** Takes a verification back, with a reason. */
export const revokeVerificationSchema = v.object({
  id,
  reason: v.pipe(
    v.string('REASON_NEEDED'),
    v.trim(),
    v.minLength(1, 'REASON_NEEDED'),
    v.maxLength(2000, 'TOO_LONG'),
  ),
})

/** Gives a role to a person already known, or to someone by address. */
export const assignRoleSchema = v.object({
  personId: maybe(id),
  person: v.nullish(v.object(someone)),
  role: v.picklist(assignableRoles, 'UNKNOWN_CHOICE'),
  scopeKind: v.picklist(scopeKinds, 'UNKNOWN_CHOICE'),
  scopeId: maybe(id),
  until: maybe(day),
})
/** Names who stands in for somebody who is away, for oneself unless told: all their roles, or those of one Body, committee or office. */
export const nameSubstituteSchema = v.object({
  absentId: maybe(id),
  substituteId: id,
  scopeId: maybe(id),
  validFrom: day,
  validTo: day,
})

/** Invites the first administrator from the command line. */
export const inviteAdministratorSchema = v.object({ email: emailSchema, locale: v.nullish(locale) })
