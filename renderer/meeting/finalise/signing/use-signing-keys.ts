/** The keys of this computer and the signers of the council, as the host last told them. */
import { useCallback, useEffect, useState } from 'react'
import type { KnownSigner, SigningKey } from '#shared/contract/signature.ts'
import { callHost } from '../../../storage/host-client.ts'

interface SigningKeys {
  /** Null until the host answered. */
  keys: readonly SigningKey[] | null
  signers: readonly KnownSigner[]
  readAgain: () => Promise<void>
  showSigners: (signers: readonly KnownSigner[]) => void
}

async function askBoth(): Promise<{ keys: readonly SigningKey[]; signers: readonly KnownSigner[] }> {
  const [keys, signers] = await Promise.all([callHost('signature.keys', {}), callHost('signature.signers', {})])
  return { keys: keys.ok ? keys.value : [], signers: signers.ok ? signers.value : [] }
}

export function useSigningKeys(): SigningKeys {
  const [keys, setKeys] = useState<readonly SigningKey[] | null>(null)
  const [signers, showSigners] = useState<readonly KnownSigner[]>([])
  const show = useCallback((found: Awaited<ReturnType<typeof askBoth>>): void => {
    setKeys(found.keys)
    showSigners(found.signers)
  }, [])
  useEffect(() => {
    let current = true
    void askBoth().then((found) => {
      if (current) show(found)
    })
    return () => {
      current = false
    }
  }, [show])
  const readAgain = useCallback(async () => show(await askBoth()), [show])
  return { keys, signers, readAgain, showSigners }
}
