/** How the command line says where a room opens; what is left out stays as the host has it. */
import type { RoomInterface } from '#shared/contract/room.ts'
import { usualPorts } from '#host/create-host.ts'
import type { HostSetting } from '#host/host.ts'
import { systemInterfaces } from '#host/room/hosting/interfaces.ts'

export interface RoomOptions {
  /** IPv4 of this computer. */
  address: string | null
  /** For browsers; 0 lets the system choose, there and for other Tablées. */
  port: number | null
  /** A name this computer is known by on the network. */
  name: string | null
  /** How many pens come in by themselves. */
  admit?: number
}

/** The system's network of that address; one of its own when the system names none, as for loopback. */
function interfaceAt(address: string): RoomInterface {
  const known = systemInterfaces().find((each) => each.address === address)
  return known ?? { name: address, address, kind: address.startsWith('127.') ? 'loopback' : 'other' }
}

export function roomSetting({ address, port, name, admit = 0 }: RoomOptions): NonNullable<HostSetting['room']> {
  return {
    ...(address === null ? {} : { interfaces: () => [interfaceAt(address)] }),
    ...(port === null ? {} : { ports: { plain: [port], pens: port === 0 ? [0] : usualPorts.pens } }),
    ...(name === null ? {} : { names: [name] }),
    ...(admit === 0 ? {} : { admit }),
  }
}
