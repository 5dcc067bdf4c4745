/** A verdict in French (decisions.md 24). « Scellé » and « qualifiée » are other things in law, and are never said. */
import { fr, frenchNumber, frenchSpaces } from '#shared/minutes/typography/french.ts'
import type { Params, VerdictWords } from './verdict-words.ts'

/** « de Karim », « d’Amina ». */
function of(name: string): string {
  const first = name.normalize('NFD').charAt(0).toLowerCase()
  return 'aeiouyœæ'.includes(first) && first !== '' ? `d’${name}` : `de ${name}`
}

const at = (params: Params) =>
  Number(params['offset']) > 0 ? fr` (octet ${frenchNumber(Number(params['offset']))})` : ''
const onPage = (page: number | null) => (page === null ? '' : ` de la page ${page}`)
const s = (count: number) => (count < 2 ? '' : 's')

export const frenchVerdict: VerdictWords = {
  headlines: {
    intact: (names) => fr`Inchangé depuis la signature ${of(names)}`,
    altered: () => 'Modifié après la signature',
    unreadable: () => 'Tablée ne peut pas répondre de ce fichier',
    unknownSigner: (names, unknown) =>
      names === unknown
        ? fr`Inchangé depuis la signature ${of(names)}, que la liste des signataires ne connaît pas`
        : fr`Inchangé depuis la signature ${of(names)} ; la liste des signataires ne connaît pas ${unknown}`,
    notSigned: () => 'Ce fichier n’est pas signé',
  },
  advice: {
    intact: 'C’est le fichier qui a été signé, octet pour octet, et le conseil connaît chaque certificat.',
    altered: 'Ne vous y fiez pas. Demandez une autre copie à une personne qui l’a signé, et gardez celle-ci à part.',
    unreadable: frenchSpaces(
      'Rien ne prouve qu’il a été modifié, mais rien ne permet de l’exclure. Voici pourquoi ; un autre logiciel de lecture de PDF en dira peut-être plus.',
    ),
    unknownSigner: frenchSpaces(
      'C’est le fichier qui a été signé, octet pour octet. Mais un nom dans un certificat n’est que celui que la personne s’est donné : comparez l’empreinte avec celle que le conseil a notée.',
    ),
    notSigned: 'Rien dans ce fichier ne dit de qui il vient, ni s’il a été modifié.',
  },
  faults: {
    digestDiffers: () => 'Ce qui a été signé n’est plus ce que contient le fichier.',
    signatureWrong: () => 'La signature n’a pas été faite avec la clé de ce certificat.',
    certificateDiffers: () => 'Le certificat n’est pas celui que la signature désigne.',
    certificateForged: () => 'Le certificat a été modifié.',
    signatureDamaged: () => 'La signature elle-même a été abîmée.',
    paddingNotEmpty: () => 'L’emplacement de la signature contient autre chose que la signature.',
    rangeNotWhole: () => 'La signature laisse de côté une partie du fichier.',
    rangeEndsElsewhere: () => 'La signature ne porte pas sur un état complet du fichier.',
    signatureEmpty: ({ field }) => fr`La case « ${field ?? ''} » contient autre chose qu’une signature.`,
    signatureStray: () => 'Une signature se trouve hors de toute case de signature.',
    signatureShared: () => 'La même signature sert dans deux cases.',
    fieldTwice: () => 'Deux cases de signature portent le même nom.',
    bytesAfter: ({ bytes }) =>
      fr`${frenchNumber(Number(bytes))} octet${s(Number(bytes))} ajouté${s(Number(bytes))} après la dernière signature.`,
    tableRedirected: (params) =>
      fr`La liste des objets a été détournée : elle mène à autre chose que ce qui est à sa place${at(params)}.`,
    brokenAfterSignature: (params) =>
      fr`La suite de la première signature est abîmée ou écrite de façon ambiguë${at(params)}.`,
    changedAfterSignature: ({ objects }) =>
      Number(objects) < 2
        ? 'Un élément du document a été modifié ou ajouté après une signature.'
        : fr`${frenchNumber(Number(objects))} éléments du document ont été modifiés ou ajoutés après une signature.`,
    archiveWithoutMinutes: () =>
      frenchSpaces(
        'C’est une archive ou un fichier de séance, sans compte rendu figé à vérifier. Si un PDF signé s’y trouve, sortez-le (tout logiciel qui ouvre un ZIP le fait) et vérifiez-le.',
      ),
    archiveDamaged: () => fr`L’archive est abîmée : le compte rendu n’a pas pu en être sorti.`,
    empty: () => 'Le fichier est vide.',
    notPdf: () => 'Ce n’est pas un PDF.',
    tooLarge: ({ megabytes }) => fr`Il dépasse ${megabytes ?? ''} Mo.`,
    tooComplex: () => 'Il est trop compliqué pour un compte rendu.',
    broken: (params) => fr`Il est abîmé, ou écrit d’une façon que Tablée ne lit pas${at(params)}.`,
    truncated: () => fr`Il est coupé : la fin manque.`,
    encrypted: () => 'Il est chiffré.',
    hybrid: () => 'Il contient deux listes d’objets, entre lesquelles chaque logiciel choisit.',
    compressedTables: () =>
      fr`Ses objets sont rangés d’une façon que Tablée ne suit pas : ce qui a pu être ajouté après une signature n’est pas vérifié.`,
    linearized: () =>
      fr`Il est arrangé pour s’afficher pendant qu’on le télécharge (« affichage web rapide ») : Tablée ne suit pas cet ordre, et ce qui a pu être ajouté après une signature n’est pas vérifié.`,
    objectTwice: () => 'Un même objet y est écrit deux fois.',
    keyTwice: () => 'Une même entrée y est écrite deux fois.',
    objectUnlisted: () => 'Il contient des objets qui ne sont dans aucune liste.',
    activeContent: ({ key }) => fr`Il contient de quoi changer ce qu’il montre sans changer lui-même (${key ?? ''}).`,
    outsideContent: () => 'Il montre ce qui se trouve dans un autre fichier.',
    algorithmUnknown: () => 'La signature emploie un procédé trop faible, ou que Tablée ne connaît pas.',
    signatureKindUnknown: () => 'C’est une sorte de signature que Tablée ne sait pas vérifier.',
    signaturePartUnchecked: () => 'Une partie de la signature n’a pas pu être vérifiée.',
    fieldTooLarge: ({ page }) =>
      fr`La case de signature couvre une grande partie de la page ${page ?? ''}, et ce qui s’y trouve.`,
  },
  changes: {
    signatureAdded: () => 'une signature a été ajoutée',
    signatureDrawn: () => 'le dessin de la signature a été ajouté dans sa case',
    fieldSigned: (page) => `la case de signature${onPage(page)} a été remplie`,
    formNoted: () => 'le formulaire a noté qu’il est signé',
    catalogNoted: () => 'le document a noté qu’il est signé',
    proofAdded: () => 'des preuves pour vérifier plus tard ont été ajoutées',
    listAdded: () => 'la liste des objets a été complétée',
    pageChanged: (page) => (page === null ? 'une page a été modifiée' : `la page ${page} a été modifiée`),
    pageAdded: (page) => (page === null ? 'une page a été ajoutée' : `une page a été ajoutée (page ${page})`),
    pageContentChanged: (page) =>
      page === null ? 'le contenu de pages a été modifié' : `le contenu de la page ${page} a été modifié`,
    pageContentAdded: (page) =>
      page === null
        ? 'du contenu a été ajouté par-dessus des pages'
        : `du contenu a été ajouté par-dessus la page ${page}`,
    pageTreeChanged: () => 'la suite des pages a été modifiée',
    annotationChanged: (page) => `une annotation${onPage(page)} a été modifiée`,
    annotationAdded: (page) =>
      page === null ? 'une annotation recouvre une page' : `une annotation recouvre la page ${page}`,
    fieldMoved: (page) => `la case de signature${onPage(page)} a été déplacée ou masquée`,
    fieldChanged: (page) => `une case${onPage(page)} a été modifiée`,
    fieldAdded: (page) => `une case a été ajoutée${page === null ? '' : ` sur la page ${page}`}`,
    fieldEmptied: (page) => `une signature${onPage(page)} a été retirée de sa case`,
    drawingOutside: () => 'le dessin de la signature sort de sa case',
    formChanged: () => 'le formulaire a été modifié',
    catalogChanged: () => 'le document lui-même a été réorganisé',
    fontChanged: () => fr`une police a été remplacée : les mêmes codes peuvent dessiner ou lire d’autres lettres`,
    fontAdded: () => 'une police a été ajoutée',
    imageChanged: (page) => `une image${onPage(page)} a été remplacée`,
    imageAdded: (page) => `une image a été ajoutée${page === null ? '' : ` sur la page ${page}`}`,
    propertiesChanged: () => 'les propriétés du document ont été modifiées',
    structureChanged: () => 'l’ordre de lecture à voix haute a été modifié',
    bookmarksChanged: () => 'les signets ont été modifiés',
    attachmentChanged: () => 'un fichier joint a été modifié ou ajouté',
    signatureReplaced: () => 'une signature a été remplacée',
    trailerChanged: () => 'le point de départ du document a été changé',
    objectRemoved: () => 'un objet a été retiré',
    objectRenumbered: () => 'un objet a été remplacé sous un autre numéro de version',
    otherChanged: (page) => `un objet${onPage(page)} a été modifié`,
    otherAdded: (page) => `un objet a été ajouté${page === null ? '' : ` à la page ${page}`}`,
  },
  remarks: {
    outsideValidity: () => 'À l’heure indiquée, ce certificat n’était pas valable.',
    nameDiffers: ({ statedName }) =>
      fr`La signature s’annonce sous un autre nom que le certificat : « ${statedName} ».`,
    noTime: () => 'La signature ne dit pas quand elle a été faite.',
    certificateUnreadable: () => 'Le certificat est illisible.',
  },
  signature: {
    title: (name) => fr`Signature ${of(name)}`,
    nameless: 'Signature sans certificat lisible',
    good: 'Cette signature est bonne.',
    goodThen: 'Cette signature est bonne pour le fichier tel qu’il était alors.',
    wrong: 'Cette signature n’est pas bonne.',
    known: (name) => fr`Certificat ${of(name)}, connu du conseil.`,
    unknown: fr`Certificat inconnu du conseil : le nom est celui que la personne s’est donné.`,
    signedAt: (day, hour) =>
      fr`Signé le ${day} à ${hour}. L’heure est celle de l’ordinateur du signataire : personne d’autre n’en répond.`,
    whole: 'Elle couvre tout le fichier.',
    partly: (bytes) =>
      fr`Elle couvre le fichier tel qu’il était alors (${bytes} octets), pas ce qui a été ajouté ensuite.`,
    field: (field) => fr`Case : ${field}`,
    fingerprint: (digits) => fr`Empreinte du certificat : ${digits}`,
    addedTitle: 'Ajouté après cette signature',
    nothingAdded: 'Rien n’a été ajouté après cette signature.',
    addedBySigning: (what, object) => fr`${object} : ${what} (signer le demande).`,
    addedOtherwise: (what, object) => fr`${object} : ${what}.`,
    trailer: 'Fin du fichier',
    object: (object) => `Objet ${object}`,
  },
  file: {
    title: (title) => fr`Titre : ${title}`,
    inside: (name) => fr`Vérifié dans l’archive : ${name}. Les autres fichiers de l’archive ne l’ont pas été.`,
    pages: (pages) => fr`${frenchNumber(pages)} page${s(pages)}`,
    bytes: (bytes) => fr`${bytes} octets`,
    sha256: (digits) => fr`Empreinte du fichier (SHA-256) : ${digits}`,
    limits: frenchSpaces(
      'Ce contrôle ne dit pas si le texte est vrai, ni qui tenait l’ordinateur : il dit si le fichier a changé et quelle clé l’a signé.',
    ),
  },
  sections: { why: 'Pourquoi', file: 'Le fichier' },
}
