/** Other Node programs, run without a shell: Windows, macOS and Linux agree about that alone. */
import { spawn } from 'node:child_process'
import process from 'node:process'

/** Runs a script with this very Node, `env` over its own environment; gives its exit code and everything it printed. */
export async function runNode(args: string[], { cwd, env = {} }: { cwd: string, env?: Record<string, string> }): Promise<{ code: number, output: string }> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let output = ''
  child.stdout.on('data', chunk => output += chunk)
  child.stderr.on('data', chunk => output += chunk)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}
