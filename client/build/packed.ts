import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** What shrinks: pictures and fonts are packed as they are. */
const shrinks = /\.(js|css|svg|json)$/
const leastBytes = 600

/** Packs one file as small as it goes: a build has the time for it that a request has not. */
async function pack(file: string): Promise<void> {
  const bytes = readFileSync(file)
  if (bytes.length < leastBytes) return
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ])
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipped)
}

/** Lays a packed form (`.br`, `.gz`) beside every built file that shrinks; the api sends the one a browser can read. */
export function packed(): Plugin {
  let folder = ''
  return {
    name: 'mitsprache:packed',
    apply: (config, { isSsrBuild }) => config.build?.write !== false && !isSsrBuild,
    writeBundle: ({ dir = '' }) => void (folder = join(dir, 'assets')),
    // after all plugins have written, and what lies in `public` has been copied
    async closeBundle() {
      if (!folder) return
      await Promise.all(
        readdirSync(folder)
          .filter((name) => shrinks.test(name))
          .map((name) => pack(join(folder, name))),
      )
    },
  }
}
