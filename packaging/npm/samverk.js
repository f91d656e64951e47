#!/usr/bin/env node
// Starts the program, which is in the package of this platform.
'use strict'

const { spawn } = require('node:child_process')

const platform = `${process.platform}-${process.arch}`
const name = process.platform === 'win32' ? 'samverk.exe' : 'samverk'

let program
try {
  program = require.resolve(`@samverk/${platform}/${name}`)
} catch {
  console.error(
    `samverk: programmet finns inte för den här datorn (${platform}), eller följde inte med.\n` +
      'Installera en gång till utan --omit=optional och --no-optional, och utan en node_modules från en annan dator.\n\n' +
      `samverk: there is no program for this computer (${platform}), or it was left out.\n` +
      'Install again without --omit=optional and --no-optional, and without node_modules from another computer.')
  process.exit(2)
}

const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' })
// Ctrl-C reaches both; the program ends in its own time. What only this process is told is passed on.
process.on('SIGINT', () => {})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`samverk: ${error.message}`)
  process.exit(2)
})
child.on('exit', (status, signal) => {
  if (signal) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  } else {
    process.exit(status)
  }
})
