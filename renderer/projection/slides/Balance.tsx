/** How the floor was shared, by group: words and figures first, the bars only repeat them (evening.md item 7). */
import type { CSSProperties, ReactNode } from 'react'
import type { PublicBalance } from '#shared/contract/public-balance.ts'
import { FitList } from '../FitList.tsx'
import type { WallWords } from '../words.ts'

interface BalanceSlideProps {
  balance: NonNullable<PublicBalance>
  words: WallWords
}

export function BalanceSlide({ balance, words }: BalanceSlideProps): ReactNode {
  const { axes, turns } = balance
  return (
    <section className="slide dots-result balance">
      <h1 className="overview-title">{words.balance}</h1>
      {axes.length === 0 ? (
        <p className="beside">{words.balanceTooEarly}</p>
      ) : (
        <div className="dots-rows">
          <FitList max={7.5} min={5.5} keeps="first" others={words.otherGroups}>
            {axes.flatMap(({ id, name, sides }) => [
              <li key={id} className="balance-axis">
                <span className="dots-label" dir="auto">
                  {name}
                </span>
              </li>,
              ...sides.map((side) => (
                <li key={`${id} ${side.name}`}>
                  <span className="dots-label" dir="auto">
                    {side.name}
                  </span>{' '}
                  <b className="dots-count">{words.ofTheTime(side.timeShare)}</b>
                  <i aria-hidden="true" style={{ '--part': side.timeShare / 100 } as CSSProperties} />
                </li>
              )),
            ])}
          </FitList>
        </div>
      )}
      {axes.length > 0 && <p className="beside">{words.balanceMeans(turns)}</p>}
    </section>
  )
}
