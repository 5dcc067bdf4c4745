/**
 * The few sentences the shell says itself, outside any page: its menu, its dialogs, what it writes on the terminal.
 */
import type { Language } from '#shared/contract/meeting.ts'

const french = {
  file: 'Fichier',
  open: 'Ouvrir une réunion…',
  quit: 'Quitter Tablée',
  edit: 'Édition',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  pastePlain: 'Coller sans mise en forme',
  selectAll: 'Tout sélectionner',
  view: 'Affichage',
  larger: 'Agrandir',
  smaller: 'Réduire',
  actualSize: 'Taille normale',
  fullScreen: 'Plein écran',
  developerTools: 'Outils de développement',
  projection: 'Projection',
  project: 'Projeter cette réunion',
  moveProjection: 'Passer sur l’autre écran',
  closeProjection: 'Arrêter de projeter',
  help: 'Aide',
  dataFolder: 'Ouvrir le dossier des réunions',
  about: 'À propos de Tablée',
  meetingFiles: 'Réunions Tablée',
  openTitle: 'Ouvrir une réunion',
  saveTitle: 'Enregistrer',
  refusedTitle: 'Cette réunion n’a pas pu être ouverte',
  refused: (name: string, why: string) => `«\u00a0${name}\u00a0»\u00a0: ${why}\nLe fichier n’a pas été modifié.`,
  demoTitle: 'La démonstration n’a pas pu être préparée',
  startTitle: 'Tablée ne peut pas démarrer',
  because: (title: string, why: string) => `${title}\u00a0: ${why}`,
  badInstant: (text: string) =>
    `--at «\u00a0${text}\u00a0» n’est pas un instant\u00a0: écrivez par exemple --at 2026-11-12T18:25.`,
  pageLost: 'L’affichage s’est arrêté deux fois de suite.',
  pageLostDetail: 'Ce qui était écrit est gardé sur cet ordinateur. Relancez Tablée.',
  codes: {
    tooLarge: 'ce fichier dépasse 300\u00a0Mo.',
    unreadableFile: 'ce fichier ne peut pas être lu.',
    newerFormat: 'ce fichier vient d’une version plus récente de Tablée.',
    inUse: 'une autre Tablée travaille déjà dans ce dossier. Fermez-la, ou choisissez un autre dossier avec --data.',
    diskFull: 'le disque est plein.',
    diskReadOnly: 'le dossier des réunions ne peut pas être écrit.',
    diskError: 'le disque a refusé de lire ou d’écrire.',
  } as Readonly<Record<string, string>>,
  otherCode: (code: string) => `ce n’est pas une réunion que Tablée sait lire (${code}).`,
  otherFault: (code: string) => `une erreur est survenue (${code}).`,
}

export type ShellWords = typeof french

const english: ShellWords = {
  file: 'File',
  open: 'Open a meeting…',
  quit: 'Quit Tablée',
  edit: 'Edit',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste without formatting',
  selectAll: 'Select all',
  view: 'View',
  larger: 'Larger',
  smaller: 'Smaller',
  actualSize: 'Normal size',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
  projection: 'Projection',
  project: 'Project this meeting',
  moveProjection: 'Move to the other display',
  closeProjection: 'Stop projecting',
  help: 'Help',
  dataFolder: 'Open the meetings’ folder',
  about: 'About Tablée',
  meetingFiles: 'Tablée meetings',
  openTitle: 'Open a meeting',
  saveTitle: 'Save',
  refusedTitle: 'This meeting could not be opened',
  refused: (name, why) => `“${name}”: ${why}\nThe file was not changed.`,
  demoTitle: 'The demo could not be prepared',
  startTitle: 'Tablée cannot start',
  because: (title, why) => `${title}: ${why}`,
  badInstant: (text) => `--at “${text}” is no instant: write for example --at 2026-11-12T18:25.`,
  pageLost: 'The display stopped twice in a row.',
  pageLostDetail: 'What was written is kept on this computer. Start Tablée again.',
  codes: {
    tooLarge: 'this file is larger than 300 MB.',
    unreadableFile: 'this file cannot be read.',
    newerFormat: 'this file comes from a newer version of Tablée.',
    inUse: 'another Tablée already works in this folder. Close it, or choose another folder with --data.',
    diskFull: 'the disk is full.',
    diskReadOnly: 'the meetings’ folder cannot be written.',
    diskError: 'the disk refused to read or write.',
  },
  otherCode: (code) => `it is no meeting that Tablée can read (${code}).`,
  otherFault: (code) => `an error occurred (${code}).`,
}

/** The computer's first language that we speak, else French. As in the pages (renderer/app/i18n.ts). */
export function shellLanguage(preferred: readonly string[]): Language {
  const known = preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'fr' || tag === 'en')
  return known === 'en' ? 'en' : 'fr'
}

export function shellWords(language: Language): ShellWords {
  return language === 'en' ? english : french
}
