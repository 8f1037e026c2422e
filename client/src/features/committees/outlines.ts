import { geoArea, geoMercator, geoPath } from 'd3-geo'

interface Polygon {
  type: 'Polygon'
  coordinates: number[][][]
}

/** A place as the map draws it: its outline and the spot for its name. */
export interface Outline {
  ags: string
  name: string
  path: string
  x: number
  y: number
}

/** Width and height of the map's drawing. */
export const MAP_SIZE = { width: 480, height: 500 } as const

function isPolygon(boundary: unknown): boundary is Polygon {
  const candidate = boundary as Partial<Polygon> | null
  return candidate?.type === 'Polygon' && Array.isArray(candidate.coordinates)
}

/** On the sphere a ring the wrong way round means everything but the place: such rings are turned. */
function wound(polygon: Polygon): Polygon {
  if (geoArea(polygon) < 2 * Math.PI) return polygon
  return { ...polygon, coordinates: polygon.coordinates.map((ring) => [...ring].reverse()) }
}

/** Draws the outlines so that together they fill the map; places without an outline are left out. */
export function drawOutlines(
  places: readonly { ags: string; shortName: string; boundary: unknown }[],
): Outline[] {
  const known = places.flatMap(({ ags, shortName, boundary }) =>
    isPolygon(boundary) ? [{ ags, shortName, shape: wound(boundary) }] : [],
  )
  const whole = {
    type: 'GeometryCollection' as const,
    geometries: known.map(({ shape }) => shape),
  }
  const { width, height } = MAP_SIZE
  const projection = geoMercator().fitExtent(
    [
      [6, 6],
      [width - 6, height - 6],
    ],
    whole,
  )
  const draw = geoPath(projection).digits(1)
  return known.map(({ ags, shortName, shape }) => {
    const [x, y] = draw.centroid(shape)
    return { ags, name: shortName, path: draw(shape) ?? '', x: Math.round(x), y: Math.round(y) }
  })
}
