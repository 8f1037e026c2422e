/** A station of a route while it is being written. */
export interface StationDraft {
  key: string
  committeeKind: string
  role: string
  dueDays: string
  /** Works at the same time as the station before it. */
  parallel: boolean
  isPublic: boolean
  maySpeak: string
}

/** The stations with their places: one after the other, those that work at the same time share one. */
export function numbered(
  stations: readonly StationDraft[],
): (Omit<StationDraft, 'key' | 'parallel'> & { position: number })[] {
  let position = 0
  return stations.map(({ key: _key, parallel, ...station }, at) => {
    if (at === 0 || !parallel) position += 1
    return { ...station, position }
  })
}
