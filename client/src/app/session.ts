import { computed } from 'vue'
import { forgetDoor } from './deviceData.js'
import { usePost } from './http.js'
import { usePageState } from './state.js'

/** Who is signed in, and the way out. */
export function useSession() {
  const page = usePageState()
  const post = usePost()
  return {
    viewer: computed(() => page.viewer),
    signedIn: computed(() => page.viewer !== null),
    /** True when the person has the role anywhere; what may be done to an object is said by its `availableActions`. */
    hasRole: (role: string) =>
      page.viewer?.roles.some((own) => own === role || own.startsWith(`${role}@`)) ?? false,
    /** Ends the session and starts over on the start page, so that nothing of the person stays in memory. */
    signOut: async () => {
      await post('/api/auth/sign-out')
      await forgetDoor()
      window.location.assign(`/${page.locale}`)
    },
  }
}
