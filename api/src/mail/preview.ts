import type { Locale } from '../contract/index.js'
import type { Blocks } from './blocks.js'
import { contentOf } from './content.js'
import type { TemplateKey } from './templates.js'

/** A mail's words, to be looked at before it is sent. */
export interface MailPreview {
  subject: string
  paragraphs: string[]
  button: string | null
}

/** What a mail of this kind would say in a language, without a recipient; nothing is written. */
export function previewMail(mail: { template: TemplateKey; locale: Locale; params: Blocks }): MailPreview {
  const content = contentOf({ ...mail, name: '' }, 'https://preview.invalid')
  return {
    subject: content.subject,
    paragraphs: [
      content.greeting,
      ...content.paragraphs,
      ...content.facts.map(({ label, text }) => `${label} ${text}`),
    ],
    button: content.button?.label ?? null,
  }
}
