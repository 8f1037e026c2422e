/** So many of the last meetings of the Steuerungsgruppe are looked at. */
export const continuityMeetings = 6
/** Below so many meetings a number says nothing yet: nobody is alerted. */
export const continuityLeast = 3
/** Below so many percent the Integrationsbuero is alerted. */
export const continuityAlert = 50
