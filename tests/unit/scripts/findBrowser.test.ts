import type { Machine } from '../../../scripts/findBrowser.ts'
import { describe, expect, it } from 'vitest'
import { browserMissing, findBrowser } from '../../../scripts/findBrowser.ts'

function machine(platform: NodeJS.Platform, env: Machine['env'], ...files: string[]): Machine {
  return { platform, env, exists: file => files.includes(file) }
}

describe('findBrowser', () => {
  it.each([
    ['linux', { PATH: '/opt/tools:/usr/bin' }, '/usr/bin/chromium'],
    ['linux', { PATH: '/opt/tools' }, '/opt/tools/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }, 'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ] as const)('finds it on %s with %o at %s', (platform, env, file) => {
    expect(findBrowser(machine(platform, env, file))).toBe(file)
  })

  it('prefers a Chrome to an Edge wherever they are', () => {
    const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'
    const chrome = 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe'
    expect(findBrowser(machine('win32', { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' }, edge, chrome))).toBe(chrome)
  })

  it('takes the one at CHROME_PATH before any other', () => {
    expect(findBrowser(machine('linux', { CHROME_PATH: '/own/chrome', PATH: '/usr/bin' }, '/own/chrome', '/usr/bin/chromium'))).toBe('/own/chrome')
  })

  it('does not take another one when there is none at CHROME_PATH', () => {
    const astray = machine('linux', { CHROME_PATH: '/own/chrome', PATH: '/usr/bin' }, '/usr/bin/chromium')
    expect(findBrowser(astray)).toBeNull()
    expect(browserMissing(astray)).toContain('CHROME_PATH (/own/chrome)')
  })

  it('finds none where none is, and says what to install there', () => {
    for (const [platform, program] of [['linux', 'apt install chromium'], ['darwin', 'Google Chrome'], ['win32', 'Microsoft Edge']] as const) {
      expect(findBrowser(machine(platform, {}))).toBeNull()
      expect(browserMissing(machine(platform, {}))).toContain(program)
    }
  })
})
