/** Vérifier un compte rendu : ce qui n’est pas dans le verdict (shared/minutes/verdict-words/). */
export const verify = {
  title: 'Vérifier un compte rendu',
  intro:
    'Déposez ici un compte rendu signé (PDF, ou son archive .tablee), ou choisissez-le : Tablée dit qui l’a signé, quand, et s’il a changé depuis. Rien n’est envoyé ni gardé.',
  choose: 'Choisir un fichier',
  drop: 'Déposez le fichier : il sera vérifié',
  reading: 'Vérification de {{name}}',
  print: 'Imprimer ce résultat',
  of: 'Résultat pour {{name}}',
  details: 'Détails',
  open: 'Vérifier un compte rendu signé',
  openHint: 'Un PDF signé, choisi ou déposé sur cette page : qui, quand, et s’il a changé.',
} as const
