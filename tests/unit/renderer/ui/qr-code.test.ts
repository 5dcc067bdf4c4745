import { describe, expect, it } from 'vitest'
import { joinUrl, shortAddress, spacedCode, wifiText } from '../../../../renderer/ui/join-texts.ts'
import { qrDrawing, quietZone } from '../../../../renderer/ui/qr-path.ts'

/** The drawing as a camera sees it: what each module of each row is. */
function modules(text: string): boolean[][] {
  const { size, path } = qrDrawing(text)
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let place = Number(x); place < Number(x) + Number(length); place += 1) {
      const row = rows[Number(y)]
      if (row !== undefined) row[place] = true
    }
  }
  return rows
}

describe('A QR code', () => {
  it('has a finder in three corners, and nothing around it', () => {
    const rows = modules('http://192.168.1.20:8080/#482913')
    const last = rows.length - 1
    const finder = [true, true, true, true, true, true, true, false]
    const atTopLeft = rows[quietZone]?.slice(quietZone, quietZone + 8)
    const atBottomLeft = rows[last - quietZone]?.slice(quietZone, quietZone + 8)
    const atTopRight = rows[quietZone]?.slice(-quietZone - 8, -quietZone).toReversed()
    expect([atTopLeft, atBottomLeft, atTopRight]).toEqual([finder, finder, finder])
    const edges = rows.flatMap((row, y) => row.filter((_dark, x) => Math.min(x, y, last - x, last - y) < quietZone))
    expect(edges).not.toContain(true)
  })

  it('says the text to a camera', async () => {
    const { default: decodeQR } = await import('qr/decode.js')
    const text = wifiText({ ssid: 'Salle; polyvalente', password: 'pa:ss,"\\' })
    const rows = modules(text)
    const scale = 4
    const side = rows.length * scale
    const data = new Uint8Array(side * side * 4).fill(255)
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        const dark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
        if (dark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
      }
    }
    expect(decodeQR({ width: side, height: side, data })).toBe(text)
  })
})

describe('What the codes say', () => {
  it('is a Wi-Fi with its password, with signs escaped', () => {
    expect(wifiText({ ssid: 'a;b', password: 'c:d' })).toBe(String.raw`WIFI:T:WPA;S:a\;b;P:c\:d;;`)
  })

  it('is an open Wi-Fi without one', () => {
    expect(wifiText({ ssid: 'Mairie', password: '' })).toBe('WIFI:T:nopass;S:Mairie;;')
  })

  it('is the address with the code behind the sign no server is told', () => {
    expect(joinUrl('http://192.168.1.20', '482913')).toBe('http://192.168.1.20/#482913')
    expect(shortAddress('http://192.168.1.20:8080')).toBe('192.168.1.20:8080')
    expect(spacedCode('482913')).toBe('482\u00A0913')
    expect(spacedCode('K7QX-2M9T')).toBe('K7QX-2M9T')
  })
})
