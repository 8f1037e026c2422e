import { computed } from 'vue'
import { usePageState } from './state.js'

const signOutPath = '/auth/sign-out'

/** Who is signed in, and the way out. */
export function useSession() {
  const page = usePageState()
  return {
    viewer: computed(() => page.viewer),
    signedIn: computed(() => page.viewer !== null),
    hasRole: (role: string) => page.viewer?.roles.includes(role) ?? false,
    /** Ends the session and starts over on the start page, so that nothing of the person stays in memory. */
    signOut: async () => {
      await fetch(signOutPath, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      window.location.assign(`/${page.locale}`)
    },
  }
}
