// Loaded into every child by `node --import`: when the launcher dies, however it dies, the channel to it breaks and the
// child ends as if it had been asked to; a child that hangs is ended for good.
const PATIENCE_MS = 8000

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  // The channel alone must not keep a finished command alive.
  process.channel.unref()
}
