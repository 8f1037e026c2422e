export { RegistrationTicketsParts } from './documents.js'
export { default as EventDoor } from './EventDoor.vue'
export { default as TicketList } from './TicketList.vue'
