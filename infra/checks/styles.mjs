// Style sheets speak of start and end, never of left and right: the same rules serve both writing directions.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const PHYSICAL = [
  /(?:^|[;{\s])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-[a-z]+)?)\s*:/,
  /(?:^|[;{\s])((?:left|right))\s*:/,
  /(?:^|[;{\s])(border-(?:top|bottom)-(?:left|right)-radius)\s*:/,
  /(?:text-align|float|clear|caption-side)\s*:\s*(left|right)\b/,
]

/** Every physical property in the client's own style sheets. */
export function styleProblems(root) {
  return files(join(root, 'client/src')).flatMap((path) =>
    stylesOf(path, readFileSync(path, 'utf8')).flatMap(({ line, text }) => {
      const found = PHYSICAL.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined)
      return found ? [`${relative(root, path)}:${line} uses "${found}": use the logical property`] : []
    }),
  )
}

function files(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return files(path)
    return /\.(vue|css)$/.test(entry.name) ? [path] : []
  })
}

/** The lines of a style sheet, or of the style blocks of a component. */
function stylesOf(path, content) {
  let inside = path.endsWith('.css')
  return content
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((text, index) => {
      if (/^<style/.test(text)) inside = true
      else if (/^<\/style/.test(text)) inside = false
      else if (inside) return [{ line: index + 1, text }]
      return []
    })
}
