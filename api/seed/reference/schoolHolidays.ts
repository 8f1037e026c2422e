/*
 * School holidays of North Rhine-Westphalia, 2025/26 to 2027/28, as they are entered first. They follow the Ferienordnung NRW, read in secondary
 * sources and to be confirmed; Whitsun 2028 is left out because they differ. The operator adds what comes later.
 */

/** Where they were read. */
export const SCHOOL_HOLIDAYS_SOURCE =
  'Ferienordnung NRW (RdErl. vom 19.05.2022), in zweiter Quelle gelesen; zu bestätigen'

/** Name, first and last day. */
export const SCHOOL_HOLIDAYS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['Herbstferien 2025', '2025-10-13', '2025-10-25'],
  ['Weihnachtsferien 2025', '2025-12-22', '2026-01-06'],
  ['Osterferien 2026', '2026-03-30', '2026-04-11'],
  ['Pfingstferien 2026', '2026-05-26', '2026-05-26'],
  ['Sommerferien 2026', '2026-07-20', '2026-09-01'],
  ['Herbstferien 2026', '2026-10-17', '2026-10-31'],
  ['Weihnachtsferien 2026', '2026-12-23', '2027-01-06'],
  ['Osterferien 2027', '2027-03-22', '2027-04-03'],
  ['Pfingstferien 2027', '2027-05-18', '2027-05-18'],
  ['Sommerferien 2027', '2027-07-19', '2027-08-31'],
  ['Herbstferien 2027', '2027-10-23', '2027-11-06'],
  ['Weihnachtsferien 2027', '2027-12-24', '2028-01-08'],
  ['Osterferien 2028', '2028-04-10', '2028-04-22'],
  ['Sommerferien 2028', '2028-07-10', '2028-08-22'],
]
