// @vitest-environment node
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { kernCss } from './kern.js'

test('keeps the parts we use and both themes, leaves the rest of KERN out', () => {
  const css = kernCss()
  expect(css).toContain('.kern-btn--primary')
  expect(css).toContain('[data-kern-theme=dark]')
  expect(css).toContain('--kern-color-action-default:')
  expect(css).not.toContain('.kern-col-')
  expect(css).not.toContain('@font-face')
  expect(gzipSync(css).length).toBeLessThan(12_000)
})

test('mirrors what KERN writes physically', () => {
  expect(kernCss()).toMatch(/\[dir="?rtl"?\] \.kern-form-input--error\s*\{[^}]*border-right/)
})
