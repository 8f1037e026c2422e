import { bundlePrograms } from '../../api/build/programs.mjs'

await bundlePrograms(process.cwd(), { main: 'dist/main.js' })
