/** So many of the last meetings of the Steuerungsgruppe are looked at. */
export const continuityMeetings = 6
/** Below so many meetings a number says nothing yet: nobody is alerted. */
export const continuityLeast = 3
/** Below so many percent the Integrationsbuero is alerted. */
export const continuityAlert = 50

/** How a body was told what the Steuerungsgruppe did. */
export const flowWays = ['MEETING', 'IN_WRITING', 'IN_PERSON'] as const
/** A way of telling. */
export type FlowWay = (typeof flowWays)[number]

/** So many days after a meeting a seat that confirmed nothing is reminded, once. */
export const flowRemindDays = 14
/** So many days after a meeting nobody is reminded of it any more. */
export const flowForgottenDays = 60
