/** What pg makes of a value before it sends it; its types do not say. */
declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): Buffer | string | null }
  export default utils
}
