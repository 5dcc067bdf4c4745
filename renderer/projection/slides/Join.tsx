import type { ReactNode } from 'react'
import { joinUrl, shortAddress, spacedCode, wifiText } from '../../ui/join-texts.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import type { Join } from '../slide.ts'
import type { WallWords } from '../words.ts'

/** How to come in with a phone: the Wi-Fi first, then the page; and in letters, for whoever has no camera. */
export function JoinSlide({ join, words }: { join: Join; words: WallWords }): ReactNode {
  const { wifi, code } = join
  const address = shortAddress(join.address)
  return (
    <section className="slide join">
      <h1 className="join-title">{words.join}</h1>
      <ol className="join-steps" data-steps={wifi === null ? 1 : 2}>
        {wifi !== null && (
          <li>
            <QrCode className="join-qr" text={wifiText(wifi)} label={words.joinWifiQr(wifi.ssid)} />
            <p className="join-step">
              <span className="join-number">1</span> {words.joinWifi}
            </p>
            <p className="join-ssid" dir="auto">
              {wifi.ssid}
            </p>
          </li>
        )}
        <li>
          <QrCode className="join-qr" text={joinUrl(join.address, code)} label={words.joinAddressQr(address)} />
          <p className="join-step">
            {wifi !== null && <span className="join-number">2</span>} {words.joinAddress}
          </p>
        </li>
        <li className="join-typed">
          <p className="join-line">
            <span className="join-or">{words.joinOr}</span> <span className="join-address">{address}</span>
          </p>
          <p className="join-line">
            <span className="join-or">{words.joinCode}</span> <span className="join-code">{spacedCode(code)}</span>
          </p>
        </li>
      </ol>
      <p className="beside">{words.joinMeans}</p>
    </section>
  )
}
