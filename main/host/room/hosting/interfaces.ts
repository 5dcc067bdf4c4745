/** The networks this computer is on, the likeliest for a room first. IPv4 alone: it is what people can type. */
import { networkInterfaces } from 'node:os'
import type { RoomInterface } from '#shared/contract/room.ts'

const wifi = /^(wl|wi-?fi|wlan|ath|airport)|sans fil|wireless/i
const cable = /^(eth|en[ops]|enx|ethernet)/i
/** Bridges of virtual machines and tunnels: no phone is behind them. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale|wg|vethernet)|virtual|vpn/i

function kindOf(name: string, isLoopback: boolean): RoomInterface['kind'] {
  if (isLoopback) return 'loopback'
  if (virtual.test(name)) return 'other'
  if (wifi.test(name)) return 'wifi'
  return cable.test(name) ? 'cable' : 'other'
}

const likeliest: readonly RoomInterface['kind'][] = ['wifi', 'cable', 'other', 'loopback']

/** Loopback is left out: nobody else reaches it. */
export function systemInterfaces(): RoomInterface[] {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses
      // 169.254/16: the network gave no address (RFC 3927).
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
      .map(({ address }) => ({ name, address, kind: kindOf(name, false) })),
  )
  return found.sort((a, b) => likeliest.indexOf(a.kind) - likeliest.indexOf(b.kind))
}
