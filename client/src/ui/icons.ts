/** Outlines on a 24 px field, drawn with a 2 px line in the text's colour. */
export const icons = {
  check: 'M5 13l4.5 4.5L19 7',
  cross: 'M6 6l12 12M18 6L6 18',
  minus: 'M5 12h14',
  plus: 'M12 5v14M5 12h14',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  calendar: 'M4 9h16M8 3v4M16 3v4M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  info: 'M12 11v6M12 7.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  warning: 'M12 9v5M12 17.5v.01M12 3.5L2.5 20h19L12 3.5z',
  danger: 'M12 7.5v5.5M12 16.5v.01M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5z',
  search: 'M20 20l-4.5-4.5M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  down: 'M6 9l6 6 6-6',
  next: 'M9 6l6 6-6 6',
  arrow: 'M4 12h16M14 6l6 6-6 6',
  back: 'M20 12H4M10 6l-6 6 6 6',
  branch: 'M4 7h5c5 0 3 10 8 10h3M17 14l3 3-3 3',
  repeat: 'M17 3l3 3-3 3M20 6H8a4 4 0 0 0 0 8h1M7 21l-3-3 3-3M4 18h12a4 4 0 0 0 0-8h-1',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-3.6 4-5 7.5-5s6.5 1.4 7.5 5',
  desk: 'M4 5h16v10H4zM4 15l-1 4h18l-1-4M9 11h6',
  file: 'M7 3h7l5 5v12a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5',
  upload: 'M12 16V5M7.5 9.5L12 5l4.5 4.5M4 19h16',
  trash: 'M5 7h14M10 4h4M7 7l1 13h8l1-13',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  device: 'M5 4h14v12H5zM9 20h6M12 16v4',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9h17M3.5 15h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  hands: 'M4 13l4-6 2 1-2 4h9a1.5 1.5 0 0 1 0 3h-3v2a3 3 0 0 1-3 3H8a4 4 0 0 1-4-4zM15 9l2-4M18.5 10.5l2.5-3',
  plain: 'M3 6c3-1.5 6-1.5 9 0 3-1.5 6-1.5 9 0v13c-3-1.5-6-1.5-9 0-3-1.5-6-1.5-9 0zM12 6v13',
  offline: 'M3 4l18 17M5 12.5a10 10 0 0 1 3.5-2.3M12 9.5c2.7 0 5.2 1 7 3M8.5 16a5 5 0 0 1 7 0M12 19.5v.01',
  outside: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
} as const

/** The name of a drawn icon. */
export type IconName = keyof typeof icons

/** Icons that point along the reading direction and are mirrored with it. */
export const directed: ReadonlySet<IconName> = new Set<IconName>([
  'next',
  'arrow',
  'back',
  'branch',
  'repeat',
  'outside',
])
