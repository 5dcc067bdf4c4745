/** The council's paper on a page: read once, changed field by field, each change taken back by its name. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { councilFiles, type CouncilLetterhead, type LetterheadSetting } from '#shared/contract/letterhead.ts'
import { useAsk } from '../../app/use-ask.ts'
import { callHost, putFile } from '../../storage/host-client.ts'
import { logoPicture } from './logo-picture.ts'
import type { CouncilRulesHeld } from './use-council-rules.ts'

export interface LetterheadHeld {
  /** Null until the host has answered. */
  letterhead: CouncilLetterhead | null
  setAddress: (address: string, group: string) => void
  chooseLogo: (file: File) => Promise<void>
  removeLogo: () => void
}

export function useLetterhead(did: CouncilRulesHeld['did']): LetterheadHeld {
  const { t } = useTranslation('letterhead')
  const ask = useAsk()
  const [letterhead, setLetterhead] = useState<CouncilLetterhead | null>(null)
  useEffect(() => {
    void callHost('council.letterhead', {}).then((answer) => {
      if (answer.ok) setLetterhead(answer.value)
    })
  }, [])
  const write = async (changes: Partial<LetterheadSetting>): Promise<boolean> => {
    const answer = await ask(t('saving'), () => callHost('council.setLetterhead', { changes }))
    if (answer.ok) setLetterhead(answer.value)
    return answer.ok
  }
  const change = async (changes: Partial<LetterheadSetting>, label: string, group?: string): Promise<void> => {
    if (letterhead === null) return
    const back = Object.fromEntries(Object.entries(letterhead).filter(([key]) => key in changes))
    if (await write(changes)) did(label, () => void write(back), group)
  }
  return {
    letterhead,
    setAddress: (address, group) => void change({ address }, t('undo.address'), group),
    chooseLogo: async (file) => {
      const put = await ask(t('saving'), async () => putFile(councilFiles, await logoPicture(file), file.name, 'image'))
      if (put.ok) await change({ logo: put.value.sha256 }, t('undo.logo'))
    },
    removeLogo: () => void change({ logo: null }, t('undo.logo')),
  }
}
