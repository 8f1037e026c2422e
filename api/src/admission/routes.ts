import type { Express } from 'express'
import { doorPath } from '../contract/paths.js'
import { isLocale } from '../contract/index.js'
import { isUuid, text } from '../platform/index.js'

/** The door as an app on the home screen: one an event and language. Says nothing of the event. */
export function mountAdmission(app: Express): void {
  app.get('/einlass/:locale/:id.webmanifest', (request, response, next) => {
    const { locale = '', id = '' } = request.params
    if (!isLocale(locale) || !isUuid(id)) return next()
    const start = `/${locale}${doorPath(id)}`
    response.type('application/manifest+json').json({
      name: text(locale, 'door.app.name'),
      short_name: text(locale, 'door.app.short'),
      lang: locale,
      dir: locale === 'ar' ? 'rtl' : 'ltr',
      id: start,
      start_url: start,
      scope: start,
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#003c8f',
      icons: [
        { src: '/assets/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        { src: '/app-icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/app-icon-512.png', sizes: '512x512', type: 'image/png' },
      ],
    })
  })
}

/** Whether an address is that of a door's page: the reader for the camera is compiled code. */
export function isDoorPage(path: string): boolean {
  return /^\/[\w-]+\/integrationsbuero\/veranstaltungen\/[\w-]+\/einlass\/?$/.test(path)
}
