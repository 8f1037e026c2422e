import { createAuthClient } from 'better-auth/client'
import { passkeyClient } from '@better-auth/passkey/client'

const library = createAuthClient({ basePath: '/api/auth', plugins: [passkeyClient()] })

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
