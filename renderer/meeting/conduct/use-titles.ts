import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evening } from '../evening/evening.ts'

const longest = 60

/** Titles of items as one list in the person's language: « A », « B » et « C ». */
export function useTitles({ meeting }: Evening): (itemIds: readonly string[]) => string {
  const { i18n, t } = useTranslation('conduct')
  const { items } = meeting
  return useCallback(
    (itemIds) => {
      const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
      return list.format(
        itemIds.flatMap((id) => {
          const item = items.find((each) => each.id === id)
          if (item === undefined) return []
          const title = item.title.length > longest ? `${item.title.slice(0, longest - 1)}…` : item.title
          return [t('item.quoted', { title })]
        }),
      )
    },
    [items, i18n.language, t],
  )
}
