// Puts each program with all it needs into few files: reading some 2,000 modules one by one is most of what a start waits for.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

/** What reads files of its own beside itself, or starts threads from them, stays where npm put it. */
const apart = [/^@myriaddreamin\//, /^@expo-google-fonts\//, /^(pino|bullmq|ioredis|prom-client)$/]

/** Where a module finds the files beside it: the place it was written at, wherever it has been put. And what it imports by a name known only then. */
const places = (out) => ({
  name: 'places',
  transform(code, id) {
    const place = JSON.stringify(relative(out, id).split(sep).join('/'))
    const here = `new URL(${place}, process.getBuiltinModule('node:url').pathToFileURL(__filename)).href`
    const changed = code
      .replaceAll('import.meta.url', here)
      .replaceAll('import(pathToFileURL(', 'globalThis.importModule(pathToFileURL(')
    return changed === code ? null : { code: changed, map: null }
  },
})

/** A module as `runBundle` takes it. In ASCII a text of millions of letters is read, and kept, in half the room. */
const asFunction = (code) =>
  `(function (exports, require, module, __filename, __dirname) {${code.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n})`

/** Bundles compiled programs of a package: name → file below `folder`. They lie in `<folder>/dist/run`, each begun by `<name>.js`. */
export async function bundlePrograms(folder, input) {
  const out = join(folder, 'dist/run')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const bundle = await rolldown({
    cwd: folder,
    input,
    platform: 'node',
    external: apart,
    plugins: [places(out)],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({
    // of the two kinds of modules the one whose compiled form can be kept
    format: 'cjs',
    dynamicImportInCjs: false,
    // names of classes are names of tables and types
    keepNames: true,
    comments: false,
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  })
  await bundle.close()
  copyFileSync(fileURLToPath(new URL('runBundle.mjs', import.meta.url)), join(out, 'runBundle.mjs'))
  for (const { fileName, code } of output) writeFileSync(join(out, fileName), asFunction(code))
  for (const { name, fileName, isEntry } of output)
    if (isEntry)
      writeFileSync(
        join(out, `${name}.js`),
        `import { runBundle } from './runBundle.mjs'\n\nrunBundle('${fileName}')\n`,
      )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await bundlePrograms(process.cwd(), { main: 'dist/src/main.js', cli: 'dist/src/cli.js' })
