import { explained, problemOf, type ChangeProblem } from './problems.js'
import type { ReadError } from './state.js'

/** A file that was brought: its id, or why it was refused. */
export type Uploaded = { ok: true; id: string } | { ok: false; problem: ChangeProblem }

const failure = (code: string): ReadError[] => [{ message: '', extensions: { code } }]

function answerOf(request: XMLHttpRequest): Uploaded {
  try {
    const body = JSON.parse(request.responseText) as { id?: string; errors?: ReadError[] }
    if (request.status === 201 && body.id) return { ok: true, id: body.id }
    if (body.errors) return { ok: false, problem: problemOf(body.errors) }
  } catch {
    // an answer of something between us and the API
  }
  return { ok: false, problem: problemOf(failure('INTERNAL')) }
}

/** Sends a file, telling how much of it (0 to 1) is over. The name travels encoded; the type is found out by the content. */
export function uploadFile(
  file: File,
  {
    onShare,
    t,
    signal,
  }: { onShare: (share: number) => void; t: (key: string) => string; signal: AbortSignal },
): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const give = (answer: Uploaded) =>
      resolve(answer.ok ? answer : { ok: false, problem: explained(answer.problem, t) })
    request.open('POST', '/api/files')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('x-locale', document.documentElement.lang)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) => onShare(event.lengthComputable ? event.loaded / event.total : 0)
    request.onload = () => give(answerOf(request))
    request.onerror = () => give({ ok: false, problem: problemOf(failure('OFFLINE')) })
    request.onabort = () => give({ ok: false, problem: problemOf(failure('OFFLINE')) })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
