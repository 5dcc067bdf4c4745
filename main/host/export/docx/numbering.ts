/**
 * Numbering of lists: a definition for each list, for docx starts no second list of one definition anew below its first
 * level (dolanmiu/docx#2877, open).
 */
import { AlignmentType, LevelFormat, type ILevelsOptions } from 'docx'
import { step } from './styles.ts'

/** Word knows nine levels. */
const levels = 9
const bulletSigns = ['•', '◦', '▪'] as const
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

export interface NumberingConfig {
  reference: string
  levels: ILevelsOptions[]
}

export type ListStyle = 'bullet' | 'ordered'

/** What a list's own level says; those around it stay as Word would have them. */
function levelsOf(style: ListStyle, start: number, extra: number): ILevelsOptions[] {
  return Array.from({ length: levels }, (_, level) => ({
    level,
    start: style === 'ordered' ? start : 1,
    alignment: AlignmentType.LEFT,
    ...(style === 'bullet'
      ? { format: LevelFormat.BULLET, text: bulletSigns[level % bulletSigns.length] ?? '•' }
      : { format: numberFormats[level % numberFormats.length] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` }),
    style: { paragraph: { indent: { left: extra + step * (level + 1), hanging: step } } },
  }))
}

export class Numbering {
  readonly config: NumberingConfig[] = []

  /**
   * A new list; gives its reference.
   * @param extra how far what it stands in is set in, in twentieths of a point
   */
  add(style: ListStyle, start: number, extra: number): string {
    const reference = `list-${this.config.length + 1}`
    this.config.push({ reference, levels: levelsOf(style, start, extra) })
    return reference
  }

  static deepest(level: number): number {
    return Math.min(level, levels - 1)
  }
}
