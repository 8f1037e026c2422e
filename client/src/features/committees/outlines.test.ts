import { expect, test } from 'vitest'
import { drawOutlines, MAP_SIZE } from './outlines.js'

const square = (x: number, y: number, clockwise: boolean) => {
  const ring = [
    [x, y],
    [x, y + 0.1],
    [x + 0.1, y + 0.1],
    [x + 0.1, y],
    [x, y],
  ]
  return { type: 'Polygon', coordinates: [clockwise ? ring : [...ring].reverse()] }
}

test('outlines fill the map whichever way round their rings are written', () => {
  const places = [
    { ags: '1', shortName: 'West', boundary: square(6.5, 51, true) },
    { ags: '2', shortName: 'East', boundary: square(6.7, 51, false) },
  ]
  const [west, east] = drawOutlines(places)
  expect(west?.x).toBeLessThan(east?.x ?? 0)
  for (const outline of [west, east]) {
    expect(outline?.path.match(/[ML]/g)?.length).toBeLessThan(10)
    expect(outline?.x).toBeGreaterThan(0)
    expect(outline?.x).toBeLessThan(MAP_SIZE.width)
  }
})

test('a place without an outline is left out of the drawing', () => {
  expect(drawOutlines([{ ags: '1', shortName: 'Kreis', boundary: null }])).toEqual([])
})
