import { ActionIcon, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RulesProfile } from '#shared/contract/meeting.ts'
import { DraftInput } from '../../meeting/prepare/DraftInput.tsx'
import { newId } from '../../storage/ids.ts'
import { BinIcon, CrossIcon, PlusIcon } from '../../ui/icons.tsx'
import type { ChangeRules, RulesPartProps } from './change-rules.ts'
import styles from './rules.module.css'

type Category = RulesProfile['categories'][number]
type Value = Category['values'][number]

const [mostCategories, mostValues] = [10, 20]

/** Something people may say of themselves. Nobody's is ever guessed, and none is asked for. */
export function Categories({ rules, change }: RulesPartProps): ReactNode {
  const { t } = useTranslation('rules')
  const { categories } = rules
  const add = (): void => {
    const value = (number: number): Value => ({ id: newId(), name: t('category.newValue', { number }) })
    const made: Category = { id: newId(), name: t('category.newName'), values: [value(1), value(2)] }
    change({ categories: [...categories, made] })
  }
  /** What named it no longer does. */
  const remove = ({ id }: Category): void =>
    change({
      categories: categories.filter((category) => category.id !== id),
      balanceBy: rules.balanceBy.filter((each) => each !== id),
      ...(rules.alternation === id ? { alternation: null } : {}),
    })
  return (
    <fieldset className={styles.many}>
      <legend>{t('sections.categories')}</legend>
      <p className={styles.how}>{t('category.how')}</p>
      {categories.map((category, place) => (
        <CategoryFields
          key={category.id}
          category={category}
          number={place + 1}
          change={(values, group) =>
            change(
              { categories: categories.map((each) => (each.id === category.id ? { ...each, ...values } : each)) },
              group,
            )
          }
          remove={() => remove(category)}
        />
      ))}
      <div>
        <Button size="sm" leftSection={<PlusIcon />} disabled={categories.length >= mostCategories} onClick={add}>
          {t('category.add')}
        </Button>
      </div>
    </fieldset>
  )
}

interface CategoryFieldsProps {
  category: Category
  number: number
  change: (values: Partial<Category>, group?: Parameters<ChangeRules>[1]) => void
  remove: () => void
}

function CategoryFields({ category, number, change, remove }: CategoryFieldsProps): ReactNode {
  const { t } = useTranslation('rules')
  const { name, values } = category
  const rename = (id: string, text: string, group: string): void =>
    change({ values: values.map((value) => (value.id === id ? { id, name: text } : value)) }, group)
  return (
    <div className={styles.category}>
      <div className={styles.named}>
        <DraftInput
          aria-label={t('category.name', { number })}
          value={name}
          onCommit={(text, group) => change({ name: text }, group)}
        />
        <ActionIcon aria-label={t('category.remove', { name })} title={t('category.remove', { name })} onClick={remove}>
          <BinIcon />
        </ActionIcon>
      </div>
      <div className={styles.values}>
        {values.map((value, place) => (
          <span key={value.id} className={styles.value}>
            <DraftInput
              aria-label={t('category.value', { number: place + 1, name })}
              value={value.name}
              onCommit={(text, group) => rename(value.id, text, group)}
            />
            {values.length > 2 && (
              <ActionIcon
                size="sm"
                aria-label={t('category.removeValue', { name: value.name })}
                title={t('category.removeValue', { name: value.name })}
                onClick={() => change({ values: values.filter((each) => each.id !== value.id) })}
              >
                <CrossIcon />
              </ActionIcon>
            )}
          </span>
        ))}
        <Button
          size="compact-sm"
          leftSection={<PlusIcon />}
          disabled={values.length >= mostValues}
          onClick={() =>
            change({
              values: [...values, { id: newId(), name: t('category.newValue', { number: values.length + 1 }) }],
            })
          }
        >
          {t('category.addValue')}
        </Button>
      </div>
    </div>
  )
}
