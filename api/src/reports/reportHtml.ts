import { isRtl, languageOf, type Locale } from '../contract/index.js'
import { text } from '../platform/index.js'
import type { Block, Words } from './blocks.js'
import { escaped } from './chartSvg.js'
import { reportBlocks } from './reportBlocks.js'
import type { Snapshot } from './snapshot.js'

const look = `
:root{color-scheme:light}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:46rem;background:#fff;color:#171a2b;font:1rem/1.6 "Noto Sans","Noto Naskh Arabic",system-ui,sans-serif}
h1{color:#003c8f;font-size:2.1rem;line-height:1.2;margin:0 0 1rem}
h2{margin:3rem 0 .75rem;padding-block-start:.75rem;border-block-start:3px solid #003c8f;font-size:1.45rem;line-height:1.3}
h3{margin:2rem 0 .5rem;font-size:1.12rem;line-height:1.35}
p,ul{margin:0 0 .8rem}
a{color:#003c8f}
.note{font-size:.875rem;color:#4a4e63}
figure{margin:1rem 0;break-inside:avoid}
figure svg{display:block;max-width:100%;height:auto}
figcaption,caption{font-size:.875rem;font-weight:700;text-align:start;padding-block:.35rem}
.wide{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;inline-size:100%;font-size:.9rem}
th,td{border-block:1px solid #c8cad6;padding:.4rem .5rem;text-align:start;vertical-align:top}
thead th{border-block-end:2px solid #003c8f}
tbody th{font-weight:400}
nav ol{columns:2;padding-inline-start:1.2rem}
@media (max-width:34rem){nav ol{columns:1}}
@media print{body{max-width:none;padding:0}.wide{overflow:visible}h2,h3{break-after:avoid}}
`.replaceAll('\n', '')

/** The edition of a report as one page that needs nothing else: the same bytes from the same snapshot, whenever and wherever. */
export function reportHtml(snapshot: Snapshot, locale: Locale): string {
  const blocks = reportBlocks(snapshot, locale)
  const lang = languageOf(locale)
  const contents = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [`<li><a href="#${block.id}"${marked(block.words)}>${escaped(block.words.text)}</a></li>`]
      : [],
  )
  const [first, ...rest] = splitAt(
    blocks,
    blocks.findIndex((block) => block.kind === 'heading' && block.level === 2),
  )
  const nav = `<nav aria-labelledby="contents"><p id="contents"><strong>${escaped(text(locale, 'reports.doc.contents'))}</strong></p><ol>${contents.join('')}</ol></nav>`
  const main = [...(first ?? []).map(blockHtml), nav, ...rest.flat().map(blockHtml)].join('\n')
  return `<!doctype html>
<html lang="${lang}" dir="${isRtl(locale) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(snapshot.title)}</title><style>${look}</style></head>
<body><main>
${main}
</main></body>
</html>
`
}

const splitAt = (blocks: readonly Block[], at: number): Block[][] =>
  at < 0 ? [[...blocks]] : [blocks.slice(0, at), blocks.slice(at)]

const marked = ({ lang }: Words) => (lang ? ` lang="${lang}" dir="ltr"` : '')

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}"${marked(block.words)}>${escaped(block.words.text)}</h${block.level}>`
    case 'text': {
      const words = escaped(block.words.text).replaceAll('\n', '<br>')
      const inner = block.style === 'strong' ? `<strong>${words}</strong>` : words
      return `<p${block.style === 'note' ? ' class="note"' : ''}${marked(block.words)}>${inner}</p>`
    }
    case 'list':
      return `<ul>${block.items.map((item) => `<li${marked(item)}>${escaped(item.text)}</li>`).join('')}</ul>`
    case 'figure':
      return `<figure><div role="img" aria-label="${escaped(block.alt)}">${block.svg}</div><figcaption${marked(block.caption)}>${escaped(block.caption.text)}</figcaption></figure>`
    case 'table':
      return tableHtml(block)
  }
}

function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const columns = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map(
    ([name, ...cells]) =>
      `<tr><th scope="row"${marked(name ?? { text: '' })}>${escaped(name?.text ?? '')}</th>${cells
        .map((cell) => `<td${marked(cell)}>${escaped(cell.text)}</td>`)
        .join('')}</tr>`,
  )
  return `<div class="wide" tabindex="0"><table><caption${marked(caption)}>${escaped(caption.text)}</caption><thead><tr>${columns}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}
