export { createTexts, loadTexts, pageTimeKey, usePageTime, useTexts } from './i18n.js'
export type { PageTexts, Texts } from './i18n.js'
export { createFormats, daysBetween, useFormats } from './formats.js'
export type { Moment } from './formats.js'
