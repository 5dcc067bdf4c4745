/** How long the host takes to say of a keystroke that it is on its disk: from the frame sent to the answer. */

/**
 * Wraps WebSocket, in the page and before its scripts. A frame begins with the part's name (a length and its letters)
 * and the kind of message: 0 is a sync message, whose kind 2 is an update; 8 is the host's answer to it, in order.
 */
export function watchAcknowledgements(): void {
  const times: number[] = []
  const waiting: number[] = []
  Object.assign(window, { acknowledgements: times })
  const kindOf = (frame: Uint8Array): [number | undefined, number | undefined] => {
    const name = frame[0] ?? 0
    return [frame[name + 1], frame[name + 2]]
  }
  const Native = window.WebSocket
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      this.addEventListener('message', ({ data }) => {
        if (!(data instanceof ArrayBuffer) || kindOf(new Uint8Array(data))[0] !== 8) return
        const sent = waiting.shift()
        if (sent !== undefined) times.push(performance.now() - sent)
      })
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && kindOf(data)[0] === 0 && kindOf(data)[1] === 2) waiting.push(performance.now())
      super.send(data)
    }
  }
}
