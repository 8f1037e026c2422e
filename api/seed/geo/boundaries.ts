import { existsSync, readFileSync } from 'node:fs'

/** The credit line that must stand beside every map made of these boundaries. */
export const BOUNDARY_CREDIT = {
  text: '© GeoBasis-DE / BKG 2017 (Daten verändert)',
  link: 'http://www.bkg.bund.de',
} as const

/** The outline of one municipality: a GeoJSON polygon in WGS 84. */
export interface Boundary {
  readonly ags: string
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: readonly (readonly number[][])[] }
}

interface Collection {
  features: { properties: { ags: string }; geometry: Boundary['geometry'] }[]
}

/** Reads the eight outlines. The compiler copies no data files: compiled code finds them beside the source. */
export function readBoundaries(): Boundary[] {
  const name = 'rhein-kreis-neuss-gemeinden.geojson'
  const beside = new URL(`./${name}`, import.meta.url)
  const file = existsSync(beside) ? beside : new URL(`../../../seed/geo/${name}`, import.meta.url)
  const collection = JSON.parse(readFileSync(file, 'utf8')) as Collection
  return collection.features.map(({ properties, geometry }) => ({ ags: properties.ags, geometry }))
}
