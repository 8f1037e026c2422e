import { readFileSync } from 'node:fs'

/** When a process began, as text to compare; tells a reused process number from the old one (empty where unknown). */
export function processBirth(pid: number): string {
  return statFields(pid)[19] ?? ''
}

/** The npm process above this one, if there is one: `npm start` puts npm and perhaps a shell between us and the person. */
export function npmAbove(): number | undefined {
  let pid = process.ppid
  for (let step = 0; step < 3 && pid > 1; step += 1) {
    if (/(^|[/\0])npm(-cli\.js)?[\0 ]/.test(commandLine(pid))) return pid
    pid = Number(statFields(pid)[1] ?? 0)
  }
  return undefined
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** The fields of /proc/<pid>/stat from the third on: state, parent, … the start time is the 20th of them. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
