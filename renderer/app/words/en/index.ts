import { app } from './app.ts'
import { ballots } from './ballots.ts'
import { balance } from './balance.ts'
import { codes } from './codes.ts'
import { conduct } from './conduct.ts'
import { deciding } from './deciding.ts'
import { characters } from './characters.ts'
import { editions } from './editions.ts'
import { finalise } from './finalise.ts'
import { floor } from './floor.ts'
import { guide } from './guide.ts'
import { home } from './home.ts'
import { letterhead } from './letterhead.ts'
import { life } from './life.ts'
import { minutes } from './minutes.ts'
import { opinion } from './opinion.ts'
import { papers } from './papers.ts'
import { prepare } from './prepare.ts'
import { room } from './room.ts'
import { roomScreen } from './room-screen.ts'
import { rules } from './rules.ts'
import { secret } from './secret.ts'
import { signature } from './signature.ts'
import { strip } from './strip.ts'
import { ui } from './ui.ts'
import { verify } from './verify.ts'
import { writing } from './writing.ts'

/** Every English catalogue, one namespace an area. */
export const english = {
  ui,
  codes,
  ballots,
  app,
  guide,
  home,
  prepare,
  conduct,
  deciding,
  letterhead,
  life,
  minutes,
  balance,
  characters,
  editions,
  finalise,
  opinion,
  floor,
  papers,
  rules,
  secret,
  signature,
  strip,
  room,
  roomScreen,
  verify,
  writing,
}
