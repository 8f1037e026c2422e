import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, test } from 'vitest'
import UiButton from './UiButton.vue'
import UiChoices from './UiChoices.vue'
import UiDateField from './UiDateField.vue'
import UiErrorSummary from './UiErrorSummary.vue'
import UiTabs from './UiTabs.vue'
import UiTextArea from './UiTextArea.vue'
import UiTextDiff from './UiTextDiff.vue'
import UiTextInput from './UiTextInput.vue'

test('an input is tied to its question, hint and error', () => {
  const field = mount(UiTextInput, { props: { name: 'title', label: 'Titel', hint: 'Kurz', error: 'Fehlt' } })
  const input = field.get('input')
  expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(input.attributes('aria-describedby')).toBe('f-title-hint f-title-error')
  expect(input.attributes('aria-invalid')).toBe('true')
  expect(input.attributes('aria-required')).toBe('true')
})

test('the error summary takes the focus when errors come and leads to the field', async () => {
  document.body.innerHTML = '<input id="f-title">'
  const summary = mount(UiErrorSummary, { props: { errors: [] }, attachTo: document.body })
  await summary.setProps({ errors: [{ field: 'title', message: 'Bitte einen Titel schreiben.' }] })
  await nextTick()
  expect(document.activeElement).toBe(summary.get('[role=alert]').element)
  expect(summary.text()).toContain('Bitte eine Angabe prüfen')
  await summary.get('a').trigger('click')
  expect(document.activeElement?.id).toBe('f-title')
})

test('a busy button swallows the second press but stays reachable', async () => {
  let presses = 0
  const button = mount(UiButton, { props: { busy: false }, attrs: { onClick: () => presses++ } })
  await button.trigger('click')
  await button.setProps({ busy: true })
  await button.trigger('click')
  expect(presses).toBe(1)
  expect(button.attributes('disabled')).toBeUndefined()
  expect(button.attributes('aria-disabled')).toBe('true')
})

test('tabs follow the arrow keys and keep one stop in the tab order', async () => {
  const tabs = mount(UiTabs, {
    props: {
      label: 'Blätter',
      modelValue: 'a',
      tabs: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    slots: { a: 'Blatt A', b: 'Blatt B' },
    attachTo: document.body,
  })
  await tabs.get('[role=tablist]').trigger('keydown', { key: 'ArrowLeft' })
  expect(tabs.emitted('update:modelValue')).toEqual([['b']])
  await tabs.setProps({ modelValue: 'b' })
  expect(tabs.findAll('[role=tab]').map((tab) => tab.attributes('tabindex'))).toEqual(['-1', '0'])
  expect(tabs.findAll('[role=tabpanel]').map((sheet) => sheet.attributes('hidden'))).toEqual(['', undefined])
})

test('several answers add up, one answer replaces', async () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const many = mount(UiChoices, {
    props: { name: 'x', label: 'X', choices, multiple: true, modelValue: ['a'] },
  })
  await many.findAll('input')[1]?.setValue(true)
  expect(many.emitted('update:modelValue')).toEqual([[['a', 'b']]])
  const one = mount(UiChoices, { props: { name: 'y', label: 'Y', choices, modelValue: 'a' } })
  await one.findAll('input')[1]?.trigger('change')
  expect(one.emitted('update:modelValue')).toEqual([['b']])
})

test('a date is empty until its entries name a day', async () => {
  const field = mount(UiDateField, { props: { name: 'd', label: 'Ab wann?', modelValue: '2026-12-04' } })
  const [day] = field.findAll('input')
  await day?.setValue('32')
  await day?.setValue('5')
  expect(field.emitted('update:modelValue')).toEqual([[''], ['2026-12-05']])
})

test('the counter says what is left and what is too much', async () => {
  const area = mount(UiTextArea, { props: { name: 't', label: 'Text', max: 10, modelValue: 'eins' } })
  expect(area.get('.ui-count').text()).toBe('Noch 6 Zeichen')
  expect(area.get('[role=status]').text()).toBe('')
  await area.setProps({ modelValue: 'zwölf Zeichen' })
  expect(area.get('.ui-count').text()).toBe('3 Zeichen zu viel')
  expect(area.get('[role=status]').text()).toBe('3 Zeichen zu viel')
})

test('a diff says added and removed in words', () => {
  const diff = mount(UiTextDiff, { props: { before: 'zwei Kurse', after: 'drei Kurse' } })
  expect(diff.get('del').text()).toMatch(/^Gestrichen:\s*zwei/)
  expect(diff.get('ins').text()).toMatch(/^Neu:\s*drei/)
})
