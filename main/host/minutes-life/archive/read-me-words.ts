/** The words of LISEZMOI.txt. */
import type { Language } from '#shared/contract/meeting.ts'
import type { LifeSigner } from '#shared/contract/minutes-life.ts'

export interface ReadMeWords {
  title: string
  of: (title: string, council: string, day: string) => string
  approved: (day: string) => string
  zip: string
  contents: string
  /** Where no signature is in the file itself, and where one is. */
  first: string
  firstSigned: string
  sheet: string
  noSheet: string
  html: string
  revision: string
  signedFiles: string
  earlier: string
  rectified: string
  scans: string
  life: string
  meeting: string
  files: string
  sums: string
  forTablee: string
  signatures: string
  roles: Record<LifeSigner['role'], string>
  ways: Record<NonNullable<LifeSigner['how']>, string>
  signed: (role: string, name: string, way: string, day: string) => string
  notSigned: (role: string, name: string) => string
  key: (fingerprint: string) => string
  attachments: string
  attachment: (name: string, mime: string) => string
  notThere: (name: string) => string
  missing: string
  check: string
  /** Lines that begin with four spaces are typed as they are. */
  checking: (firstName: string, isDigital: boolean) => string[]
  whoMayRead: string
  members: (publicName: string) => string
}

/** What is typed is the same in both languages, each of which is read alone. */
const checkSums = [
  'Linux',
  '    sha256sum -c SHA256SUMS',
  'macOS',
  '    shasum -a 256 -c SHA256SUMS',
  'Windows (PowerShell)',
  '    Get-Content SHA256SUMS | % { $h,$f = $_ -split \'  \',2; "$((Get-FileHash $f).Hash -eq $h)  $f" }',
]
const checkSignatures = (firstName: string): string[] => [
  `    npx tablee verify ${firstName}`,
  `    pdfsig ${firstName}`,
]

const french: ReadMeWords = {
  title: 'ARCHIVE D’UN COMPTE RENDU',
  of: (title, council, day) => `${title} – ${council}, séance du ${day}.`,
  approved: (day) => `Approuvé en séance du ${day}.`,
  zip: 'Ce fichier est un ZIP\u00A0: renommez-le en .zip s’il ne s’ouvre pas, puis extrayez tout. Tablée n’est pas nécessaire.',
  contents: 'CE QU’IL CONTIENT',
  first: 'Le compte rendu\u00A0: c’est par lui qu’on commence. Ce qui est signé sur papier est plus bas.',
  firstSigned: 'Le compte rendu, avec les signatures mises dans le fichier\u00A0: c’est par lui qu’on commence.',
  sheet: 'La feuille d’émargement, signée à la main pendant la séance, numérisée.',
  noSheet: 'La feuille d’émargement n’était pas jointe quand l’archive a été faite.',
  html: 'Le même texte, à lire dans un navigateur.',
  revision:
    'La version signée, comme elle a été figée\u00A0: members.pdf (membres), public.pdf (à diffuser), simple.pdf (version simple), document.json (le même texte, pour un programme).',
  signedFiles: 'Chaque signed-….pdf a une signature de plus.',
  earlier: 'Les versions d’avant, dans des dossiers numérotés.',
  rectified: 'Les rectificatifs.',
  scans: 'Les papiers signés à la main, numérisés.',
  life: 'Qui a fait quoi et quand, avec l’empreinte de chaque fichier figé.',
  meeting: 'La réunion entière en texte, avec le journal de la séance.',
  files: 'Les fichiers joints à la réunion. Leurs noms sont plus bas.',
  sums: 'L’empreinte (SHA-256) de chaque fichier.',
  forTablee: 'Pour reprendre cette réunion dans Tablée.',
  signatures: 'QUI A SIGNÉ',
  roles: {
    facilitator: 'Animation',
    minuteTaker: 'Secrétariat de séance',
    chair: 'Présidence',
    coChair: 'Coprésidence',
  },
  ways: {
    ink: 'à la main, sur papier',
    drawn: 'd’une signature manuscrite numérisée, dessinée à l’écran',
    digital: 'numériquement',
  },
  signed: (role, name, way, day) => `${role}\u00A0: ${name} a signé ${way}, noté le ${day}.`,
  notSigned: (role, name) => `${role}\u00A0: ${name === '' ? 'personne' : name} n’a pas signé.`,
  key: (fingerprint) => ` Empreinte de sa clé (début)\u00A0: ${fingerprint}.`,
  attachments: 'FICHIERS JOINTS',
  attachment: (name, mime) => `${name} (${mime}). Pour l’ouvrir, donnez-lui ce nom.`,
  notThere: (name) => `${name}\u00A0: n’est pas dans cette archive, il manquait sur l’ordinateur qui l’a faite.`,
  missing: 'CE QUI MANQUAIT, OU N’ÉTAIT PLUS CE QUI AVAIT ÉTÉ NOTÉ, QUAND L’ARCHIVE A ÉTÉ FAITE',
  check: 'COMMENT VÉRIFIER',
  checking: (firstName, isDigital) => [
    'Si un fichier a changé depuis que l’archive a été faite, son empreinte n’est plus celle de la liste. Dans le dossier extrait, tapez\u00A0:',
    '',
    ...checkSums,
    '',
    'Qui change un fichier peut aussi changer la liste. L’empreinte de l’archive entière est notée dans le registre du conseil, au moment où elle a été faite\u00A0: comparez-les.',
    ...(isDigital
      ? [
          '',
          `Une signature numérique se vérifie dans ${firstName} lui-même, avec Tablée ou avec un autre outil, par exemple\u00A0:`,
          ...checkSignatures(firstName),
          'Il dit si le fichier a changé depuis la signature. Que la clé soit bien celle de la personne se vérifie auprès d’elle\u00A0: comparez l’empreinte de sa clé.',
        ]
      : []),
  ],
  whoMayRead: 'QUI PEUT LE LIRE',
  members: (publicName) =>
    `Cette archive est celle des membres\u00A0: elle contient des noms. Pour tout le monde, il y a ${publicName}.`,
}

const english: ReadMeWords = {
  title: 'ARCHIVE OF MINUTES',
  of: (title, council, day) => `${title} – ${council}, session of ${day}.`,
  approved: (day) => `Approved by the session of ${day}.`,
  zip: 'This file is a ZIP: rename it to .zip if it does not open, then extract everything. Tablée is not needed.',
  contents: 'WHAT IS IN IT',
  first: 'The minutes: begin with these. What was signed on paper is further down.',
  firstSigned: 'The minutes, with the signatures put in the file: begin with these.',
  sheet: 'The attendance sheet, signed by hand during the session, scanned.',
  noSheet: 'The attendance sheet was not attached when the archive was made.',
  html: 'The same text, to be read in a browser.',
  revision:
    'The version that was signed, as it was frozen: members.pdf (members), public.pdf (to pass on), simple.pdf (simple version), document.json (the same text, for a program).',
  signedFiles: 'Each signed-….pdf has one more signature.',
  earlier: 'The versions before, in numbered folders.',
  rectified: 'Dated corrections made after the approval.',
  scans: 'Papers signed by hand, scanned.',
  life: 'Who did what and when, with the fingerprint of each frozen file.',
  meeting: 'The whole meeting as text, with the journal of the session.',
  files: 'Files attached to the meeting. Their names are below.',
  sums: 'The fingerprint (SHA-256) of each file.',
  forTablee: 'To take this meeting up again in Tablée.',
  signatures: 'WHO SIGNED',
  roles: { facilitator: 'Facilitator', minuteTaker: 'Minute taker', chair: 'Chair', coChair: 'Co-chair' },
  ways: {
    ink: 'by hand, on paper',
    drawn: 'with a digitised handwritten signature, drawn on a screen',
    digital: 'digitally',
  },
  signed: (role, name, way, day) => `${role}: ${name} signed ${way}, noted on ${day}.`,
  notSigned: (role, name) => `${role}: ${name === '' ? 'nobody' : name} did not sign.`,
  key: (fingerprint) => ` Fingerprint of the key (beginning): ${fingerprint}.`,
  attachments: 'ATTACHED FILES',
  attachment: (name, mime) => `${name} (${mime}). To open it, give it this name.`,
  notThere: (name) => `${name}: not in this archive, it was missing on the computer that made it.`,
  missing: 'WHAT WAS MISSING, OR NO LONGER WHAT HAD BEEN NOTED, WHEN THE ARCHIVE WAS MADE',
  check: 'HOW TO CHECK IT',
  checking: (firstName, isDigital) => [
    'If a file changed since the archive was made, its fingerprint is no longer the one in the list. In the extracted folder, type:',
    '',
    ...checkSums,
    '',
    'Whoever changes a file can change the list as well. The fingerprint of the whole archive was noted in the council’s register when it was made: compare the two.',
    ...(isDigital
      ? [
          '',
          `A digital signature is checked in ${firstName} itself, with Tablée or with another tool, for example:`,
          ...checkSignatures(firstName),
          'It says whether the file changed since it was signed. Whether the key is that person’s is to be asked of that person: compare the fingerprint of the key.',
        ]
      : []),
  ],
  whoMayRead: 'WHO MAY READ IT',
  members: (publicName) => `This archive is the members’: it holds names. For everybody else there is ${publicName}.`,
}

export const readMeWords: Record<Language, ReadMeWords> = { fr: french, en: english }
