import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBoundaries } from '../geo/boundaries.js'
import * as data from './index.js'
import { everySourced, everyTranslatable } from './texts.js'

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const file = readFileSync(new URL('./source/integrationsworkshop.md', import.meta.url))
const source = flat(file.toString('utf8'))

/** The text of each section: from its mark to the next section's. */
function sectionsOf(text: string): Map<string, string> {
  let from = 0
  const starts = data.SECTIONS.map(({ key, mark }) => {
    const at = text.indexOf(mark, from)
    if (at < 0) throw new Error(`section ${key} is not in the source after position ${from}`)
    from = at + 1
    return { key, at }
  })
  return new Map(starts.map(({ key, at }, i) => [key, text.slice(at, starts[i + 1]?.at)]))
}
const sections = sectionsOf(source)
const under = (items: readonly { key: string }[], prefix: string) =>
  items.filter(({ key }) => key === prefix || key.startsWith(`${prefix}-`)).length
const perField = (items: readonly { key: string }[]) => data.FIELDS.map(({ key }) => under(items, key))
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

describe('the figures of the workshop', () => {
  it('gives 105 points to six topics, with two ties', () => {
    const points = data.PRIORITY_TOPICS.map((topic) => topic.points)
    expect(points).toEqual([30, 17, 15, 15, 14, 14])
    expect(sum(points)).toBe(105)
  })

  it('has 4 fields, 12 guiding goals, 18 annual goals, 12 indicators, 21 measures', () => {
    expect(data.FIELDS).toHaveLength(4)
    expect(data.FIELDS.map(({ key }) => data.GUIDING_GOALS.filter((g) => g.field === key).length)).toEqual([
      3, 3, 3, 3,
    ])
    expect(perField(data.ANNUAL_GOALS)).toEqual([4, 3, 7, 4])
    expect(perField(data.INDICATORS)).toEqual([1, 3, 5, 3])
    expect(perField(data.MEASURES)).toEqual([1, 12, 2, 6])
    expect([data.ANNUAL_GOALS, data.INDICATORS, data.MEASURES].map((all) => all.length)).toEqual([18, 12, 21])
  })

  it('hangs each item on the parent of the source', () => {
    const goals = new Set(data.GUIDING_GOALS.map((goal) => goal.key))
    for (const item of [...data.ANNUAL_GOALS, ...data.INDICATORS, ...data.PARITY_CLAUSES, ...data.MEASURES]) {
      if (item.key.startsWith('intercultural-opening')) expect(item.parent).toBe('intercultural-opening')
      else expect(goals, item.key).toContain(item.parent)
    }
    const withAnnualGoal = new Set(data.ANNUAL_GOALS.map((goal) => goal.parent))
    expect(data.GUIDING_GOALS.map((goal) => goal.key).filter((key) => !withAnnualGoal.has(key))).toEqual([
      'education-1',
      'language-1',
      'intercultural-opening-1',
      'intercultural-opening-2',
      'intercultural-opening-3',
    ])
  })

  it('keeps 13 considerations on one measure and one budget of 600–1.200 €', () => {
    const considered = data.MEASURES.filter((measure) => measure.considerations)
    expect(considered.map((measure) => [measure.key, measure.considerations?.length])).toEqual([
      ['education-3-measure-1', 13],
    ])
    const budgets = data.MEASURES.flatMap((measure) =>
      measure.budget ? [[measure.key, measure.budget]] : [],
    )
    expect(budgets).toMatchObject([['language-3-measure-1', { minEuro: 600, maxEuro: 1200 }]])
  })

  it('uses all eight kinds of indicator, and the parity clause beside them', () => {
    const kinds = data.INDICATORS.map((indicator) => indicator.target.kind)
    expect(new Set(kinds).size).toBe(8)
    expect(kinds).not.toContain('PARITY')
    expect(data.PARITY_CLAUSES.map((clause) => [clause.parent, clause.target.kind])).toEqual([
      ['work-1', 'PARITY'],
    ])
  })

  it('has the steering group in both compositions', () => {
    expect(data.RESOLVED_COMPOSITION.rows.map((row) => row.seats)).toEqual([1, 8, 5, 1, 4, 2, 1, 1, 1, 1])
    expect(data.DRAFT_COMPOSITION.rows.map((row) => row.seats)).toEqual([
      1,
      2,
      8,
      5,
      4,
      1,
      2,
      2,
      2,
      4,
      4,
      null,
      null,
    ])
    for (const composition of [data.RESOLVED_COMPOSITION, data.DRAFT_COMPOSITION])
      expect(sum(composition.rows.map((row) => row.seats ?? 0))).toBe(composition.total.seats)
    expect(data.DRAFT_COMPOSITION.total).toMatchObject({ seats: 35, atLeast: true })
    expect(data.ADVISORY_AREAS.map((area) => area.number)).toEqual(['50.5.2', '32.3'])
    const groups = new Set(data.ACTOR_GROUPS.map((group) => group.key))
    for (const row of [...data.RESOLVED_COMPOSITION.rows, ...data.DRAFT_COMPOSITION.rows])
      expect(groups, row.key).toContain(row.actorGroup)
  })

  it('has 11 tasks, 13 functions, 13 actor groups, 10 recommendations, 5 questions, 6 arcs, 4 verbs', () => {
    const counts = [
      data.STEERING_TASKS,
      data.STEERING_FUNCTIONS,
      data.ACTOR_GROUPS,
      data.RECOMMENDATIONS,
      data.GUIDING_QUESTIONS,
      data.CIRCLE_ARCS,
      data.EVALUATION_VERBS,
    ].map((all) => all.length)
    expect(counts).toEqual([11, 13, 13, 10, 5, 6, 4])
  })

  it('has a resolution of two sentences, only the second unanimous', () => {
    expect(data.RESOLUTION_SENTENCES.map((sentence) => sentence.unanimous)).toEqual([false, true])
    for (const sentence of data.RESOLUTION_SENTENCES)
      expect(sentence.text.includes('einstimmig')).toBe(sentence.unanimous)
  })

  it('has four workshop days and the report dated after the Kreistag, as written', () => {
    expect(data.EVENTS.filter((event) => event.kind === 'WORKSHOP_DAY')).toHaveLength(4)
    const written = (day: string) => day.split('-').reverse().join('.')
    for (const event of data.EVENTS) expect(event.text).toContain(written(event.date))
    const report = data.EVENTS.find((event) => event.key === 'report-social-committee')
    const council = data.EVENTS.find((event) => event.after === report?.key)
    expect(report && council && report.date > council.date).toBe(true)
  })

  it('lets the later rule override the goals of the steering group', () => {
    const overridden = data.PURPOSES.filter((purpose) => purpose.supersededBy)
    expect(overridden.map((purpose) => purpose.text)).toEqual(['thematische Ziele setzen'])
    expect(data.CLOSING_STATEMENTS.map((rule) => rule.key)).toContain(overridden[0]?.supersededBy)
  })

  it('has the Kreis and eight municipalities, each with an outline', () => {
    const municipalities = data.BODIES.map((body) => body.ags).filter((ags) => ags !== data.DISTRICT_AGS)
    expect(municipalities.map((ags) => ags.slice(5))).toEqual([
      '004',
      '008',
      '012',
      '016',
      '020',
      '022',
      '024',
      '028',
    ])
    const outlines = readBoundaries()
    expect(outlines.map((outline) => outline.ags)).toEqual(municipalities)
    for (const { geometry } of outlines) expect(geometry.coordinates[0]?.length).toBeGreaterThan(50)
  })
})

describe('word for word', () => {
  it('is compared with the source as it was handed over, byte for byte', () => {
    const digest = createHash('sha256').update(file).digest('hex')
    expect(digest).toBe('db1148524ec24c8c72aa2d193a89d521c5b02dc9a3c8e03ebb4472f10d041713')
  })

  it('has every text in the section it names', () => {
    for (const { key, section, text } of everySourced())
      expect(sections.get(section)?.includes(flat(text)), `${key} in ${section}: ${text}`).toBe(true)
  })

  it('has unique keys', () => {
    const keys = everySourced().map((datum) => datum.key)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('keeps what a datum quotes from its own text inside that text', () => {
    for (const measure of data.MEASURES)
      for (const part of [
        measure.responsible,
        measure.budget?.written,
        ...(measure.toInvolve ?? []),
        ...(measure.procedure ?? []),
        ...(measure.budget?.additional ?? []),
      ])
        if (part) expect(measure.text, measure.key).toContain(part)
    for (const { key, text, target } of [...data.INDICATORS, ...data.PARITY_CLAUSES])
      for (const [name, part] of Object.entries(target)) {
        if (typeof part === 'string' && ['set', 'group', 'subject', 'reference'].includes(name))
          expect(text, key).toContain(part)
        if (part && typeof part === 'object') expect(text, key).toContain(part.written)
      }
    for (const row of [...data.DRAFT_COMPOSITION.rows, ...data.RESOLVED_COMPOSITION.rows]) {
      expect(row.text).toContain(row.label)
      expect(row.text).toContain(row.note ?? '')
    }
    for (const area of data.ADVISORY_AREAS) expect(area.text).toBe(`${area.name} (${area.number})`)
  })

  it('has every dated name of the source in its section', () => {
    const named = [...data.COMMITTEE_KIND_NAMES, ...data.COMMITTEES, ...data.OFFICES, ...data.BODIES].flatMap(
      (thing): readonly data.DatedNameDatum[] => thing.names,
    )
    for (const { name, section } of named) if (section) expect(sections.get(section), name).toContain(name)
  })

  it('leaves no sentence of the source out', () => {
    let rest = source.replaceAll('**', '')
    const texts = [...new Set(everySourced().map((datum) => flat(datum.text)))]
    for (const text of texts.sort((a, b) => b.length - a.length))
      rest = rest.replaceAll(
        new RegExp(`(?<!\\p{L})${text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?!\\p{L})`, 'gu'),
        '¦',
      )
    const words = new Set(rest.match(/\p{L}{3,}/gu) ?? [])
    // headings of lists and tables: structure, not content
    const structure =
      'Verlauf des bisherigen Integrationsworkshops haben sich folgende Themenprioritäten ergeben Punkte ' +
      'Handlungsfeld Leitziel Jahresziel Jahresziele Indikator Indikatoren Maßnahme Was bei der Umsetzung ' +
      'berücksichtigt werden sollte Ergebnisse aus Arbeitsgruppe Prozess Steuerung Integrationskonferenz ' +
      'Integrationsgipfel Prozesssteuerungsgruppe style list type none Einschätzungen zum Ergebnis ' +
      'Handlungsempfehlungen für die kommunale Integrationspolitik Zusammensetzung Steuerungsgruppe ' +
      'Integration Akteure Personenanzahl gesamt'
    expect([...words].filter((word) => !structure.split(' ').includes(word))).toEqual([])
  })
})

describe('translations', () => {
  const marks = {
    'de-x-leicht': /^(?!.*\p{L}{16})/su,
    en: /^[^äöüßÄÖÜ]*$/,
    tr: /./,
    ar: /\p{Script=Arabic}/u,
    uk: /\p{Script=Cyrillic}/u,
  }

  it.each(['de-x-leicht', 'en', 'tr', 'ar', 'uk'] as const)(
    'are complete in %s and have no key too many',
    async (locale) => {
      const { TRANSLATIONS } = await import('./translations/index.js')
      const texts = TRANSLATIONS[locale]
      const wanted = everyTranslatable().map((datum) => datum.key)
      expect(wanted.filter((key) => !texts[key]?.trim())).toEqual([])
      expect(Object.keys(texts).filter((key) => !wanted.includes(key))).toEqual([])
      for (const datum of everyTranslatable()) {
        expect(texts[datum.key], datum.key).toMatch(marks[locale])
        if (datum.text.split(' ').length > 2) expect(texts[datum.key], datum.key).not.toBe(datum.text)
      }
    },
  )
})
