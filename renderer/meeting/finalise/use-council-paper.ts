/** The paper minutes will be printed on: what the preview shows above the title; none until the host has answered. */
import { useEffect, useState } from 'react'
import { noLetterhead, type CouncilLetterhead } from '#shared/contract/letterhead.ts'
import { callHost } from '../../storage/host-client.ts'

export function useCouncilPaper(): CouncilLetterhead {
  const [letterhead, setLetterhead] = useState(noLetterhead)
  useEffect(() => {
    let isGone = false
    void callHost('council.letterhead', {}).then((answer) => {
      if (answer.ok && !isGone) setLetterhead(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [])
  return letterhead
}
