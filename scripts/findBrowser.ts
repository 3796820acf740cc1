/** Finds the Chrome, Chromium or Edge that is installed on this machine. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

type Environment = Record<string, string | undefined>

/** Where a machine keeps its browsers; a test gives another machine. */
export interface Machine {
  platform: NodeJS.Platform
  env: Environment
  exists: (file: string) => boolean
}

const here: Machine = { platform: process.platform, env: process.env, exists: existsSync }

/** Path of the browser's program, or null when none is installed. $CHROME_PATH comes first. */
export function findBrowser(machine: Machine = here): string | null {
  const chosen = machine.env.CHROME_PATH
  if (chosen)
    return machine.exists(chosen) ? chosen : null
  return candidates(machine).find(machine.exists) ?? null
}

/** One sentence for a machine on which no browser was found: what to install. */
export function browserMissing({ platform, env }: Machine = here): string {
  if (env.CHROME_PATH)
    return `There is no browser at CHROME_PATH (${env.CHROME_PATH}): correct it, or unset it to use an installed Chrome, Chromium or Edge.`
  switch (platform) {
    case 'win32': return 'No browser was found: install Google Chrome (google.com/chrome) or Microsoft Edge, or set CHROME_PATH to the path of chrome.exe.'
    case 'darwin': return 'No browser was found: install Google Chrome (google.com/chrome), or set CHROME_PATH to the program inside its .app folder.'
    default: return 'No browser was found: install Chromium ("sudo apt install chromium", "sudo dnf install chromium") or Google Chrome, or set CHROME_PATH to its program.'
  }
}

/** How the browser is launched everywhere: as root (containers, CI) Chromium has no sandbox, and it never phones home. */
export function launchOptions(executablePath: string): { executablePath: string, args: string[] } {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  return {
    executablePath,
    args: [
      '--disable-background-networking',
      ...root ? ['--no-sandbox'] : [],
    ],
  }
}

function candidates({ platform, env }: Machine): string[] {
  switch (platform) {
    case 'win32': return onWindows(env)
    case 'darwin': return onMac(env)
    default: return onLinux(env)
  }
}

function onWindows(env: Environment): string[] {
  const homes = [
    env.PROGRAMFILES,
    env['PROGRAMFILES(X86)'],
    env.LOCALAPPDATA,
  ].filter(home => home !== undefined)
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ]
  return programs.flatMap(program => homes.map(home => path.win32.join(home, program)))
}

function onMac(env: Environment): string[] {
  const homes = [
    '/Applications',
    ...env.HOME ? [path.posix.join(env.HOME, 'Applications')] : [],
  ]
  const programs = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
  return programs.flatMap(program => homes.map(home => path.posix.join(home, program)))
}

function onLinux(env: Environment): string[] {
  const programs = [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ]
  const folders = new Set([
    ...(env.PATH ?? '').split(':').filter(folder => folder !== ''),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ])
  return programs.flatMap(program => [...folders].map(folder => path.posix.join(folder, program)))
}
