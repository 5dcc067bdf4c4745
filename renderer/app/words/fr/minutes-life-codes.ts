/** Ce qu’on ne peut pas faire d’un compte rendu, selon où il en est. */
export const minutesLifeCodes = {
  minutesStillWritten: 'La séance n’est pas levée : il n’y a pas encore de compte rendu.',
  minutesKeptElsewhere: 'Le compte rendu est déjà finalisé sur un autre ordinateur. Rien n’a été fait ici.',
  minutesNotFinalised: 'Le compte rendu n’est pas finalisé : finalisez-le d’abord.',
  minutesNotReviewed: 'Le compte rendu n’a pas été relu par qui anime et par qui écrit : relisez-le d’abord.',
  minutesNotCirculated: 'Le projet n’a pas été diffusé : diffusez-le d’abord.',
  minutesAlreadyApproved:
    'Ce compte rendu est approuvé : il ne change plus. Pour corriger une erreur, établissez un rectificatif.',
  minutesRefused: 'L’approbation a été refusée : corrigez le texte, puis diffusez-le à nouveau.',
  minutesNotApproved: 'Ce compte rendu n’est pas approuvé.',
  minutesNotSigned: 'Il manque des signatures.',
  minutesAlreadyArchived: 'Ce compte rendu est déjà archivé.',
  attendanceSheetMissing: 'La feuille d’émargement signée n’est pas jointe. Rien n’a été archivé.',
  nobodySigns: 'Les règles du conseil ne nomment personne pour signer.',
  fieldNotInRules: 'Les règles du conseil ne prévoient pas cette signature.',
  alreadySigned: 'Cette signature est déjà là.',
  signsAfterAnother: 'Les règles font signer dans l’ordre : une autre signature vient avant.',
  drawnAfterDigital:
    'Le compte rendu porte une signature numérique : dessiner une signature changerait le fichier et la casserait. Signez à l’encre ou numériquement.',
  nothingToGoBackFrom: 'Il n’y a rien à reprendre : le compte rendu est encore un brouillon.',
  reasonNeeded: 'Dites pourquoi on revient en arrière.',
  digitalStays: 'Une signature numérique ne se retire pas. Pour corriger une erreur, établissez un rectificatif.',
  rectifiedStays: 'Un rectificatif se réfère à ce compte rendu approuvé : on ne revient plus dessus.',
  notAStateBefore: 'Le compte rendu n’est pas passé par là : on ne peut pas y revenir.',
  unknownRemark: 'Cette remarque n’existe pas.',
  remarkAlreadySettled: 'Cette remarque a déjà reçu sa réponse.',
  minutesTextChanged: 'Le texte a changé depuis que vous l’avez lu : relisez-le, puis recommencez.',
  minutesFileChanged:
    'Le document à signer n’est plus celui que vous avez lu : relisez-le, puis recommencez. Rien n’a été signé.',
  noSuchRevision: 'Cette version du compte rendu n’existe pas sur cet ordinateur.',
  frozenDamaged:
    'Le fichier gardé de la version {{revision}} n’est plus celui qui a été noté (il manque, ou il a été modifié). Rien n’a été changé.',
  archiveTooLarge:
    'Cette archive dépasserait {{megabytes}} Mo : Tablée ne pourrait plus la rouvrir. Retirez ou allégez des fichiers joints.',
  archiveTaken: 'Le compte rendu figé, ses signatures et son histoire ont été repris.',
  archiveNotHere: 'L’archive n’est pas sur cet ordinateur. Pour la refaire, revenez à « signé, pas encore archivé ».',
  archiveApart:
    'Cette réunion arrive comme une réunion à part : le compte rendu signé n’a pas été repris, il reste lisible dans le fichier.',
  archiveLifeUnread:
    'L’histoire du compte rendu n’a pas pu être lue dans cette archive : la réunion est là, pas ses signatures. Les PDF restent lisibles dans le fichier.',
  archiveOtherCouncil:
    'Cette archive est celle d’un autre conseil que « {{council}} » : la réunion est là, mais rien n’a été ajouté à ce registre.',
  archiveLifeDiffers:
    'Le compte rendu de cette réunion est déjà dans le registre d’ici, et ce n’est pas celui de l’archive : celui d’ici n’a pas changé.',
  archiveFilesMissing:
    'Fichiers du compte rendu figé qui ne sont pas dans l’archive, ou n’y sont plus ce qui avait été noté : {{count}}.',
  archiveNotKept:
    'La réunion est là, mais le disque n’a pas pris le compte rendu figé. Faites de la place et importez l’archive à nouveau.',
  scanNotReadable: 'Le papier numérisé doit être un PDF ou une image (PNG ou JPEG).',
  scanMissing: 'Le papier numérisé n’est pas, ou plus, sur cet ordinateur : joignez-le à nouveau.',
  scanTooLarge: 'Ce document dépasse {{megabytes}} Mo : numérisez-le avec moins de détails.',
  correctionsMissing: 'Dites quelles corrections ont été approuvées.',
  charactersMissing: 'Des caractères ne peuvent pas être imprimés : aucune police d’ici ne les a. Rien n’a été figé.',
} as const
