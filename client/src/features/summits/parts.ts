import { defineAsyncComponent } from 'vue'

// Who only reads what an event is never loads what those who come have of it.

/** What the viewer is asked to, at an event that invites. */
export const MyInvitation = defineAsyncComponent(() => import('../invitations/MyInvitation.vue'))
/** What became of the viewer's registration. */
export const MyRegistration = defineAsyncComponent(() => import('./MyRegistration.vue'))
/** The badges of those who come along. */
export const MyBadges = defineAsyncComponent(() => import('./MyBadges.vue'))
/** What the viewer answered to the event's questions. */
export const MyAnswers = defineAsyncComponent(() => import('../questions/MyAnswers.vue'))
/** The workshop the viewer wishes for or has. */
export const MyWorkshop = defineAsyncComponent(() => import('../workshops/MyWorkshop.vue'))
/** What the viewer needs to take part. */
export const MyNeeds = defineAsyncComponent(() => import('../needs/MyNeeds.vue'))
/** The form by which somebody comes to an event that asks nothing else. */
export const RegisterForm = defineAsyncComponent(() => import('./RegisterForm.vue'))
