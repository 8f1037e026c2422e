import type { Locale } from '../contract/index.js'
import type { ReportSection } from '../contract/reports.lists.js'
import { editionOf, german, heading, paragraph, tableOf, type Block, type Edition } from './blocks.js'
import { indicatorBlocks, measuredText } from './indicatorBlocks.js'
import { mapBlocks } from './mapBlocks.js'
import type { Snapshot } from './snapshot.js'

/** A report as pieces, in its order. The same snapshot and language give the same pieces. */
export function reportBlocks(snapshot: Snapshot, locale: Locale): Block[] {
  const e = editionOf(snapshot, locale)
  return [
    ...begin(e),
    ...section(e, 'FOREWORD'),
    ...section(e, 'TARGET_GROUP', mapBlocks(e)),
    ...glance(e),
    ...changes(e),
    ...snapshot.fields.flatMap((_, at) => fieldBlocks(e, at)),
    ...resolutions(e),
    ...section(e, 'FINDINGS'),
    ...section(e, 'OUTLOOK'),
    ...method(e),
  ]
}

function begin(e: Edition): Block[] {
  const { title, body, periodFrom, periodTo, composedOn, number, isDemo } = e.snapshot
  return [
    heading(1, german(title, e.locale), 'title'),
    paragraph(e.say('reports.doc.of', { body }), 'strong'),
    paragraph(e.say('reports.doc.period', { from: e.day(periodFrom), to: e.day(periodTo) })),
    paragraph(e.say('reports.doc.composed', { day: e.day(composedOn), number })),
    ...(isDemo ? [paragraph(e.say('reports.doc.demo'), 'strong')] : []),
  ]
}

/** What editors wrote, in the language of the edition, else in German; a part nobody wrote and nothing belongs to is left out. */
function section(e: Edition, name: ReportSection, more: readonly Block[] = []): Block[] {
  const texts = e.snapshot.texts.filter((one) => one.section === name)
  const own = texts.find(({ language }) => language === e.locale)
  const words = own ?? texts.find(({ language }) => language === 'de')
  if (!words && more.length === 0) return []
  const lines = (words?.text ?? '').split(/\n\s*\n/).filter((line) => line.trim() !== '')
  return [
    heading(2, e.say(`reports.sections.${name}`), name.toLowerCase()),
    ...lines.map((line) => paragraph(own ? line.trim() : german(line.trim(), e.locale))),
    ...more,
  ]
}

function glance(e: Edition): Block[] {
  const rows = e.snapshot.indicators.flatMap((indicator) => {
    const light = indicator.lights.find(({ isRegion }) => isRegion)
    if (!light) return []
    return [
      [
        e.said(indicator.text),
        e.say(`monitoring.lights.${light.light}`),
        measuredText(e, indicator.kind, light.measured),
        light.target === null ? '–' : measuredText(e, indicator.kind, light.target),
      ],
    ]
  })
  if (rows.length === 0) return []
  const head = ['indicator', 'light', 'measured', 'target'].map((key) => e.say(`reports.doc.${key}`))
  return [
    heading(2, e.say('reports.doc.glance'), 'glance'),
    tableOf(e.say('reports.doc.glanceTable'), head, rows),
  ]
}

function changes(e: Edition): Block[] {
  const { comparedWith, changes: all } = e.snapshot
  if (!comparedWith) return []
  const light = (one: string | null) => (one ? e.say(`monitoring.lights.${one}`) : '–')
  const rows = all.map((one) => [
    e.said(one.text),
    `${light(one.lightBefore)} ${measuredText(e, one.kind, one.measuredBefore)}`,
    `${light(one.lightNow)} ${measuredText(e, one.kind, one.measuredNow)}`,
  ])
  const head = ['indicator', 'before', 'now'].map((key) => e.say(`reports.doc.${key}`))
  return [
    heading(2, e.say('reports.doc.changes'), 'changes'),
    paragraph(
      e.say('reports.doc.comparedWith', {
        title: comparedWith.title,
        day: e.day(comparedWith.composedOn),
      }),
    ),
    rows.length === 0
      ? paragraph(e.say('reports.doc.noChanges'))
      : tableOf(e.say('reports.doc.changes'), head, rows),
  ]
}

function fieldBlocks(e: Edition, at: number): Block[] {
  const field = e.snapshot.fields[at]
  if (!field) return []
  const indicators = e.snapshot.indicators.filter(({ fieldId }) => fieldId === field.id)
  return [
    heading(2, e.said(field.text), `field-${at + 1}`),
    ...(field.goals.length > 0
      ? [
          paragraph(e.say('reports.doc.goals'), 'strong'),
          { kind: 'list' as const, items: field.goals.map((goal) => e.said(goal)) },
        ]
      : []),
    ...indicators.flatMap((indicator, n) => indicatorBlocks(e, indicator, `field-${at + 1}-${n + 1}`)),
    ...measures(e, field.id, `field-${at + 1}-measures`),
  ]
}

function measures(e: Edition, fieldId: string, id: string): Block[] {
  const own = e.snapshot.measures.filter((measure) => measure.fieldId === fieldId)
  if (own.length === 0) return []
  const head = ['measure', 'responsible', 'due', 'verdict'].map((key) => e.say(`reports.doc.${key}`))
  const rows = own.map(({ text, responsible, dueOn, verdict, evidence }) => [
    e.said(text),
    responsible ? german(responsible, e.locale) : '–',
    dueOn ? e.day(dueOn) : '–',
    verdict ? `${e.say(`strategy.verdicts.${verdict}`)}${evidence ? `: ${evidence}` : ''}` : '–',
  ])
  return [heading(3, e.say('reports.doc.measures'), id), tableOf(e.say('reports.doc.measures'), head, rows)]
}

function resolutions(e: Edition): Block[] {
  const rows = e.snapshot.resolutions.map((one) => [
    german(`${one.title} (${one.number})`, e.locale),
    german(one.committee, e.locale),
    e.day(one.decidedOn),
    e.say(`consultations.outcomes.${one.outcome}`),
  ])
  if (rows.length === 0) return []
  const head = ['paper', 'committee', 'day', 'outcome'].map((key) => e.say(`reports.doc.${key}`))
  return [
    heading(2, e.say('reports.doc.resolutions'), 'resolutions'),
    tableOf(e.say('reports.doc.resolutions'), head, rows),
  ]
}

function method(e: Edition): Block[] {
  const sources = [
    ...new Map(
      e.snapshot.indicators.flatMap((one) => one.sources).map((source) => [JSON.stringify(source), source]),
    ).values(),
  ]
  return [
    heading(2, e.say('reports.doc.method'), 'method'),
    paragraph(e.say('reports.doc.frozen', { day: e.day(e.snapshot.composedOn) })),
    paragraph(e.say('reports.doc.small')),
    ...(sources.length > 0
      ? [
          paragraph(e.say('reports.doc.sources'), 'strong'),
          {
            kind: 'list' as const,
            items: sources.map(({ publisher, title, credit }) =>
              german([publisher, title, credit].filter(Boolean).join(' · '), e.locale),
            ),
          },
        ]
      : []),
  ]
}
