import { createAuthClient } from 'better-auth/client'
import { passkeyClient } from '@better-auth/passkey/client'

const library = createAuthClient({ basePath: '/api/auth', plugins: [passkeyClient()] })

/** A passkey of the viewer. */
export interface OwnPasskey {
  id: string
  since: Date
}

/** Signs in with a passkey of this device; false when it was broken off or is not known here. */
export async function signInWithPasskey(): Promise<boolean> {
  const { error } = await library.signIn.passkey()
  return !error
}

/** Sets up a passkey for who is signed in; false when it was broken off or refused. */
export async function addPasskey(): Promise<boolean> {
  const answer = await library.passkey.addPasskey()
  return !answer.error
}

/** The passkeys of who is signed in, the oldest first. */
export async function listPasskeys(): Promise<OwnPasskey[]> {
  const { data } = await library.passkey.listUserPasskeys()
  return (data ?? [])
    .map(({ id, createdAt }) => ({ id, since: new Date(createdAt) }))
    .sort((a, b) => a.since.getTime() - b.since.getTime())
}

/** Takes a passkey away; false when it was refused. */
export async function removePasskey(id: string): Promise<boolean> {
  const { error } = await library.passkey.deletePasskey({ id })
  return !error
}
