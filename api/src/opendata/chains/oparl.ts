import { isObject } from './jsonValues.js'
import type { RecordedPaper, RecordedStep } from './RecordedPaper.js'

type Json = Record<string, unknown>
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])
/** An address people can open; null for anything else. */
const address = (value: string | null) => (value !== null && /^https?:\/\//i.test(value) ? value : null)
/** The first of a list, or the one that stands alone: a link, or an object with its id. */
function link(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return text(isObject(first) ? first.id : first)
}

/** The OParl type of an object without its version: `Paper`, `Meeting`; null for something else. */
export function typeOf(object: Json): string | null {
  return /^https:\/\/schema\.oparl\.org\/1\.\d+\/(\w+)$/.exec(text(object.type) ?? '')?.[1] ?? null
}

interface Item {
  meeting: string | null
  number: string | null
  isPublic: boolean | null
  result: string | null
  text: string | null
}

/** What papers refer to: short facts of meetings, items and bodies. Papers themselves are not kept. */
export class OparlIndex {
  readonly #bodies = new Map<string, string>()
  readonly #meetings = new Map<string, { start: string | null; body: string | null }>()
  readonly #items = new Map<string, Item>()
  readonly #itemOf = new Map<string, string>()
  readonly #consultations = new Map<string, Json[]>()

  /** Keeps what papers may refer to. */
  add(object: Json): void {
    const id = text(object.id)
    if (!id || object.deleted === true) return
    const type = typeOf(object)
    if (type === 'Organization') this.#bodies.set(id, text(object.name) ?? id)
    if (type === 'AgendaItem') this.#addItem(id, object, link(object.meeting))
    if (type === 'Consultation') this.#addConsultation(object)
    if (type !== 'Meeting') return
    this.#meetings.set(id, { start: text(object.start), body: link(object.organization) })
    for (const item of objects(object.agendaItem)) this.#addItem(text(item.id) ?? '', item, id)
  }

  #addItem(id: string, item: Json, meeting: string | null): void {
    this.#items.set(id, {
      meeting,
      number: text(item.number),
      isPublic: flag(item.public),
      result: text(item.result),
      text: text(item.resolutionText),
    })
    const consultation = link(item.consultation)
    if (consultation) this.#itemOf.set(consultation, id)
  }

  #addConsultation(object: Json): void {
    const paper = link(object.paper)
    if (paper) this.#consultations.set(paper, [...(this.#consultations.get(paper) ?? []), object])
  }

  /** A paper with its steps, each with the date, body and result of the meeting it was dealt with in. */
  paperOf(paper: Json): RecordedPaper {
    const id = text(paper.id) ?? ''
    const own = objects(paper.consultation)
    const all = own.length > 0 ? own : (this.#consultations.get(id) ?? [])
    return {
      reference: text(paper.reference) ?? id,
      kind: text(paper.paperType),
      title: text(paper.name),
      date: text(paper.date),
      url: address(text(paper.web) ?? text(paper.id)),
      steps: all.filter(({ deleted }) => deleted !== true).map((one) => this.#stepOf(one)),
    }
  }

  #stepOf(consultation: Json): RecordedStep {
    const itemId = link(consultation.agendaItem) ?? this.#itemOf.get(text(consultation.id) ?? '')
    const item = this.#items.get(itemId ?? '')
    const meeting = this.#meetings.get(link(consultation.meeting) ?? item?.meeting ?? '')
    const body = link(consultation.organization) ?? meeting?.body ?? null
    return {
      start: meeting?.start ?? null,
      committee: body && (this.#bodies.get(body) ?? body),
      role: text(consultation.role),
      item: item?.number ?? null,
      isPublic: item?.isPublic ?? null,
      result: item?.result ?? null,
      ...(item?.text ? { text: item.text } : {}),
    }
  }
}

/** A line of a list of chains: one paper with its steps; null when the object is something else. */
export function chainOf(line: Json): RecordedPaper | null {
  const reference = text(line.reference)
  if (!reference || !Array.isArray(line.steps)) return null
  return {
    reference,
    kind: text(line.type),
    title: text(line.name),
    date: text(line.date),
    url: null,
    steps: objects(line.steps).map((step) => ({
      start: text(step.start),
      committee: text(step.org),
      role: text(step.role),
      item: text(step.top),
      isPublic: flag(step.public),
      result: text(step.result),
    })),
  }
}
