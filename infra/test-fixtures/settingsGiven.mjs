// As the real programs do: the code is read, then the settings are waited for.
import { once } from 'node:events'

if (process.env.SETTINGS_FOLLOW === '1') {
  process.channel.ref()
  process.send('read')
  const [settings] = await once(process, 'message')
  process.channel.unref()
  Object.assign(process.env, settings)
}
