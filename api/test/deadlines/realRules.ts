import type { NoticeRules } from '../../src/contract/notice.js'

const plain = {
  noticeUnit: 'CALENDAR',
  urgentUnit: 'CALENDAR',
  additionDays: null,
  additionUnit: 'CALENDAR',
  cutOffDays: 0,
  countsDispatchDay: false,
  countsMeetingDay: false,
} as const

/** What the rules of procedure of five councils say of deadlines. */
export const realRules = {
  kreistag: { ...plain, noticeDays: 6, urgentDays: 3, urgentUnit: 'WORKING', additionDays: 3 },
  hilden: { ...plain, noticeDays: 9, urgentDays: 3 },
  wesel: { ...plain, noticeDays: 8, urgentDays: 48, urgentUnit: 'HOURS' },
  dinslaken: { ...plain, noticeDays: 10, urgentDays: null },
  bonn: { ...plain, noticeDays: 14, urgentDays: 24, urgentUnit: 'HOURS', cutOffDays: 21 },
} as const satisfies Record<string, NoticeRules>
