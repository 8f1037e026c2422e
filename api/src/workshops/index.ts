import './personal.js'
import './policy.js'
import './programmeChanges.js'
import type { ClassRef } from '../platform/index.js'
import { WorkshopDraw } from './WorkshopDraw.js'
import { WorkshopSeat, WorkshopWish } from './WorkshopWish.js'

export { changePartyOf } from './changePartyOf.js'
export { chooseWorkshop } from './chooseWorkshop.js'
export { drawWorkshops } from './drawWorkshops.js'
export { guards } from './guards.sql.js'
export { planWorkshopDraw } from './planWorkshopDraw.js'
export { wishWorkshops } from './wishWorkshops.js'
export { WorkshopDraw, WorkshopSeat, WorkshopWish }

/** The module's tables, lowest first. */
export const entities: ClassRef[] = [WorkshopDraw, WorkshopWish, WorkshopSeat]
