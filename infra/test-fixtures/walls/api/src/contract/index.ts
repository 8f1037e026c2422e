import 'node:fs'
export const word = 'paper'
