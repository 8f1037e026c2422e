// Puts each program with all it needs into few files: reading some 2,000 modules one by one is most of what a start waits for.
import { rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** What reads files of its own beside itself, or starts threads from them, stays where npm put it. */
const apart = [/^@myriaddreamin\//, /^@expo-google-fonts\//, /^(pino|bullmq|ioredis|prom-client)$/]

/** Where a module finds the files beside it: the place it was written at, wherever it has been put. */
const places = (out) => ({
  name: 'places',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const place = JSON.stringify(relative(out, id).split(sep).join('/'))
    return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), map: null }
  },
})

/** Bundles compiled programs of a package: name → file below `folder`. The bundles lie in `<folder>/dist/run`. */
export async function bundlePrograms(folder, input) {
  const out = join(folder, 'dist/run')
  rmSync(out, { recursive: true, force: true })
  const bundle = await rolldown({
    cwd: folder,
    input,
    platform: 'node',
    external: apart,
    plugins: [places(out)],
    logLevel: 'silent',
  })
  // names of classes are names of tables and types
  await bundle.write({ dir: out, format: 'esm', keepNames: true, entryFileNames: '[name].js' })
  await bundle.close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await bundlePrograms(process.cwd(), { main: 'dist/src/main.js', cli: 'dist/src/cli.js' })
