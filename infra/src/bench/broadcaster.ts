// The least that live updates can cost: whatever is posted goes as it is to everybody who listens. Nobody is asked who they are.
import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

const lines = new Set<ServerResponse>()

createServer((req, res) => {
  void text(req).then((news) => {
    if (req.url === '/news') {
      // made into bytes once
      const bytes = Buffer.from(news)
      for (const line of lines) line.write(bytes)
      return res.end()
    }
    if (req.url !== '/stream') return res.end()
    lines.add(res)
    res.once('close', () => lines.delete(res))
    res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
    res.write('event: next\ndata: {}\n\n')
  })
}).listen(Number(process.env.PORT))
