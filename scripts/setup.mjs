// Installs what a command of this project needs and this machine lacks. Runs before node_modules exists: plain Node only.
// Usage: node scripts/setup.mjs demo|test|check|bench
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

const lab = ['iproute2', 'nftables', 'openssh-server', 'openssh-client', 'iputils-ping', 'util-linux', 'cron']
const debian = {
  check: [],
  demo: lab,
  test: [
    ...lab,
    'shellcheck',
    'sudo',
    'qemu-system-x86',
    'qemu-utils',
    'debootstrap',
    'e2fsprogs',
    'git',
    'bsdutils',
    'strace',
    'chromium',
  ],
  bench: [...lab, 'ansible-core', 'time', 'chromium'],
}

const purpose = process.argv[2] ?? ''
if (!(purpose in debian)) stop(`usage: node scripts/setup.mjs ${Object.keys(debian).join('|')}`)
requireNode()
requireRoot()
installNpmPackages()
installDebianPackages(debian[purpose].filter(missing))

/** What needs the lab needs root, with Debian packages or without. */
function requireRoot() {
  if (debian[purpose].length === 0 || process.getuid?.() === 0) return
  const absent = debian[purpose].filter(missing)
  const packages = absent.length > 0 ? ` It will also install these Debian packages: ${absent.join(' ')}.` : ''
  stop(`netloom: ${purpose} starts nodes as network namespaces, which needs root.${packages}
Run: sudo npm run ${purpose}`)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!supported) stop(`netloom needs Node 20.19+, 22.12+ or newer; this is ${process.versions.node}.`)
}

function installNpmPackages() {
  const installed = 'node_modules/.package-lock.json'
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
  say('npm packages, from package-lock.json: npm ci')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

function installDebianPackages(packages) {
  if (packages.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!isDebian()) stop(`netloom: ${purpose} needs the programs of these Debian packages: ${packages.join(' ')}`)
  say(`Debian packages: ${command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  withoutStartingServices(() => {
    run('apt-get', ['update', '-q'], env)
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env)
  })
  if (packages.includes('openssh-server')) leaveLoginClosed()
}

/** Debian starts a server as soon as its package is installed; the lab needs sshd's program, not a login on port 22. */
function withoutStartingServices(action) {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) return action()
  const clear = () => rmSync(policy, { force: true })
  process.once('exit', clear)
  // A Ctrl-C ends apt-get, which ends us by way of `run` and `exit`, and so with the policy taken back.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  action()
  clear()
}

/** Nor is it to start with the next boot, where it was not installed before. */
function leaveLoginClosed() {
  if (!existsSync('/run/systemd/system')) return
  say(
    'the SSH server is installed but not started: systemctl disable ssh.service (undo with: systemctl enable --now ssh)',
  )
  spawnSync('systemctl', ['disable', 'ssh.service', 'ssh.socket'], { stdio: 'ignore' })
}

function missing(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholder
  const answer = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' })
  return answer.stdout !== 'installed'
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function run(program, args, env = process.env) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  if (status !== 0)
    stop(`netloom: ${program} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}. Its output is above.`)
}

function say(text) {
  console.log(`netloom set-up: ${text}`)
}

function stop(text) {
  console.error(text)
  process.exit(1)
}
