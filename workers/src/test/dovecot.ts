import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { freePort, until } from './stage.js'

/** A real IMAP server with one mailbox. */
export interface ImapServer {
  url: string
  /** Puts a mail into the mailbox, as delivering it would. */
  deliver(raw: string): void
  /** Names of the mails' files, oldest first; each ends with the mail's flags. */
  files(): string[]
  stop(): Promise<void>
}

const programs = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']

/** Who the server runs as: never root, whose files nobody needs. */
interface User {
  name: string
  group: string
  uid: number
  gid: number
}

/** An IMAP server (dovecot) for tests; undefined when there is none on this machine. */
export async function testImap(): Promise<ImapServer | undefined> {
  const program = programs.find((path) => existsSync(path))
  if (!program || spawnSync(program, ['--version']).status !== 0) return undefined
  const user = unprivileged()
  const directory = mkdtempSync(join(tmpdir(), 'mitsprache-imap-'))
  const mails = join(directory, 'mails')
  const parts = ['', 'new', 'cur', 'tmp'].map((part) => join(mails, part))
  for (const part of parts) mkdirSync(part, { recursive: true })
  for (const part of [directory, ...parts]) chownSync(part, user.uid, user.gid)
  chmodSync(directory, 0o755)
  const port = await freePort()
  writeFileSync(join(directory, 'users'), 'post:{PLAIN}geheim::::::\n')
  const config = join(directory, 'dovecot.conf')
  writeFileSync(config, settings(directory, port, user))
  const { uid, gid } = user
  const child = spawn(program, ['-F', '-c', config], { stdio: 'ignore', uid, gid })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await until('dovecot to listen', () => listens(port), 20_000)
  let count = 0
  return {
    url: `imap://post:geheim@127.0.0.1:${port}`,
    deliver(raw) {
      count += 1
      const file = join(mails, 'new', `${1_700_000_000 + count}.M${count}P1.test`)
      writeFileSync(file, raw.replace(/\r?\n/g, '\r\n'))
      chownSync(file, uid, gid)
    },
    files: () => [...readdirSync(join(mails, 'new')), ...readdirSync(join(mails, 'cur'))].sort(),
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function unprivileged(): User {
  const { username, uid, gid } = userInfo()
  const ask = (...args: string[]) => execFileSync('id', args, { encoding: 'utf8' }).trim()
  if (uid !== 0) return { name: username, group: ask('-gn'), uid, gid }
  return {
    name: 'nobody',
    group: ask('-gn', 'nobody'),
    uid: Number(ask('-u', 'nobody')),
    gid: Number(ask('-g', 'nobody')),
  }
}

function settings(directory: string, port: number, { name, group, uid, gid }: User): string {
  return `
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = ${directory}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_login_user = ${name}
default_internal_user = ${name}
default_internal_group = ${group}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:${directory}/mails
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${directory}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.end(), resolve(true)))
    socket.once('error', () => resolve(false))
  })
}
