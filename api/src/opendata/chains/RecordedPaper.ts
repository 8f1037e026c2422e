/** One body's turn with a paper as a council's information system tells it; words are the source's own. */
export interface RecordedStep {
  /** Instant with its offset; null when no date is on record. */
  start: string | null
  committee: string | null
  role: string | null
  /** Number on the agenda. */
  item: string | null
  isPublic: boolean | null
  result: string | null
  /** The wording of the resolution, where it is told. */
  text?: string
}

/** A paper with its steps as recorded, in no order. */
export interface RecordedPaper {
  reference: string
  kind: string | null
  title: string | null
  /** Its day (YYYY-MM-DD), as far as known. */
  date: string | null
  /** Where it stands in the council's own system. */
  url: string | null
  steps: RecordedStep[]
}
