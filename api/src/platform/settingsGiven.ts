import { once } from 'node:events'

/**
 * Resolves once the settings are there. A launcher starts programs while the database still does: they read their code, which
 * takes longest of all, and are told then where it is. Who starts a program otherwise gives it everything at once.
 */
export async function settingsGiven(): Promise<void> {
  if (process.env.SETTINGS_FOLLOW !== '1') return
  // a channel that is only listened to keeps nothing alive
  process.channel?.ref()
  process.send?.('read')
  const [settings] = (await once(process, 'message')) as [NodeJS.ProcessEnv]
  process.channel?.unref()
  delete process.env.SETTINGS_FOLLOW
  Object.assign(process.env, settings)
}
