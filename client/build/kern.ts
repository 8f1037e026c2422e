import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import postcss, { type AtRule, type Declaration, type Root, type Rule } from 'postcss'
import rtlcss from 'postcss-rtlcss'
import { Mode } from 'postcss-rtlcss/options'
import type { Plugin } from 'vite'

const virtualId = 'virtual:kern.css'

/** The parts of KERN this client uses; everything else of its 340 kB stays out of the bundle. */
const usedParts = [
  'alert',
  'btn',
  'dialog',
  'error',
  'fieldset',
  'form-check',
  'form-input',
  'hint',
  'label',
  'sr-only',
  'light',
  'dark',
  'layer',
  'level-0',
]

const unusedPieces =
  /kern-(btn--x-small|sr-only-mobile|form-input__input--width|layer|level-[12]|icon)|type="?file|type="?date/

const usedClass = new RegExp(`^kern-(${usedParts.join('|')})(?![a-z])`)

function keepsSelector(selector: string): boolean {
  const classes = [...selector.matchAll(/\.(kern-[a-z0-9_-]+)/g)].map((match) => match[1] ?? '')
  if (classes.length === 0) return /^(:root|\[data-kern-theme)/.test(selector.trim())
  return !unusedPieces.test(selector) && usedClass.test(classes[0] ?? '')
}

function keepUsedRules(root: Root): void {
  root.walkComments((comment) => void comment.remove())
  root.walkAtRules(/^(font-face|charset)$/, (rule: AtRule) => void rule.remove())
  root.walkRules((rule: Rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    if (rule.selector.startsWith(':is(body')) return
    const kept = rule.selectors.filter(keepsSelector)
    if (kept.length === 0) rule.remove()
    else rule.selectors = kept
  })
}

/** Palette steps and raw sizes are only worth sending when a rule or a named token refers to them. */
const rawToken =
  /^--kern-(color-[a-z]+(-colorpalette-\d)?-\d{3}|\d+|font-size-\d+|component-.*|metric-baseline-.*)$/

function dropUnusedTokens(root: Root): void {
  for (;;) {
    const used = new Set<string>()
    root.walkDecls((declaration: Declaration) => {
      for (const match of declaration.value.matchAll(/var\((--[a-z0-9-]+)/gi)) used.add(match[1] ?? '')
    })
    let dropped = 0
    root.walkDecls(rawToken, (declaration: Declaration) => {
      if (used.has(declaration.prop)) return
      declaration.remove()
      dropped += 1
    })
    if (dropped === 0) break
  }
}

function dropEmpty(root: Root): void {
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()))
  root.walkAtRules((rule: AtRule) => void (rule.nodes?.length === 0 && rule.remove()))
}

/** KERN's style sheet reduced to what is used, mirrored for right-to-left, in a layer below our own styles. */
export function kernCss(): string {
  const file = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.css')
  const root = postcss.parse(readFileSync(file, 'utf8'), { from: file })
  keepUsedRules(root)
  dropUnusedTokens(root)
  dropEmpty(root)
  const mirrored = postcss([rtlcss({ mode: Mode.combined, safeBothPrefix: false })]).process(root, {
    from: file,
  })
  return `@layer kern {\n${mirrored.css}\n}`
}

/** Offers the reduced style sheet as `virtual:kern.css`. */
export function kern(): Plugin {
  return {
    name: 'mitsprache:kern',
    enforce: 'pre',
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : null),
    load: (id) => (id === `\0${virtualId}` ? kernCss() : null),
  }
}
